import { askFromPage } from '../../src/messages/runtime.ts';
import type { AnnotationDraft } from '../../src/model/annotation.ts';
import type { PageFacts } from '../../src/model/article.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';

interface Writing {
  readonly facts: PageFacts;
  readonly annotationId: AnnotationId | null;
  readonly draft: AnnotationDraft;
}

type Work = { readonly kind: 'keep'; readonly writing: Writing } | { readonly kind: 'drop'; readonly facts: PageFacts };

/** Keeps a note that is being written on disk while it is typed: one request at a time, always ending with the newest words. */
export class NoteKeeper {
  readonly #onOutcome: (failure: Failure | null) => void;
  #waiting: readonly Work[] = [];
  #work: Promise<void> = Promise.resolve();
  #isWorking = false;

  /** `onOutcome` hears of every attempt: null when the words are on disk. */
  constructor(onOutcome: (failure: Failure | null) => void) {
    this.#onOutcome = onOutcome;
  }

  /** Keeps these words in place of the ones before. */
  keep(writing: Writing): void {
    void this.#put({ kind: 'keep', writing });
  }

  /** Forgets the words kept so far: they are saved, or no longer wanted. */
  drop(facts: PageFacts): Promise<void> {
    return this.#put({ kind: 'drop', facts });
  }

  /** Words that still wait are outdated by whatever comes after them. */
  #put(work: Work): Promise<void> {
    this.#waiting = [...this.#waiting.filter(({ kind }) => kind === 'drop'), work];
    if (!this.#isWorking) this.#work = this.#run();
    return this.#work;
  }

  async #run(): Promise<void> {
    this.#isWorking = true;
    for (let [work, ...rest] = this.#waiting; work !== undefined; [work, ...rest] = this.#waiting) {
      this.#waiting = rest;
      if (work.kind === 'drop') {
        await askFromPage('dropNoteDraft', { facts: work.facts });
      } else {
        const kept = await askFromPage('keepNoteDraft', work.writing);
        this.#onOutcome(kept.ok ? null : kept.failure);
      }
    }
    this.#isWorking = false;
  }
}

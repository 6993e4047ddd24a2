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

/** Keeps a note that is being written on disk while it is typed: one write at a time, always ending with the newest words. */
export class NoteKeeper {
  readonly #onOutcome: (failure: Failure | null) => void;
  #waiting: Writing | undefined;
  #work: Promise<void> = Promise.resolve();
  #isWorking = false;

  /** `onOutcome` hears of every attempt: null when the words are on disk. */
  constructor(onOutcome: (failure: Failure | null) => void) {
    this.#onOutcome = onOutcome;
  }

  /** Keeps these words in place of the ones before. */
  keep(writing: Writing): void {
    this.#waiting = writing;
    if (!this.#isWorking) this.#work = this.#run();
  }

  /** Forgets the kept words: they are saved, or no longer wanted. */
  async drop(facts: PageFacts): Promise<void> {
    this.#waiting = undefined;
    await this.#work;
    await askFromPage('dropNoteDraft', { facts });
  }

  async #run(): Promise<void> {
    this.#isWorking = true;
    while (this.#waiting !== undefined) {
      const writing = this.#waiting;
      this.#waiting = undefined;
      const kept = await askFromPage('keepNoteDraft', writing);
      this.#onOutcome(kept.ok ? null : kept.failure);
    }
    this.#isWorking = false;
  }
}

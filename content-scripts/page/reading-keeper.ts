import { askFromPage } from '../../src/messages/runtime.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { PageFacts } from '../../src/model/article.ts';
import type { Reading } from '../../src/model/history.ts';
import { isKnownReading } from '../../src/model/history-edits.ts';
import type { AnchoredAnnotation } from './anchored-page.ts';

/** How long a page has to rest before what it reads is kept, in milliseconds: text that is still arriving is no edit. */
const restMs = 3_000;

/** Keeps how passages read that read otherwise than the last time; once for each reading, however often the page is drawn. */
export class ReadingKeeper {
  readonly #onKept: (annotation: Annotation) => void;
  /** What was kept on this visit: two tabs that are shown different versions must not answer each other. */
  readonly #kept = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onKept: (annotation: Annotation) => void, signal: AbortSignal) {
    this.#onKept = onKept;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Says that everything has been looked for. */
  onSettled(readFacts: () => PageFacts, readEntries: () => readonly AnchoredAnnotation[]): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(readFacts(), readEntries()), restMs);
  }

  async #keep(facts: PageFacts, entries: readonly AnchoredAnnotation[]): Promise<void> {
    for (const { annotation, outcome } of entries) {
      // A lost passage may be behind a wall, or late; only what reads otherwise is told.
      if (outcome === null || outcome.kind === 'lost') continue;
      const reading: Reading | null =
        outcome.kind === 'changed' ? { text: outcome.reading, changes: outcome.changes } : null;
      const key = `${annotation.id}\n${reading?.text ?? ''}`;
      if (isKnownReading(annotation.history, reading) || this.#kept.has(key)) continue;
      this.#kept.add(key);
      const kept = await askFromPage('keepReading', { facts, id: annotation.id, reading });
      // Not kept now, it is kept on the next visit; nothing that a person did is lost.
      if (kept.ok) this.#onKept(kept.value);
    }
  }
}

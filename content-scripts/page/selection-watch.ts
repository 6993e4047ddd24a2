import { readSelection, type SelectedWords } from './selection.ts';

/** How long a selection must rest before the toolbar stands beside it, in milliseconds: shift+arrow repeats faster. */
const restMs = 180;
/** How long after a person's own press or key a change of selection still counts as theirs, in milliseconds. */
const gestureMs = 1_500;

/** Watches for words that a person selects, by mouse, touch or keyboard. */
export class SelectionWatch {
  readonly #document: Document;
  #lastGesture = Number.NEGATIVE_INFINITY;
  #isPointerDown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    document: Document,
    isOurs: (event: Event) => boolean,
    onSettled: (selected: SelectedWords) => void,
    signal: AbortSignal,
  ) {
    this.#document = document;
    const settle = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        const isTheirs = performance.now() - this.#lastGesture < gestureMs;
        if (!this.#isPointerDown) onSettled(isTheirs ? this.read() : { kind: 'none' });
      }, restMs);
    };
    const gesture = (event: Event) => {
      if (!event.isTrusted || isOurs(event)) return;
      this.#lastGesture = performance.now();
      if (event.type === 'pointerdown') this.#isPointerDown = true;
      if (event.type === 'pointerup' || event.type === 'pointercancel') {
        this.#isPointerDown = false;
        settle();
      }
    };
    for (const type of ['pointerdown', 'pointerup', 'pointercancel', 'keydown', 'keyup', 'touchend']) {
      document.addEventListener(type, gesture, { capture: true, passive: true, signal });
    }
    document.addEventListener('selectionchange', settle, { passive: true, signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The words that are selected now. */
  read(): SelectedWords {
    return readSelection(this.#document);
  }
}

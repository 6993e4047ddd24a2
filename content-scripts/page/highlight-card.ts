import { passageOf } from '../ui/passage.ts';
import type { AnchoredAnnotation } from './anchored-page.ts';
import type { SurfaceStore } from './surface-store.ts';

/** The card of the highlights under the pointer or the keyboard, one at a time. */
export class HighlightCard {
  readonly #store: SurfaceStore;
  readonly #language: () => string;
  #entries: readonly AnchoredAnnotation[] = [];
  #index = 0;
  #isPinned = false;
  #isPointerOn = false;

  constructor(store: SurfaceStore, language: () => string) {
    this.#store = store;
    this.#language = language;
  }

  /** Opens the card of the first of these; a pinned card stays until it is closed. */
  open(entries: readonly AnchoredAnnotation[], isPinned: boolean): void {
    this.#entries = entries;
    this.#index = 0;
    this.#isPinned = isPinned;
    this.#show();
  }

  /** Shows the next or the previous of the highlights that lie here. */
  showOther(step: 1 | -1): void {
    const count = this.#entries.length;
    if (count === 0) return;
    this.#index = (this.#index + step + count) % count;
    this.#show();
  }

  /** Follows a change of the annotations. */
  refresh(find: (entry: AnchoredAnnotation) => AnchoredAnnotation | undefined): void {
    if (this.#store.surface.kind !== 'card') return;
    this.#entries = this.#entries.flatMap((entry) => find(entry) ?? []);
    this.#index = Math.min(this.#index, Math.max(this.#entries.length - 1, 0));
    this.#show();
  }

  /** The pointer has gone onto the card, or off it: a card that only hovers then closes. */
  pointerOn(isOn: boolean): void {
    this.#isPointerOn = isOn;
    if (!isOn) this.leave();
  }

  /** The pointer has left the highlight. */
  leave(): void {
    if (this.#store.surface.kind === 'card' && !this.#isPinned && !this.#isPointerOn) this.#store.close();
  }

  #show(): void {
    const entry = this.#entries[this.#index];
    if (entry === undefined || entry.range === null || entry.outcome === null) {
      this.#store.close();
      return;
    }
    this.#store.show({
      kind: 'card',
      passage: passageOf(entry.range),
      annotation: entry.annotation,
      outcome: entry.outcome,
      language: this.#language(),
      place: { index: this.#index + 1, count: this.#entries.length },
      isPinned: this.#isPinned,
    });
  }
}

import { passageOf } from '../ui/passage.ts';
import type { AnchoredAnnotation } from './anchored-page.ts';
import type { Pointed, PointerSpot } from './highlight-pointer.ts';
import { findAtPoint } from './hit-test.ts';
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

  /** The highlights under the pointer. */
  pointedAt(spot: PointerSpot, entries: readonly AnchoredAnnotation[]): Pointed | undefined {
    const found = findAtPoint(entries, spot);
    if (found.length === 0) return undefined;
    return {
      key: found.map(({ annotation }) => annotation.id).join(' '),
      open: (isPinned) => this.open(found, isPinned),
    };
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

  /** Another card is about to open: the last one may have gone from under the pointer without a word. */
  forgetPointer(): void {
    this.#isPointerOn = false;
  }

  /** The pointer has left the highlight. */
  leave(): void {
    const { surface } = this.#store;
    const isHovering = (surface.kind === 'card' || surface.kind === 'suggestion') && !surface.isPinned;
    if (isHovering && !this.#isPointerOn) this.#store.close();
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

import type { Theme } from '../../src/model/settings.ts';
import { UiHost } from '../ui/ui-host.ts';
import type { Receipt, ReceiptAction, Surface, UiActions, UiState } from '../ui/ui-state.ts';
import type { AnchoredAnnotation } from './anchored-page.ts';
import { stopsOf } from './stops.ts';
import type { PlacedSuggestion } from './suggestion-places.ts';

const nothing: Surface = { kind: 'none' };

/** What of ours is shown on the page, and its host. */
export class SurfaceStore {
  readonly #host: UiHost;
  #state: UiState = { surface: nothing, receipt: null, stops: [], theme: 'system' };
  #areStopsWanted = false;
  #count = 0;

  constructor(document: Document, actions: UiActions, signal: AbortSignal) {
    this.#host = new UiHost(document, actions, signal);
  }

  get host(): UiHost {
    return this.#host;
  }

  get surface(): Surface {
    return this.#state.surface;
  }

  show(surface: Surface): void {
    this.#set({ ...this.#state, surface });
  }

  close(): void {
    if (this.#state.surface.kind !== 'none') this.show(nothing);
  }

  /** Says something at the foot of the page, in place of what was said before. */
  say(text: string, actions: readonly ReceiptAction[] = [], isFailure = false): void {
    const receipt: Receipt = { key: this.nextKey(), text, actions, isFailure };
    this.#set({ ...this.#state, receipt });
  }

  /** Takes a message away, if it is still the one that stands there. */
  closeReceipt(key?: string): void {
    if (this.#state.receipt === null || (key !== undefined && key !== this.#state.receipt.key)) return;
    this.#set({ ...this.#state, receipt: null });
  }

  /** Puts the keyboard's stops into the page from now on. */
  wantStops(entries: readonly AnchoredAnnotation[], suggested: readonly PlacedSuggestion[] = []): void {
    this.#areStopsWanted = true;
    this.showStops(entries, suggested);
  }

  /** Follows a change of the annotations or of what is suggested. */
  showStops(entries: readonly AnchoredAnnotation[], suggested: readonly PlacedSuggestion[] = []): void {
    if (this.#areStopsWanted) this.#set({ ...this.#state, stops: stopsOf(entries, suggested) });
  }

  /** Shows everything in a look, and with the texts as they are now. */
  setTheme(theme: Theme): void {
    this.#set({ ...this.#state, theme });
  }

  /** Takes everything of ours out of the page. */
  leave(): void {
    this.#areStopsWanted = false;
    this.#set({ ...this.#state, surface: nothing, receipt: null, stops: [] });
  }

  nextKey(): string {
    this.#count += 1;
    return String(this.#count);
  }

  #set(state: UiState): void {
    this.#state = state;
    this.#host.show(state);
  }
}

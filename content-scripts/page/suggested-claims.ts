import { askFromPage } from '../../src/messages/runtime.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { passageOf } from '../ui/passage.ts';
import type { AnchoredPage } from './anchored-page.ts';
import type { Pointed, PointerSpot } from './highlight-pointer.ts';
import { jumpToRange } from './jump-to-range.ts';
import { readLanguage } from './page-facts.ts';
import type { PageSession } from './page-session.ts';
import type { Painter } from './painter.ts';
import type { Saving } from './saving.ts';
import { claimantToKeep, Suggesting } from './suggesting.ts';
import type { PlacedSuggestion } from './suggestion-places.ts';
import { suggestionAt } from './suggestion-pointer.ts';
import type { SurfaceStore } from './surface-store.ts';
import { say } from './words.ts';

/** How long looking for claims may take before it is said that it is under way, in milliseconds. */
const sayAfterMs = 500;

interface SuggestedClaimsParts {
  readonly document: Document;
  readonly page: AnchoredPage;
  readonly session: PageSession;
  readonly store: SurfaceStore;
  readonly painter: Painter;
  readonly saving: Saving;
}

/** The suggested claims as they stand on the page: the underline, its card, and what a person does there. */
export class SuggestedClaims {
  readonly suggesting: Suggesting;
  readonly #parts: SuggestedClaimsParts;

  constructor(parts: SuggestedClaimsParts) {
    this.#parts = parts;
    const { document, page, session } = parts;
    this.suggesting = new Suggesting({ document, page, session, onChanged: () => void this.repaint() });
  }

  /** Underlines what is suggested and neither saved nor hidden, where that is wanted. */
  async repaint(): Promise<void> {
    const { page, painter, store } = this.#parts;
    if (!(await this.suggesting.place())) return;
    const { placed } = this.suggesting;
    painter.paintSuggested(placed.map(({ range }) => range));
    store.showStops(page.entries, placed);
  }

  /** The suggestion under the pointer. */
  pointedAt(spot: PointerSpot): Pointed | undefined {
    const placed = suggestionAt(spot, this.suggesting.placed);
    return placed && { key: placed.suggestion.id, open: (isPinned) => this.#show(placed, isPinned) };
  }

  /** Scrolls to an underlined suggestion. */
  visit(id: string): void {
    const placed = this.#placed(id);
    if (placed !== undefined) jumpToRange(placed.range, this.#parts.painter);
  }

  /** Opens the card of an underlined suggestion. */
  open(id: string): void {
    const placed = this.#placed(id);
    if (placed !== undefined) this.#show(placed, true);
  }

  /** Turns the underline on, looking for claims first, or off. */
  async toggle(): Promise<void> {
    const { store, saving } = this.#parts;
    const { suggesting } = this;
    if (suggesting.isUnderlined && suggesting.state().kind === 'ready') {
      suggesting.underline(false);
      store.say(say('page_claims_off'));
      return;
    }
    const stop = { name: 'stop', run: () => suggesting.stop() } as const;
    const timer = setTimeout(() => store.say(say('page_claims_looking'), [stop], false), sayAfterMs);
    const found = await suggesting.find();
    clearTimeout(timer);
    if (!found.ok) {
      if (suggesting.state().kind === 'failed') saving.sayFailure(found.failure, () => void this.toggle());
      else store.say(say('page_claims_stopped'));
      return;
    }
    suggesting.underline(true);
    await this.repaint();
    const count = suggesting.placed.length;
    store.say(count === 0 ? say('page_claims_none') : say('page_claims_on', String(count)));
  }

  /** Keeps a suggestion as a claim. */
  async save(id: string): Promise<void> {
    const { store, saving } = this.#parts;
    store.close();
    const saved = await this.suggesting.save(id);
    if (saved.ok) saving.saySaved(saved.value, true);
    else saving.sayFailure(saved.failure, () => void this.save(id));
  }

  /** Hides a suggestion for good, with a way back. */
  async hide(id: string, isHidden = true): Promise<void> {
    const { store, saving } = this.#parts;
    store.close();
    const hidden = await this.suggesting.hide(id, isHidden);
    if (!hidden.ok) {
      saving.sayFailure(hidden.failure, () => void this.hide(id, isHidden));
      return;
    }
    const undo = { name: 'undo', run: () => void this.hide(id, false) } as const;
    store.say(say(isHidden ? 'page_suggestion_hidden' : 'page_suggestion_back'), isHidden ? [undo] : []);
  }

  /** Gives a claim that was just saved the claimant and cue that the article names, unless the person has named one. */
  async nameClaimant(saved: Annotation): Promise<void> {
    const { page, session } = this.#parts;
    const { facts } = session;
    const place = saved.selectors?.position;
    const suggestion = place && (await this.suggesting.at(place));
    if (suggestion === undefined || suggestion.claimantWords === '' || facts.url !== session.facts.url) return;
    if (page.find(saved.id)?.annotation.claimant !== '') return;
    const { cue, aliases } = suggestion;
    const named = { ...claimantToKeep(suggestion), cue, aliases };
    session.change(await askFromPage('nameClaimant', { facts, id: saved.id, ...named }));
  }

  #placed(id: string): PlacedSuggestion | undefined {
    return this.suggesting.placed.find(({ suggestion }) => suggestion.id === id);
  }

  #show({ suggestion, range }: PlacedSuggestion, isPinned: boolean): void {
    const { document, store } = this.#parts;
    const language = readLanguage(document);
    store.show({ kind: 'suggestion', passage: passageOf(range), suggestion, language, isPinned });
  }
}

import { describePassage } from '../../src/anchoring/describe.ts';
import { wordsForText } from '../../src/anchoring/languages/words-of-language.ts';
import { articleText } from '../../src/claims/article-text.ts';
import { askFromPage } from '../../src/messages/runtime.ts';
import type { TextRange } from '../../src/model/anchor-outcome.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { type Failure, failed, type Result, success } from '../../src/model/failure.ts';
import {
  type ClaimSuggestion,
  contentKey,
  type ListedSuggestion,
  type SuggestionsState,
} from '../../src/model/suggestion.ts';
import type { AnchoredPage } from './anchored-page.ts';
import { loadClaimEngine } from './claim-engine.ts';
import { plainDraft } from './draft-from-range.ts';
import { nextTurn } from './next-turn.ts';
import { readLanguage } from './page-facts.ts';
import type { PageSession } from './page-session.ts';
import { PageSlices, sliceMs } from './page-slices.ts';
import { placeOfArticle } from './passage-articles.ts';
import { savedPlaces } from './saved-suggestions.ts';
import { type PlacedSuggestion, SuggestionPlaces } from './suggestion-places.ts';

/** How many speakers are told. */
const mostSpeakers = 200;
/** How much of a text shows its language, in UTF-16 code units. */
const languageSample = 4_000;

interface SuggestingParts {
  readonly document: Document;
  readonly page: AnchoredPage;
  readonly session: PageSession;
  /** What is listed, or whether it is underlined, has changed. */
  readonly onChanged: () => void;
}

/** What was found in one reading of the page. */
interface Found {
  readonly url: string;
  readonly text: string;
  readonly language: string;
  readonly suggestions: readonly FoundSuggestion[];
}

/** A suggestion with its id, and its words as they are known again on a later visit. */
interface FoundSuggestion extends ClaimSuggestion {
  readonly id: string;
  readonly key: string;
}

/** The claimant as a claim keeps it: the name, else the words as they stand, which then name nobody. */
export function claimantToKeep({ claimant, claimantWords }: ClaimSuggestion): {
  readonly claimant: string;
  readonly isNamed: boolean;
} {
  return { claimant: claimant || claimantWords, isNamed: claimant !== '' };
}

function listed({ key: _, ...suggestion }: FoundSuggestion, status: ListedSuggestion['status']): ListedSuggestion {
  return { ...suggestion, status };
}

/** The claims that the article makes others say: found when somebody asks, listed, underlined, saved and hidden. */
export class Suggesting {
  readonly #parts: SuggestingParts;
  readonly #places: SuggestionPlaces;
  #run: { readonly controller: AbortController; share: number; readonly done: Promise<Result<Found>> } | undefined;
  #runs = 0;
  #found: Found | undefined;
  #failure: Failure | undefined;
  #hidden: ReadonlySet<string> = new Set();
  #isUnderlined = false;

  constructor(parts: SuggestingParts) {
    this.#parts = parts;
    this.#places = new SuggestionPlaces(parts.page);
  }

  get isUnderlined(): boolean {
    return this.#isUnderlined;
  }

  /** How things stand. */
  state(): SuggestionsState {
    if (this.#run !== undefined) return { kind: 'working', share: this.#run.share };
    if (this.#failure !== undefined) return { kind: 'failed', failure: this.#failure };
    if (this.#current() === undefined) return { kind: 'idle' };
    return { kind: 'ready', isUnderlined: this.#isUnderlined, suggestions: this.list() };
  }

  /** Every suggestion in reading order, none before they were looked for. */
  list(): readonly ListedSuggestion[] {
    const found = this.#current();
    if (found === undefined) return [];
    const statusOf = this.#statusReader();
    return found.suggestions.map((each) => listed(each, statusOf(each)));
  }

  /** Looks for the page's claims, unless that is done or under way. `notFound` when it was stopped. */
  async find(): Promise<Result<null>> {
    if (this.#run === undefined && this.#current() !== undefined) return success(null);
    if (this.#run === undefined) this.#begin();
    const result = await this.#run?.done;
    return result === undefined || result.ok ? success(null) : result;
  }

  /** Stops looking. */
  stop(): void {
    this.#run?.controller.abort();
  }

  /** Shows or takes away the underline. */
  underline(isShown: boolean): void {
    this.#isUnderlined = isShown;
    this.#parts.onChanged();
  }

  /** Those that are underlined, with their words, as they were placed last. */
  get placed(): readonly PlacedSuggestion[] {
    return this.#isUnderlined ? this.#places.placed : [];
  }

  /** Finds the words of those that are to be underlined; false when a later call took over. */
  async place(): Promise<boolean> {
    const found = this.#current();
    if (!this.#isUnderlined || found === undefined) {
      this.#places.clear();
      return true;
    }
    return this.#places.place(
      this.list().filter(({ status }) => status === 'open'),
      found,
    );
  }

  /** Where a suggestion's words stand now. */
  rangeOf(suggestion: ListedSuggestion): Range | undefined {
    return this.#found && this.#places.find(suggestion, this.#found);
  }

  byId(id: string): ListedSuggestion | undefined {
    const known = this.#current()?.suggestions.find((suggestion) => suggestion.id === id);
    return known && listed(known, this.#statusReader()(known));
  }

  /** Keeps a suggestion as a claim. Fails with `notFound` when the page has been looked through anew. */
  async save(id: string): Promise<Result<Annotation>> {
    const { session } = this.#parts;
    const suggestion = this.byId(id);
    const found = this.#found;
    if (suggestion === undefined || found === undefined) return failed('notFound', `suggestion ${id}`);
    const selectors = describePassage(found.text, suggestion.place, found.language);
    const { cue, aliases } = suggestion;
    const { claimant, isNamed } = claimantToKeep(suggestion);
    const planned = session.plan({ ...plainDraft(selectors, 'assessing', 'yellow'), claimant, cue });
    const saved = await session.create({ ...planned, aliases, isNamed });
    this.#parts.onChanged();
    return saved;
  }

  /** Hides a suggestion for good, or brings it back. */
  async hide(id: string, isHidden: boolean): Promise<Result<null>> {
    const suggestion = this.byId(id);
    if (suggestion === undefined) return failed('notFound', `suggestion ${id}`);
    const content = contentKey(suggestion.content);
    const told = await askFromPage('hideSuggestion', { facts: this.#parts.session.facts, content, isHidden });
    if (!told.ok) return told;
    const hidden = new Set(this.#hidden);
    if (isHidden) hidden.add(content);
    else hidden.delete(content);
    this.#hidden = hidden;
    this.#parts.onChanged();
    return success(null);
  }

  /** The innermost suggestion in which a passage of the page's text lies, or that lies in it; looks for them first. */
  async at(place: TextRange): Promise<ClaimSuggestion | undefined> {
    const found = (await this.find()).ok ? this.#current() : undefined;
    // A sentence or two may be selected with the words that attribute them.
    const length = place.end - place.start;
    const fitting = found?.suggestions.filter(
      ({ place: { start, end } }) =>
        (start <= place.start + 1 && end >= place.end - 1) ||
        (place.start <= start && place.end >= end && (end - start) * 2 > length),
    );
    return fitting?.toSorted(({ place: one }, { place: other }) => one.end - one.start - (other.end - other.start))[0];
  }

  /** Who makes claims here, by name, in the order in which they first do; looks for them first. */
  async speakers(): Promise<Result<readonly string[]>> {
    const found = await this.find();
    if (!found.ok) return found;
    const names = this.#current()?.suggestions.map(({ claimant }) => claimant) ?? [];
    return success([...new Set(names)].filter((name) => name !== '').slice(0, mostSpeakers));
  }

  #statusReader(): (suggestion: FoundSuggestion) => ListedSuggestion['status'] {
    const saved = savedPlaces(this.#parts.page.entries);
    return ({ place, key }) => (saved.has(place) ? 'saved' : this.#hidden.has(key) ? 'hidden' : 'open');
  }

  #current(): Found | undefined {
    return this.#found?.url === this.#parts.document.location.href ? this.#found : undefined;
  }

  #begin(): void {
    const controller = new AbortController();
    this.#failure = undefined;
    this.#runs += 1;
    const run = { controller, share: 0, done: this.#look(controller.signal, (share) => Object.assign(run, { share })) };
    this.#run = run;
    void run.done.then((result) => {
      this.#run = undefined;
      if (result.ok) this.#found = result.value;
      else if (!controller.signal.aborted) this.#failure = result.failure;
      this.#parts.onChanged();
    });
  }

  async #look(signal: AbortSignal, onProgress: (share: number) => void): Promise<Result<Found>> {
    const { document, page, session } = this.#parts;
    const facts = session.refreshFacts();
    const [engine, hidden] = await Promise.all([
      loadClaimEngine(facts),
      askFromPage('readHiddenSuggestions', { facts }),
    ]);
    if (!engine.ok) return engine;
    if (!hidden.ok) return hidden;
    this.#hidden = new Set(hidden.value);
    await page.whenSettled();
    const { text, folded } = page.text;
    const words = articleText(text, folded.asides, placeOfArticle(document, page));
    const sample = words.trimStart().slice(0, languageSample);
    const { language } = wordsForText(readLanguage(document) || facts.metadata.language, sample);
    const schedule = { budgetMs: sliceMs, now: () => performance.now(), pause: nextTurn, signal };
    try {
      const suggestions = await engine.value(words, language, schedule, onProgress);
      if (suggestions === undefined) return failed('notFound', 'stopped');
      return success({ url: facts.url, text, language, suggestions: await this.#named(suggestions) });
    } catch (error) {
      return failed('unexpected', String(error));
    }
  }

  /** The same with what they are known by, in slices: there may be thousands. */
  async #named(suggestions: readonly ClaimSuggestion[]): Promise<readonly FoundSuggestion[]> {
    const run = this.#runs;
    const slices = new PageSlices();
    const named: FoundSuggestion[] = [];
    for (const [index, suggestion] of suggestions.entries()) {
      named.push({ ...suggestion, id: `${run}-${index}`, key: contentKey(suggestion.content) });
      await slices.pausedFor(() => false);
    }
    return named;
  }
}

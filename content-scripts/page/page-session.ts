import { askFromPage } from '../../src/messages/runtime.ts';
import type { Annotation, AnnotationBody, AnnotationDraft } from '../../src/model/annotation.ts';
import type { PageFacts } from '../../src/model/article.ts';
import { createAnnotation, editAnnotation } from '../../src/model/edit.ts';
import type { Result } from '../../src/model/failure.ts';
import { type AnnotationId, newAnnotationId, parseArticleId } from '../../src/model/ids.ts';
import { maxArticleTextLength } from '../../src/model/limits.ts';
import type { NoteDraft } from '../../src/model/note-draft.ts';
import type { PassageSelectors } from '../../src/model/selectors.ts';
import type { PageSettings } from '../../src/model/settings.ts';
import type { AnchoredPage } from './anchored-page.ts';
import { changedFields } from './changed-fields.ts';
import { readPageFacts, readPageIdentity } from './page-facts.ts';
import { PassageArticles } from './passage-articles.ts';

/** The id that a not yet saved annotation carries in place of its article's. */
const noArticle = parseArticleId('00000000-0000-4000-8000-000000000000');

/** A wish to make an annotation. */
export interface NewAnnotation {
  /** Stays the same when saving is tried again, so that one wish never makes two annotations. */
  readonly id: AnnotationId;
  /** The page as it was when the words were selected: a single-page site may have gone on since. */
  readonly facts: PageFacts;
  readonly draft: AnnotationDraft;
  /** Other names by which the article calls the claimant. */
  readonly aliases?: readonly string[];
  /** Whether the claimant's words name anybody; true unless said otherwise. */
  readonly isNamed?: boolean;
}

/**
 * What is saved about this page. A change is shown before it is on disk and taken back when it could not be
 * written; whoever asked is told either way.
 */
export class PageSession {
  readonly #document: Document;
  readonly #page: AnchoredPage;
  readonly #onShown: () => void;
  readonly #onSettings: (settings: PageSettings) => void;
  readonly #articles: PassageArticles;
  /** At least what tells which article the page is. */
  #facts: PageFacts | undefined;
  /** The address whose records are shown. */
  #loadedUrl = '';
  /** On which page each annotation was deleted: a single-page site may have gone on when that is undone. */
  readonly #removedOn = new Map<AnnotationId, PageFacts>();
  /** How many changes were begun or ended here. */
  #changes = 0;

  constructor(
    document: Document,
    page: AnchoredPage,
    onShown: () => void,
    onSettings: (settings: PageSettings) => void,
  ) {
    this.#document = document;
    this.#page = page;
    this.#onShown = onShown;
    this.#onSettings = onSettings;
    this.#articles = new PassageArticles(document, page);
  }

  get facts(): PageFacts {
    return this.#facts ?? this.#take(readPageIdentity(this.#document));
  }

  /** Reads the page's facts anew; metadata often arrive after the document. */
  refreshFacts(): PageFacts {
    return this.#take(readPageFacts(this.#document));
  }

  #take(read: PageFacts): PageFacts {
    const facts = this.#articles.complete(read);
    this.#facts = facts;
    return facts;
  }

  /** A wish with an id of its own, about the article that the passage stands in, as the page is now. */
  plan(draft: AnnotationDraft): NewAnnotation {
    const facts = this.refreshFacts();
    return { id: newAnnotationId(randomIds), facts: this.#articles.factsOf(draft.selectors, facts), draft };
  }

  /** Reads what is saved about the page and looks for it; answers with a note that was being written here. */
  async load(): Promise<Result<NoteDraft | null>> {
    for (;;) {
      const before = this.#changes;
      const records = await askFromPage('readPage', { facts: this.#take(readPageIdentity(this.#document)) });
      if (!records.ok) {
        // What stands there belongs to the page that was left.
        if (this.#loadedUrl !== this.facts.url) await this.#page.anchorAll([], this.#onShown);
        this.#onShown();
        return records;
      }
      // What was read while something changed here may be older than what is shown.
      if (before !== this.#changes) continue;
      this.#loadedUrl = this.facts.url;
      this.#onSettings(records.value.settings);
      const { isNewest } = await this.#page.anchorAll(records.value.annotations, this.#onShown);
      if (isNewest) this.#onShown();
      return { ok: true, value: records.value.noteDraft };
    }
  }

  /** Looks again for what is already known, after the page changed; resolves to the milliseconds that it worked. */
  async findAgain(): Promise<number> {
    this.#page.markChanged();
    // Endless scrolling brought another article, or took one away.
    if (this.#articles.haveChanged(this.facts)) await this.load();
    const { isNewest, workedMs } = await this.#page.anchorAgain(this.#onShown);
    if (isNewest) this.#onShown();
    return workedMs;
  }

  /** Takes in a record that the background changed; answers whether it did. */
  change(result: Result<Annotation>): Result<null> {
    if (!result.ok) return result;
    this.#changes += 1;
    this.#page.put(result.value);
    this.#onShown();
    return { ok: true, value: null };
  }

  async create({
    id,
    facts: planned,
    draft,
    aliases = [],
    isNamed = true,
  }: NewAnnotation): Promise<Result<Annotation>> {
    const current = this.refreshFacts();
    const isWhole = planned.url === current.url;
    const facts = isWhole ? current : planned;
    if (this.#isHere(planned) && noArticle !== undefined && draft.selectors !== null) {
      this.#page.put(createAnnotation(draft, { id, articleId: noArticle }, Date.now()));
      this.#onShown();
    }
    const pageText = this.#isHere(planned) ? this.#keptText(facts, draft.selectors) : '';
    return this.#changing(askFromPage('create', { facts, id, draft, aliases, isNamed, pageText }), (result) => {
      this.#page.drop(id);
      if (result.ok && this.#isHere(planned)) this.#page.put(result.value);
    });
  }

  /** Changes the fields in which `after` differs from `before`, so that what others changed meanwhile stays; a deleted annotation comes back. */
  async edit(
    id: AnnotationId,
    facts: PageFacts,
    before: AnnotationBody | null,
    after: AnnotationBody,
  ): Promise<Result<Annotation>> {
    const edit = changedFields(before, after);
    const shown = this.#page.find(id)?.annotation;
    if (shown !== undefined) {
      this.#page.put(editAnnotation(shown, edit, Date.now()));
      this.#onShown();
    }
    const asking = askFromPage('edit', { facts, id, edit }).then((edited) =>
      edited.ok && edited.value.deleted !== null ? askFromPage('restore', { facts, id }) : edited,
    );
    return this.#changing(asking, (result) => {
      if (result.ok && this.#isHere(facts)) this.#page.put(result.value);
      else if (!result.ok && shown !== undefined) this.#page.put(shown);
    });
  }

  async remove({ id }: Annotation): Promise<Result<Annotation>> {
    const shown = this.#page.find(id)?.annotation;
    const facts = this.facts;
    this.#removedOn.set(id, facts);
    this.#page.drop(id);
    this.#onShown();
    return this.#changing(askFromPage('remove', { facts, id }), (result) => {
      if (result.ok) this.#page.drop(id);
      else if (shown !== undefined) this.#page.put(shown);
    });
  }

  restore({ id }: Annotation): Promise<Result<Annotation>> {
    const facts = this.#removedOn.get(id) ?? this.facts;
    return this.#changing(askFromPage('restore', { facts, id }), (result) => {
      if (result.ok && this.#isHere(facts)) this.#page.put(result.value);
    });
  }

  /** Whether what these facts were read of still stands on the page. */
  #isHere({ url }: PageFacts): boolean {
    return url === this.facts.url || this.facts.parts?.includes(url) === true;
  }

  /** The article's text, to be kept with it; a longer one than is ever kept is left out rather than cut. */
  #keptText(facts: PageFacts, passage: PassageSelectors | null): string {
    const text = this.#articles.textOf(facts, passage);
    return text.length <= maxArticleTextLength ? text : '';
  }

  async #changing(
    asking: Promise<Result<Annotation>>,
    take: (result: Result<Annotation>) => void,
  ): Promise<Result<Annotation>> {
    this.#changes += 1;
    const result = await asking;
    this.#changes += 1;
    take(result);
    this.#onShown();
    return result;
  }
}

/** `crypto.randomUUID` is missing on pages without TLS. */
const randomIds = {
  randomUUID(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
    // The version and the variant of RFC 9562, section 5.4.
    hex[6] = `4${hex[6]?.slice(1)}`;
    hex[8] = `8${hex[8]?.slice(1)}`;
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
  },
};

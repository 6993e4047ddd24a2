import { askFromPage } from '../../src/messages/runtime.ts';
import type { TextRange } from '../../src/model/anchor-outcome.ts';
import type { Annotation, AnnotationDraft } from '../../src/model/annotation.ts';
import type { PageFacts } from '../../src/model/article.ts';
import { type AnnotationEdit, createAnnotation, editAnnotation } from '../../src/model/edit.ts';
import type { Result } from '../../src/model/failure.ts';
import { newAnnotationId, parseArticleId } from '../../src/model/ids.ts';
import type { NoteDraft } from '../../src/model/note-draft.ts';
import type { AnchoredPage } from './anchored-page.ts';
import { readPageFacts } from './page-facts.ts';

/** The id that a not yet saved annotation carries in place of its article's. */
const noArticle = parseArticleId('00000000-0000-4000-8000-000000000000');

/**
 * What is saved about this page. A change is shown before it is on disk and taken back when it could not be
 * written; whoever asked is told either way.
 */
export class PageSession {
  readonly #document: Document;
  readonly #page: AnchoredPage;
  readonly #onShown: () => void;
  #facts: PageFacts;

  constructor(document: Document, page: AnchoredPage, onShown: () => void) {
    this.#document = document;
    this.#page = page;
    this.#onShown = onShown;
    this.#facts = readPageFacts(document);
  }

  get facts(): PageFacts {
    return this.#facts;
  }

  /** Reads the page's facts anew; metadata often arrive after the document. */
  refreshFacts(): PageFacts {
    this.#facts = readPageFacts(this.#document);
    return this.#facts;
  }

  /** Reads what is saved about the page and looks for it; answers with a note that was being written here. */
  async load(): Promise<Result<NoteDraft | null>> {
    const records = await askFromPage('readPage', { facts: this.refreshFacts() });
    if (!records.ok) return records;
    const { isNewest } = await this.#page.anchorAll(records.value.annotations, this.#onShown);
    if (isNewest) this.#onShown();
    return { ok: true, value: records.value.noteDraft };
  }

  /** Looks again for what is already known, after the page changed; resolves to the milliseconds that it worked. */
  async findAgain(): Promise<number> {
    this.#page.markChanged();
    const { isNewest, workedMs } = await this.#page.anchorAgain(this.#onShown);
    if (isNewest) this.#onShown();
    return workedMs;
  }

  async create(draft: AnnotationDraft, place: TextRange | null): Promise<Result<Annotation>> {
    const shown = this.#showAtOnce(draft, place);
    const facts = this.refreshFacts();
    const result = await askFromPage('create', { facts, draft, pageText: this.#page.text.text });
    if (shown !== undefined) this.#page.drop(shown.id);
    if (result.ok) this.#page.place(result.value, place);
    this.#onShown();
    return result;
  }

  async edit(annotation: Annotation, edit: AnnotationEdit): Promise<Result<Annotation>> {
    this.#page.put(editAnnotation(annotation, edit, Date.now()));
    this.#onShown();
    const result = await askFromPage('edit', { facts: this.#facts, id: annotation.id, edit });
    this.#page.put(result.ok ? result.value : annotation);
    this.#onShown();
    return result;
  }

  /** Takes in a record that the background changed; answers whether it did. */
  change(result: Result<Annotation>): Result<null> {
    if (!result.ok) return result;
    this.#page.put(result.value);
    this.#onShown();
    return { ok: true, value: null };
  }

  async remove(annotation: Annotation): Promise<Result<Annotation>> {
    this.#page.drop(annotation.id);
    this.#onShown();
    const result = await askFromPage('remove', { facts: this.#facts, id: annotation.id });
    if (!result.ok) {
      this.#page.put(annotation);
      this.#onShown();
    }
    return result;
  }

  async restore(annotation: Annotation): Promise<Result<Annotation>> {
    const result = await askFromPage('restore', { facts: this.#facts, id: annotation.id });
    if (result.ok) {
      this.#page.put(result.value);
      this.#onShown();
    }
    return result;
  }

  #showAtOnce(draft: AnnotationDraft, place: TextRange | null): Annotation | undefined {
    if (noArticle === undefined || place === null) return undefined;
    const shown = createAnnotation(draft, { id: newAnnotationId(randomIds), articleId: noArticle }, Date.now());
    this.#page.place(shown, place);
    this.#onShown();
    return shown;
  }
}

/** `crypto.randomUUID` is missing on pages without TLS; this id never leaves the page. */
const randomIds = {
  randomUUID(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  },
};

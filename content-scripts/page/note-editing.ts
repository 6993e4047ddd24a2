import type { Annotation, AnnotationBody, AnnotationDraft } from '../../src/model/annotation.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { NoteDraft } from '../../src/model/note-draft.ts';
import { passageOf } from '../ui/passage.ts';
import type { EditorFields } from '../ui/ui-state.ts';
import type { AnchoredPage } from './anchored-page.ts';
import type { DescribedPassage } from './draft-from-range.ts';
import { NoteKeeper } from './note-keeper.ts';
import { readLanguage } from './page-facts.ts';
import type { PageSession } from './page-session.ts';
import type { Painter } from './painter.ts';
import type { SurfaceStore } from './surface-store.ts';
import { say } from './words.ts';

/** What is being written: about a new passage, or about an annotation that exists. */
interface Writing {
  readonly annotation: Annotation | null;
  readonly described: DescribedPassage | null;
  readonly draft: AnnotationDraft;
  readonly isWritten: boolean;
}

interface NoteEditingParts {
  readonly document: Document;
  readonly page: AnchoredPage;
  readonly painter: Painter;
  readonly session: PageSession;
  readonly store: SurfaceStore;
  readonly onSaved: (annotation: Annotation) => void;
}

/** The editor beside a passage: its words are on disk while they are typed, and never thrown away without a way back. */
export class NoteEditing {
  readonly #parts: NoteEditingParts;
  readonly #keeper: NoteKeeper;
  #writing: Writing | undefined;

  constructor(parts: NoteEditingParts) {
    this.#parts = parts;
    this.#keeper = new NoteKeeper((failure) => this.#showKept(failure));
  }

  get isOpen(): boolean {
    return this.#parts.store.surface.kind === 'editor';
  }

  /** Whether closing the editor now would put away words that a person wrote. */
  get hasWords(): boolean {
    return this.isOpen && this.#writing?.isWritten === true;
  }

  /** Opens the editor for a new annotation. */
  openNew(described: DescribedPassage, draft: AnnotationDraft): void {
    this.#open({ annotation: null, described, draft, isWritten: false });
  }

  /** Opens the editor for an annotation that exists. */
  openExisting(annotation: Annotation): void {
    this.#open({ annotation, described: null, draft: { ...annotation }, isWritten: false });
  }

  /** Opens the editor with words that were kept when the page was left or the extension replaced. */
  openKept(kept: NoteDraft): void {
    const annotation = this.#findAnnotation(kept.annotationId);
    const described = annotation === null ? this.#findPassage(kept.draft) : null;
    this.#open({ annotation, described, draft: kept.draft, isWritten: true });
  }

  /** Says that words were kept, and opens them when asked. */
  offerKept(kept: NoteDraft): void {
    this.#offer(say('page_note_kept'), () => this.openKept(kept));
  }

  /** Takes in what was typed. */
  write(fields: EditorFields): void {
    if (this.#writing === undefined) return;
    this.#writing = { ...this.#writing, draft: { ...this.#writing.draft, ...fields }, isWritten: true };
    this.#keeper.keep({
      facts: this.#parts.session.facts,
      annotationId: this.#writing.annotation?.id ?? null,
      draft: this.#writing.draft,
    });
  }

  /** Saves what was written; on failure the editor stays, with every word in it. */
  async save(fields: EditorFields): Promise<void> {
    const { session, store } = this.#parts;
    const surface = store.surface;
    if (this.#writing === undefined || surface.kind !== 'editor' || surface.isSaving) return;
    const writing = { ...this.#writing, draft: { ...this.#writing.draft, ...fields } };
    this.#writing = writing;
    store.show({ ...surface, isSaving: true, problem: '' });
    const result =
      writing.annotation === null
        ? await session.create(writing.draft, writing.described?.place ?? null)
        : await session.edit(writing.annotation, bodyOf(writing.draft));
    if (!result.ok) {
      this.#showProblem(result.failure);
      return;
    }
    await this.#keeper.drop(session.facts);
    this.#close();
    this.#parts.onSaved(result.value);
  }

  /** Closes the editor; words that were written can be taken up again until the message is gone. */
  cancel(): void {
    const writing = this.#writing;
    this.#close();
    if (writing === undefined || !writing.isWritten) return;
    this.#offer(say('page_note_put_away'), () => this.#open(writing));
  }

  #offer(text: string, goOn: () => void): void {
    const { session, store } = this.#parts;
    store.say(text, [
      {
        name: 'goOn',
        run: () => {
          store.closeReceipt();
          goOn();
        },
      },
      {
        name: 'discard',
        run: () => {
          store.closeReceipt();
          void this.#keeper.drop(session.facts);
        },
      },
    ]);
  }

  #open(writing: Writing): void {
    const { document, painter, store } = this.#parts;
    this.#writing = writing;
    const range = this.#rangeOf(writing);
    painter.markPending(writing.annotation === null ? range : null);
    store.host.markUnsaved(false);
    store.show({
      kind: 'editor',
      key: store.nextKey(),
      passage: range === null ? null : passageOf(range),
      quote: writing.draft.selectors?.quote.exact.slice(0, 400) ?? '',
      language: readLanguage(document),
      fields: bodyOf(writing.draft),
      isSaving: false,
      problem: '',
      canSave: true,
    });
  }

  #close(): void {
    this.#writing = undefined;
    this.#parts.painter.markPending(null);
    this.#parts.store.close();
  }

  #rangeOf({ annotation, described }: Writing): Range | null {
    const { page } = this.#parts;
    if (annotation !== null) return page.find(annotation.id)?.range ?? null;
    return described === null ? null : (page.text.rangeOf(described.place) ?? null);
  }

  #findAnnotation(id: AnnotationId | null): Annotation | null {
    return id === null ? null : (this.#parts.page.find(id)?.annotation ?? null);
  }

  #findPassage(draft: AnnotationDraft): DescribedPassage | null {
    if (draft.selectors === null) return null;
    const outcome = this.#parts.page.lookFor(draft.selectors);
    return outcome.kind === 'lost' ? null : { place: outcome.range, selectors: draft.selectors };
  }

  #showKept(failure: Failure | null): void {
    const { store } = this.#parts;
    const surface = store.surface;
    if (surface.kind !== 'editor') return;
    if (failure !== null) this.#showProblem(failure);
    else if (surface.problem !== '' && surface.canSave) store.show({ ...surface, problem: '' });
  }

  #showProblem(failure: Failure): void {
    const { store } = this.#parts;
    const surface = store.surface;
    if (surface.kind !== 'editor') return;
    const canSave = failure.kind !== 'extensionUpdated';
    store.host.markUnsaved(!canSave);
    store.show({ ...surface, isSaving: false, problem: say(`failure_${failure.kind}`), canSave });
  }
}

function bodyOf({ motivation, note, tags, color, claimant }: AnnotationBody): AnnotationBody {
  return { motivation, note, tags, color, claimant };
}

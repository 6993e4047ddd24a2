import { askFromPage } from '../../src/messages/runtime.ts';
import type { Annotation, AnnotationBody, AnnotationDraft } from '../../src/model/annotation.ts';
import type { PageFacts } from '../../src/model/article.ts';
import type { Failure, Result } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { NoteDraft } from '../../src/model/note-draft.ts';
import { foldName } from '../../src/model/tags.ts';
import type { EditorFocus, LeftEditor } from '../ui/left-editor.ts';
import { passageOf } from '../ui/passage.ts';
import type { EditorFields } from '../ui/ui-state.ts';
import type { AnchoredPage } from './anchored-page.ts';
import { NoteKeeper } from './note-keeper.ts';
import { readLanguage } from './page-facts.ts';
import type { NewAnnotation, PageSession } from './page-session.ts';
import type { Painter } from './painter.ts';
import type { SurfaceStore } from './surface-store.ts';
import { say } from './words.ts';

/** What is being written: about a new passage, or about an annotation that exists. */
interface Writing {
  /** Names what is written, and on which page; its draft follows every keystroke. */
  readonly wish: NewAnnotation;
  readonly isNew: boolean;
  /** The fields of an annotation that exists, as they were when the editor was opened; null when that is not known. */
  readonly before: AnnotationBody | null;
  readonly isWritten: boolean;
}

interface NoteEditingParts {
  readonly document: Document;
  readonly page: AnchoredPage;
  readonly painter: Painter;
  readonly session: PageSession;
  readonly store: SurfaceStore;
  /** The names of those who make claims in the article. */
  readonly readSpeakers: () => Promise<Result<readonly string[]>>;
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
  openNew(draft: AnnotationDraft): void {
    this.#open({ wish: this.#parts.session.plan(draft), isNew: true, before: null, isWritten: false });
  }

  /** Opens the editor for an annotation that exists. */
  openExisting(annotation: Annotation): void {
    this.#open({ wish: this.#wishOf(annotation.id, annotation), isNew: false, before: annotation, isWritten: false });
  }

  /** Opens the editor with words that were kept when the page was left. */
  openKept({ annotationId, draft }: NoteDraft): void {
    if (annotationId === null) {
      this.#open({ wish: this.#parts.session.plan(draft), isNew: true, before: null, isWritten: true });
    } else {
      const before = this.#parts.page.find(annotationId)?.annotation ?? null;
      this.#open({ wish: this.#wishOf(annotationId, draft), isNew: false, before, isWritten: true });
    }
  }

  /** Goes on with an editor that a replaced copy of the extension left on the page. */
  goOnWith({ subject, focus }: LeftEditor): void {
    const { facts, annotationId, before, draft, isWritten } = subject;
    const wish = annotationId === null ? this.#parts.session.plan(draft) : this.#wishOf(annotationId, draft);
    this.#open({ wish: { ...wish, facts }, isNew: annotationId === null, before, isWritten }, focus);
    if (isWritten) this.#keep();
  }

  /** Says that words were kept, and opens them when asked. */
  offerKept(kept: NoteDraft): void {
    this.#offer(say('page_note_kept'), () => this.openKept(kept));
  }

  /** Takes in what was typed. */
  write(fields: EditorFields): void {
    if (this.#writing === undefined) return;
    const { wish } = this.#writing;
    this.#writing = { ...this.#writing, wish: { ...wish, draft: { ...wish.draft, ...fields } }, isWritten: true };
    this.#keep();
  }

  /** Saves what was written; on failure the editor stays, with every word in it. */
  async save(fields: EditorFields): Promise<void> {
    const { session, store } = this.#parts;
    const surface = store.surface;
    if (this.#writing === undefined || surface.kind !== 'editor' || surface.isSaving) return;
    const { isNew, before, wish: written } = this.#writing;
    const wish = { ...written, draft: { ...written.draft, ...fields } };
    this.#writing = { ...this.#writing, wish };
    store.show({ ...surface, isSaving: true, problem: '' });
    const result = isNew
      ? await session.create(wish)
      : await session.edit(wish.id, wish.facts, before, bodyOf(wish.draft));
    if (!result.ok) {
      this.#showProblem(result.failure);
      return;
    }
    await this.#keeper.drop(wish.facts);
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

  #keep(): void {
    if (this.#writing === undefined) return;
    const { isNew, wish } = this.#writing;
    this.#keeper.keep({ facts: wish.facts, annotationId: isNew ? null : wish.id, draft: wish.draft });
  }

  #offer(text: string, goOn: () => void): void {
    const { session, store } = this.#parts;
    const { facts } = session;
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
          void this.#keeper.drop(facts);
        },
      },
    ]);
  }

  #open(writing: Writing, focus: EditorFocus | null = null): void {
    const { document, painter, store } = this.#parts;
    const { wish, isNew, before, isWritten } = writing;
    this.#writing = writing;
    const range = this.#rangeOf(writing);
    painter.markPending(isNew ? range : null);
    store.show({
      kind: 'editor',
      key: store.nextKey(),
      passage: range === null ? null : passageOf(range),
      quote: wish.draft.selectors?.quote.exact.slice(0, 400) ?? '',
      language: readLanguage(document),
      subject: {
        facts: wish.facts,
        annotationId: isNew ? null : wish.id,
        before: before === null ? null : bodyOf(before),
        draft: wish.draft,
        isWritten,
      },
      fields: bodyOf(wish.draft),
      focus,
      claimants: [],
      isSaving: false,
      problem: '',
      canSave: true,
    });
    if (wish.draft.motivation === 'assessing') void this.#offerClaimants(wish.facts);
  }

  /** Offers the article's speakers, then the known claimants that it names, once they are known; without them a name is typed. */
  async #offerClaimants(facts: PageFacts): Promise<void> {
    const { store, readSpeakers } = this.#parts;
    const opened = store.surface;
    const [speakers, named] = await Promise.all([readSpeakers(), askFromPage('readNamedClaimants', { facts })]);
    const surface = store.surface;
    if (surface.kind !== 'editor' || opened.kind !== 'editor' || surface.key !== opened.key) return;
    const names = [speakers, named].flatMap((read) => (read.ok ? read.value : []));
    const byFold = new Map(names.toReversed().map((name) => [foldName(name), name]));
    store.show({ ...surface, claimants: [...byFold.values()].toReversed() });
  }

  #close(): void {
    this.#writing = undefined;
    this.#parts.painter.markPending(null);
    this.#parts.store.close();
  }

  #wishOf(id: AnnotationId, { selectors, ...body }: AnnotationDraft): NewAnnotation {
    return { id, facts: this.#parts.session.facts, draft: { ...bodyOf(body), selectors } };
  }

  #rangeOf({ wish, isNew }: Writing): Range | null {
    const { page } = this.#parts;
    const shown = isNew ? undefined : page.find(wish.id);
    if (shown !== undefined) return shown.range;
    const outcome = wish.draft.selectors === null ? null : page.lookFor(wish.draft.selectors);
    return outcome === null || outcome.kind === 'lost' ? null : (page.text.rangeOf(outcome.range) ?? null);
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
    store.show({ ...surface, isSaving: false, problem: say(`failure_${failure.kind}`), canSave });
  }
}

function bodyOf({ motivation, note, tags, color, claimant, cue, ownWords }: AnnotationBody): AnnotationBody {
  return { motivation, note, tags, color, claimant, cue, ownWords };
}

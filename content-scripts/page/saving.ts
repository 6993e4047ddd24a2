import type { Decision } from '../../src/messages/tab-requests.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Color } from '../../src/model/color.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { PassageSelectors } from '../../src/model/selectors.ts';
import type { AnchoredPage } from './anchored-page.ts';
import { copyText } from './clipboard.ts';
import type { Deciding } from './deciding.ts';
import { describeRange, plainDraft } from './draft-from-range.ts';
import type { NoteEditing } from './note-editing.ts';
import { readLanguage } from './page-facts.ts';
import type { NewAnnotation, PageSession } from './page-session.ts';
import { linkToPassage } from './passage-link.ts';
import { saySavedAs } from './say-kind.ts';
import type { SelectedWords } from './selection.ts';
import type { SurfaceStore } from './surface-store.ts';
import { say } from './words.ts';

interface SavingParts {
  readonly document: Document;
  readonly page: AnchoredPage;
  readonly session: PageSession;
  readonly store: SurfaceStore;
  readonly editing: () => NoteEditing;
  readonly readSelection: () => SelectedWords;
}

/** What a person does with selected words and with what is saved, each with its answer at the foot of the page. */
export class Saving {
  readonly #parts: SavingParts;

  constructor(parts: SavingParts) {
    this.#parts = parts;
  }

  /** Saves the selected words as they are; undefined when they were not. */
  async saveSelection(motivation: 'assessing' | 'highlighting', color: Color): Promise<Annotation | undefined> {
    const { session, store } = this.#parts;
    const selectors = this.#takeSelection();
    if (selectors === undefined) return undefined;
    store.close();
    return this.#create(session.plan(plainDraft(selectors, motivation, color)));
  }

  /** Opens an editor for the selected words. */
  noteOnSelection(color: Color): void {
    const selectors = this.#takeSelection();
    if (selectors !== undefined) this.#parts.editing().openNew(plainDraft(selectors, 'commenting', color));
  }

  /** Deletes an annotation, with a way back. */
  async remove(annotation: Annotation): Promise<void> {
    const { session, store } = this.#parts;
    store.close();
    const removed = await session.remove(annotation);
    if (removed.ok) store.say(say('page_deleted'), [{ name: 'undo', run: () => void this.#restore(annotation) }]);
    else this.sayFailure(removed.failure, () => void this.remove(annotation));
  }

  /** Decides about words that changed; what can be taken back can be undone from the message. */
  async decide(annotation: Annotation, decision: Decision, deciding: Deciding): Promise<void> {
    const { store } = this.#parts;
    store.close();
    const decided = await deciding.decide(annotation.id, decision);
    if (!decided.ok) {
      this.sayFailure(decided.failure, () => void this.decide(annotation, decision, deciding));
      return;
    }
    const undo = { name: 'undo', run: () => void this.decide(annotation, 'reopen', deciding) } as const;
    store.say(say(`page_decided_${decision}`), decision === 'keep' || decision === 'gone' ? [undo] : []);
  }

  /** Says that an annotation is on disk; a new one can be added to or taken back. */
  saySaved(annotation: Annotation, isNew: boolean): void {
    const { page, store } = this.#parts;
    const undo = { name: 'undo', run: () => void this.remove(annotation) } as const;
    const details = {
      name: 'details',
      run: () => {
        store.closeReceipt();
        this.#parts.editing().openExisting(page.find(annotation.id)?.annotation ?? annotation);
      },
    } as const;
    store.say(isNew ? saySavedAs(annotation.motivation) : say('page_saved'), isNew ? [details, undo] : []);
  }

  /** Says what went wrong and offers to try again where that can help. */
  sayFailure(failure: Failure, retry: () => void): void {
    const { store } = this.#parts;
    const again = {
      name: 'retry',
      run: () => {
        store.closeReceipt();
        retry();
      },
    } as const;
    store.say(say(`failure_${failure.kind}`), failure.kind === 'extensionUpdated' ? [] : [again], true);
  }

  async copyWords(text: string): Promise<void> {
    const copied = await copyText(text);
    this.#parts.store.say(say(copied.ok ? 'page_copied' : 'page_not_copied'), [], !copied.ok);
  }

  copyLink(annotation: Annotation): Promise<void> {
    return this.copyWords(linkToPassage(this.#parts.session.facts, annotation));
  }

  /** Describes the selected words and gives the selection up, or says why they cannot be saved. */
  #takeSelection(): PassageSelectors | undefined {
    const { document, page, store } = this.#parts;
    const selected = this.#parts.readSelection();
    const described =
      selected.kind === 'words' ? describeRange(selected.range, page.text, readLanguage(document)) : undefined;
    if (described === undefined) {
      store.say(say(selected.kind === 'editable' ? 'page_select_not_editable' : 'page_select_first'));
    } else {
      // The browser's own selection would hide the paint. Words in a shadow root may be selected there alone.
      const selection = document.getSelection();
      if (selection !== null && selection.rangeCount > 0) selection.collapseToEnd();
    }
    return described;
  }

  async #create(wish: NewAnnotation): Promise<Annotation | undefined> {
    const saved = await this.#parts.session.create(wish);
    if (saved.ok) this.saySaved(saved.value, true);
    else this.sayFailure(saved.failure, () => void this.#create(wish));
    return saved.ok ? saved.value : undefined;
  }

  async #restore(annotation: Annotation): Promise<void> {
    const restored = await this.#parts.session.restore(annotation);
    if (restored.ok) this.#parts.store.say(say('page_restored'));
    else this.sayFailure(restored.failure, () => void this.#restore(annotation));
  }
}

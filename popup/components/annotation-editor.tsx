import { useId, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../src/model/failure.ts';
import { usePageContext } from '../state/page-context.ts';
import { useOfferedClaimants } from '../state/use-offered-claimants.ts';
import { isSameWritten, type WrittenFields } from '../view/written-fields.ts';
import { say, sayFailure } from '../words.ts';
import { ClaimantField } from './claimant-field.tsx';
import { ColorChoice } from './color-choice.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { GrowingTextarea } from './growing-textarea.tsx';

interface Props {
  /** What is saved now; what was typed before and not saved is found under `draftKey`. */
  readonly before: WrittenFields;
  readonly draftKey: string;
  readonly hasClaimant: boolean;
  /** Names that the article gives to those who speak in it. */
  readonly speakers?: readonly string[];
  readonly isGone: boolean;
  /** A new note needs words; an annotation of a passage does not. */
  readonly isNew: boolean;
  /** Saves; answers why not when it could not. */
  onSave(before: WrittenFields, written: WrittenFields): Promise<Failure | undefined>;
  /** Closes the editor; what was typed and neither saved nor discarded stays kept aside. */
  onClose(): void;
}

/** The fields of an annotation, to be written in. No way out of it but saving or discarding loses a word. */
export function AnnotationEditor({
  before: saved,
  draftKey,
  hasClaimant,
  speakers = [],
  isGone,
  isNew,
  onSave,
  onClose,
}: Props) {
  const { drafts, announce } = usePageContext();
  const id = useId();
  // What was saved when the editor was opened: fields that are left alone must not undo edits made elsewhere meanwhile.
  const [before] = useState(saved);
  const [found] = useState(() => drafts.read(draftKey));
  const [written, setWritten] = useState(found ?? before);
  const [isKept, setKept] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const offered = useOfferedClaimants(written.claimant, hasClaimant);
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(written);

  function write(fields: Partial<WrittenFields>): void {
    const next = { ...latest.current, ...fields };
    latest.current = next;
    setWritten(next);
    if (isSameWritten(before, next)) drafts.drop(draftKey);
    else setKept(drafts.keep(draftKey, next));
  }

  async function save(): Promise<void> {
    if (isSaving) return;
    setSaving(true);
    const sent = latest.current;
    const refused = await onSave(before, sent);
    setSaving(false);
    setFailure(refused);
    if (refused !== undefined) announce(sayFailure(refused.kind));
    // Words typed while it was being saved are not in what was saved.
    else if (latest.current === sent) discard();
  }

  function discard(): void {
    drafts.drop(draftKey);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // The browser closes a popup on an Escape that nobody took.
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  }

  return (
    <form
      ref={form}
      class="editor"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {found !== undefined && <p class="hint">{say('popup_draft_found')}</p>}
      {isGone && <p class="hint">{say('popup_deleted_elsewhere')}</p>}
      <label for={`${id}-note`}>{say('popup_field_note')}</label>
      <GrowingTextarea
        id={`${id}-note`}
        name="note"
        isRequired={isNew}
        value={written.note}
        isFocused
        onInput={(note) => write({ note })}
      />
      {!isKept && <p class="hint">{say('popup_draft_only_here')}</p>}
      {hasClaimant && (
        <>
          <ClaimantField
            id={`${id}-claimant`}
            name="claimant"
            label={say('popup_field_claimant')}
            value={written.claimant}
            groups={offered}
            speakers={speakers}
            onWrite={(claimant, chosen) => write({ claimant, chosen })}
          />
          <label for={`${id}-cue`}>{say('popup_field_cue')}</label>
          <input
            id={`${id}-cue`}
            name="cue"
            type="text"
            dir="auto"
            value={written.cue}
            onInput={(event) => write({ cue: event.currentTarget.value })}
          />
          <label for={`${id}-own-words`}>{say('popup_field_own_words')}</label>
          <GrowingTextarea
            id={`${id}-own-words`}
            name="own-words"
            isRequired={false}
            isFocused={false}
            value={written.ownWords}
            onInput={(ownWords) => write({ ownWords })}
          />
        </>
      )}
      <label for={`${id}-tags`}>{say('popup_field_tags')}</label>
      <input
        id={`${id}-tags`}
        name="tags"
        type="text"
        dir="auto"
        value={written.tags}
        onInput={(event) => write({ tags: event.currentTarget.value })}
      />
      <ColorChoice name={`${id}-color`} value={written.color} onChange={(color) => write({ color })} />
      {failure !== undefined && <FailureNotice text={sayFailure(failure.kind)} />}
      <div class="row">
        <button type="submit" class="button primary" data-action="save" aria-disabled={isSaving}>
          {isSaving ? say('popup_saving') : say(failure === undefined ? 'popup_save' : 'popup_try_again')}
        </button>
        <button type="button" class="button" data-action="cancel" onClick={discard}>
          {say(isSameWritten(before, written) ? 'popup_cancel' : 'popup_discard')}
        </button>
      </div>
    </form>
  );
}

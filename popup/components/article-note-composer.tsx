import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../src/model/failure.ts';
import { usePageContext } from '../state/page-context.ts';
import { emptyFields, type WrittenFields } from '../view/written-fields.ts';
import { say } from '../words.ts';
import { AnnotationEditor } from './annotation-editor.tsx';

interface Props {
  /** Where unsaved words are kept: different for each page. */
  readonly draftKey: string;
  readonly isArticle: boolean;
  onSave(written: WrittenFields): Promise<Failure | undefined>;
}

/** The way to write a note about the article as a whole: a button that becomes an editor. */
export function ArticleNoteComposer({ draftKey, isArticle, onSave }: Props) {
  const { drafts } = usePageContext();
  const [isOpen, setOpen] = useState(() => drafts.read(draftKey) !== undefined);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);

  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (isOpen) {
    return (
      <AnnotationEditor
        before={emptyFields}
        draftKey={draftKey}
        hasClaimant={false}
        isGone={false}
        isNew
        onSave={(_before, written) => onSave(written)}
        onClose={() => setOpen(false)}
      />
    );
  }
  const isBegun = drafts.read(draftKey) !== undefined;
  return (
    <button ref={opener} type="button" class="compose" data-action="compose" onClick={() => setOpen(true)}>
      {isBegun ? say('popup_continue') : say(isArticle ? 'popup_new_note' : 'popup_new_note_page')}
    </button>
  );
}

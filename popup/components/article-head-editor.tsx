import { useId, useRef, useState } from 'preact/hooks';
import type { PageFacts } from '../../src/model/article.ts';
import {
  type CorrectableField,
  type Corrections,
  correctableFields,
  isSet,
  withCorrections,
} from '../../src/model/corrections.ts';
import type { Failure } from '../../src/model/failure.ts';
import { saveCorrectedHead } from '../page/annotation-actions.ts';
import { useHeadDrafts, usePageContext } from '../state/page-context.ts';
import {
  correctionsFrom,
  headOf,
  isLanguageTag,
  isSameHead,
  pageWords,
  type WrittenHead,
  withField,
  zoneOf,
} from '../view/written-head.ts';
import { say, sayFailure } from '../words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { HeadField } from './head-field.tsx';

interface Props {
  readonly facts: PageFacts;
  readonly corrections: Corrections;
  readonly draftKey: string;
  onSaved(): void;
  /** Closes the form; what was typed and neither saved nor discarded stays kept aside. */
  onClose(): void;
}

/** The form in which a person sets right what was read of an article. No way out of it but saving or discarding loses a word. */
export function ArticleHeadEditor({ facts, corrections, draftKey, onSaved, onClose }: Props) {
  const { announce } = usePageContext();
  const headDrafts = useHeadDrafts();
  const id = useId();
  // What was shown when the form was opened: fields that are left alone must not undo what was corrected elsewhere meanwhile.
  const [before] = useState(() => withCorrections(facts.metadata, corrections));
  const [found] = useState(() => headDrafts.read(draftKey));
  const [written, setWritten] = useState(found ?? headOf(before));
  const [isKept, setKept] = useState(true);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const latest = useRef(written);
  const isLanguageWrong = !isLanguageTag(written.language);

  function write(next: WrittenHead): void {
    latest.current = next;
    setWritten(next);
    if (isSameHead(headOf(before), next)) headDrafts.drop(draftKey);
    else setKept(headDrafts.keep(draftKey, next));
  }

  async function save(): Promise<void> {
    if (isSaving || isLanguageWrong) return;
    if (isSameHead(headOf(before), latest.current)) {
      discard();
      return;
    }
    setSaving(true);
    const sent = latest.current;
    const result = await saveCorrectedHead(facts, correctionsFrom(facts.metadata, before, sent));
    setSaving(false);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) {
      announce(sayFailure(result.failure.kind));
      return;
    }
    announce(say('popup_saved'));
    onSaved();
    // Words typed while others were being saved are not in what was saved.
    if (latest.current === sent) discard();
  }

  function discard(): void {
    headDrafts.drop(draftKey);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLFormElement }): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // The browser closes a popup on an Escape that nobody took.
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
  }

  return (
    <form
      class="editor head-editor"
      aria-label={say('popup_correct')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {found !== undefined && <p class="hint">{say('popup_draft_found')}</p>}
      {correctableFields.map((field, at) => (
        <HeadField
          key={field}
          id={`${id}-${field}`}
          field={field}
          written={written}
          zone={zoneOf(before)}
          isFirst={at === 0}
          problem={field === 'language' && isLanguageWrong ? say('popup_language_wrong') : undefined}
          {...(isOther(field) ? { pageHas: pageWords(facts.metadata, field) } : {})}
          onWrite={(part) => write({ ...latest.current, ...part })}
          onTakeBack={() => write(withField(latest.current, field, facts.metadata))}
        />
      ))}
      {!isKept && <p class="hint">{say('popup_draft_only_here')}</p>}
      {failure !== undefined && <FailureNotice text={sayFailure(failure.kind)} />}
      <div class="row">
        <button type="submit" class="button primary" data-action="save" aria-disabled={isSaving || isLanguageWrong}>
          {isSaving ? say('popup_saving') : say(failure === undefined ? 'popup_save' : 'popup_try_again')}
        </button>
        <button type="button" class="button" data-action="cancel" onClick={discard}>
          {say(isSameHead(headOf(before), written) ? 'popup_cancel' : 'popup_discard')}
        </button>
      </div>
    </form>
  );

  /** Whether the form differs from what the page says in a field that was corrected, now or before. */
  function isOther(field: CorrectableField): boolean {
    const isAsRead = isSameHead(withField(written, field, facts.metadata), written);
    return !isAsRead && (isSet(corrections, field) || pageWords(facts.metadata, field) !== '');
  }
}

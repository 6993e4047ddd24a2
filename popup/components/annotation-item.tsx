import { useEffect, useId, useRef } from 'preact/hooks';
import type { Decision } from '../../src/messages/tab-requests.ts';
import type { Failure } from '../../src/model/failure.ts';
import { usePageContext } from '../state/page-context.ts';
import type { PassageState } from '../view/passage-state.ts';
import type { ShownAnnotation } from '../view/shown-annotations.ts';
import { fieldsOf, type WrittenFields } from '../view/written-fields.ts';
import { say } from '../words.ts';
import { AnnotationEditor } from './annotation-editor.tsx';
import { AnnotationFacts } from './annotation-facts.tsx';
import { ChangeActions } from './change-actions.tsx';
import { CiteButton } from './cite-button.tsx';
import { ClaimLine } from './claim-line.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { HistoryList } from './history-list.tsx';
import { ItemActions } from './item-actions.tsx';
import { LongText } from './long-text.tsx';
import { PassageQuote } from './passage-quote.tsx';
import { TagList } from './tag-list.tsx';

interface Props {
  readonly item: ShownAnnotation;
  readonly state: PassageState;
  readonly isEditing: boolean;
  /** Who makes claims in the article, by name. */
  readonly speakers: readonly string[];
  /** The name of its claimant, as the ledger has it. */
  readonly claimantName: string;
  /** What went wrong with it last. */
  readonly problem: string | undefined;
  onSave(before: WrittenFields, written: WrittenFields): Promise<Failure | undefined>;
  onEdit(isEditing: boolean): void;
  onGo(): void;
  onDelete(): void;
  onMakeClaim(): void;
  onDecide(decision: Decision): void;
  onReattach(): void;
}

/** One annotation in the list. */
export function AnnotationItem({
  item,
  state,
  isEditing,
  speakers,
  claimantName,
  problem,
  onSave,
  onEdit,
  onGo,
  onDelete,
  onMakeClaim,
  onDecide,
  onReattach,
}: Props) {
  const { drafts } = usePageContext();
  const { annotation, isGone } = item;
  const { selectors, note, tags } = annotation;
  const isClaim = annotation.motivation === 'assessing';
  const quoteId = useId();
  const element = useRef<HTMLLIElement>(null);
  const wasEditing = useRef(isEditing);

  useEffect(() => {
    if (wasEditing.current && !isEditing) element.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  const hasUnsaved = !isEditing && drafts.read(annotation.id) !== undefined;
  return (
    <li
      ref={element}
      class="item"
      tabIndex={-1}
      data-annotation={annotation.id}
      data-color={annotation.color}
      data-motivation={annotation.motivation}
      data-state={state.kind}
    >
      {isClaim && <ClaimLine claim={annotation} name={claimantName} isLink />}
      {selectors !== null && (
        <PassageQuote id={quoteId} selectors={selectors} state={state} history={annotation.history} />
      )}
      {isEditing ? (
        <AnnotationEditor
          before={fieldsOf(annotation)}
          draftKey={annotation.id}
          hasClaimant={isClaim}
          speakers={speakers}
          isGone={isGone}
          isNew={false}
          onSave={onSave}
          onClose={() => onEdit(false)}
        />
      ) : (
        <>
          {isClaim && <ClaimPanel claim={annotation} />}
          {note !== '' && (
            <div class="note" id={selectors === null ? quoteId : undefined}>
              <LongText text={note} class="note-text" />
            </div>
          )}
          <TagList tags={tags} />
          <ChangeActions
            state={state}
            history={annotation.history}
            describedBy={quoteId}
            onDecide={onDecide}
            onReattach={onReattach}
          />
          <HistoryList history={annotation.history} />
          {hasUnsaved && <p class="hint">{say('popup_unsaved')}</p>}
          <div class="item-foot">
            <AnnotationFacts annotation={annotation} />
            <ItemActions
              describedBy={quoteId}
              editLabel={say(hasUnsaved ? 'popup_continue' : 'popup_edit')}
              canGo={selectors !== null && state.kind !== 'lost'}
              onGo={onGo}
              {...(isClaim || selectors === null ? {} : { onMakeClaim })}
              onEdit={() => onEdit(true)}
              onDelete={onDelete}
            >
              <CiteButton citable={{ kind: 'annotation', id: annotation.id }} describedBy={quoteId} />
            </ItemActions>
          </div>
          {problem !== undefined && <p class="hint">{problem}</p>}
        </>
      )}
    </li>
  );
}

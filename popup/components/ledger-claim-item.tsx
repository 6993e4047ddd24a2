import { useId, useState } from 'preact/hooks';
import { standingVerdict } from '../../src/model/claim.ts';
import { lastReading } from '../../src/model/history.ts';
import type { LinkedAnnotation } from '../../src/storage/claim-windows.ts';
import { saveWritten } from '../page/annotation-actions.ts';
import { openPassage } from '../page/open-passage.ts';
import { usePageContext } from '../state/page-context.ts';
import type { LedgerClaim } from '../state/use-claim-window.ts';
import type { KnownClaimants } from '../state/use-claimants.ts';
import { sourceOf } from '../view/claim-filter.ts';
import { formatPublished } from '../view/format-time.ts';
import { fieldsOf } from '../view/written-fields.ts';
import { say, uiLanguage } from '../words.ts';
import { AnnotationEditor } from './annotation-editor.tsx';
import { ClaimLine } from './claim-line.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { HistoryList } from './history-list.tsx';
import { LedgerReading } from './ledger-reading.tsx';
import { LongText } from './long-text.tsx';
import { Moment } from './moment.tsx';
import { SeenText } from './seen-text.tsx';
import { TagList } from './tag-list.tsx';
import { RelationMark, VerdictMark } from './verdict-mark.tsx';

interface Props {
  readonly claim: LedgerClaim;
  readonly known: KnownClaimants;
}

/** One claim in the ledger, with what contradicts it beside it. */
export function LedgerClaimItem({ claim, known }: Props) {
  const { annotation, article, linked } = claim;
  const { announce } = usePageContext();
  const quoteId = useId();
  const [isEditing, setEditing] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const against = linked.filter(({ relation }) => relation === 'contradicting');
  const reading = lastReading(annotation.history);
  const { selectors, note, tags } = annotation;

  async function open(): Promise<void> {
    const outcome = await openPassage(claim);
    const words = outcome === 'shown' ? undefined : say(outcome === 'lost' ? 'popup_jump_lost' : 'popup_jump_failed');
    setProblem(words);
    if (words !== undefined) announce(words);
  }

  return (
    <li
      class="item ledger-claim"
      data-annotation={annotation.id}
      data-color={annotation.color}
      data-motivation={annotation.motivation}
      data-state={reading === undefined ? 'found' : 'changed'}
      data-contradicted={against.length > 0}
    >
      <div class="ledger-claim-body">
        <Dateline claim={claim} />
        <ClaimLine claim={annotation} name={known.nameOf(annotation)} isLink={false} />
        {selectors !== null && reading === undefined && (
          <blockquote class="quote" id={quoteId}>
            <LongText text={selectors.quote.exact.trim()} class="ink" lang={article.metadata.language} />
          </blockquote>
        )}
        {selectors !== null && reading !== undefined && (
          <LedgerReading
            id={quoteId}
            saved={selectors.quote.exact}
            reading={reading}
            language={article.metadata.language}
          />
        )}
        <HistoryList history={annotation.history} />
        <ClaimPanel claim={annotation} />
        {isEditing ? (
          <AnnotationEditor
            before={fieldsOf(annotation)}
            draftKey={annotation.id}
            hasClaimant
            isGone={false}
            isNew={false}
            onSave={async (before, written) => {
              const result = await saveWritten({ annotation, isGone: false }, before, written);
              if (result.ok) announce(say('popup_saved'));
              return result.ok ? undefined : result.failure;
            }}
            onClose={() => setEditing(false)}
          />
        ) : (
          <>
            {note !== '' && (
              <div class="note">
                <LongText text={note} class="note-text" />
              </div>
            )}
            <TagList tags={tags} />
            <div class="actions">
              <button
                type="button"
                class="text-button"
                data-action="open"
                aria-describedby={quoteId}
                onClick={() => void open()}
              >
                {say('ledger_open')}
              </button>
              <button
                type="button"
                class="text-button"
                data-action="edit"
                aria-describedby={quoteId}
                onClick={() => setEditing(true)}
              >
                {say('popup_edit')}
              </button>
            </div>
          </>
        )}
        {problem !== undefined && <p class="hint">{problem}</p>}
      </div>
      {against.length > 0 && (
        <aside class="against" aria-label={say('ledger_against')}>
          {against.map((link) => (
            <Opposed key={`${link.annotation.id} ${link.isFromClaim}`} link={link} known={known} />
          ))}
        </aside>
      )}
    </li>
  );
}

function Dateline({ claim: { annotation, article } }: { readonly claim: Pick<LedgerClaim, 'annotation' | 'article'> }) {
  const { headline, published } = article.metadata;
  return (
    <div class="ledger-dateline">
      <p class="dateline">
        <span class="source" dir="auto">
          <SeenText text={sourceOf(article)} />
        </span>
        <span class="facts">
          {published !== '' && (
            <span>
              <time dateTime={published}>{formatPublished(published, uiLanguage())}</time>
            </span>
          )}
          <span>
            {say('ledger_saved_on')} <Moment time={annotation.created} />
          </span>
        </span>
      </p>
      {headline !== '' && (
        <p class="ledger-headline" dir="auto">
          <SeenText text={headline} />
        </p>
      )}
    </div>
  );
}

/** A claim that contradicts another, as it stands beside it. */
function Opposed({ link, known }: { readonly link: LinkedAnnotation; readonly known: KnownClaimants }) {
  const { annotation, article, note, relation } = link;
  return (
    <div class="opposed" data-color={annotation.color} data-motivation={annotation.motivation}>
      <p class="opposed-head">
        <RelationMark relation={relation} />
        {annotation.motivation === 'assessing' && <VerdictMark verdict={standingVerdict(annotation).verdict} />}
      </p>
      <Dateline claim={link} />
      {annotation.motivation === 'assessing' && <ClaimLine claim={annotation} name={known.nameOf(annotation)} isLink />}
      <blockquote class="quote">
        <LongText
          text={annotation.selectors?.quote.exact.trim() ?? annotation.note}
          class="ink"
          lang={article.metadata.language}
        />
      </blockquote>
      {note !== '' && <LongText text={note} class="note-text" />}
    </div>
  );
}

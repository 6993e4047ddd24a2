import { useId } from 'preact/hooks';
import { standingVerdict } from '../../src/model/claim.ts';
import { lastReading } from '../../src/model/history.ts';
import { savedState } from '../../src/model/search/saved-state.ts';
import type { TextTerm } from '../../src/model/search/search-query.ts';
import type { FoundAnnotation } from '../../src/storage/claim-windows.ts';
import { HistoryList } from '../components/history-list.tsx';
import { LedgerReading } from '../components/ledger-reading.tsx';
import { LongText } from '../components/long-text.tsx';
import { Moment } from '../components/moment.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { sourceOf } from '../view/claim-filter.ts';
import { excerptAt } from '../view/mark-hits.ts';
import { say, sayAround } from '../words.ts';
import { Marked } from './marked.tsx';

interface Props {
  readonly record: FoundAnnotation;
  readonly terms: readonly TextTerm[];
  /** Whether it says itself from which article it is. */
  readonly isAlone: boolean;
  /** Whether it shows all of its words, and what became of them. */
  readonly isWhole?: boolean;
  readonly claimantName: string;
  readonly isChosen?: boolean;
  /** Where its article is shown; left out where that is here. */
  readonly articleAddress?: string;
  /** Left out where nothing is chosen. */
  readonly onChoose?: () => void;
  onOpen(): void;
  readonly onTag?: (tag: string) => void;
}

/** How much of a quote and of a note stands in a list, in UTF-16 code units: about four lines, and two. */
const quoteLength = 320;
const noteLength = 180;

/** One annotation among results: who says it, the words around what was searched for, the note, and what it is filed under. */
export function ResultItem({
  record,
  terms,
  isAlone,
  isWhole = false,
  claimantName,
  isChosen = false,
  articleAddress,
  onChoose,
  onOpen,
  onTag,
}: Props) {
  const { annotation, article } = record;
  const { selectors, note, tags, motivation, cue } = annotation;
  const id = useId();
  const state = savedState(annotation);
  const isClaim = motivation === 'assessing';
  // In a list a paragraph's end is one line break at most.
  const quote = selectors?.quote.exact.trim().replace(/\s*\n\s*/gu, '\n') ?? '';
  const [beforeName, afterName] = sayAround('library_from');
  const reading = isWhole ? lastReading(annotation.history) : undefined;
  return (
    <article
      class="result item"
      tabIndex={-1}
      data-annotation={annotation.id}
      data-color={annotation.color}
      data-motivation={motivation}
      data-state={state}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter') onOpen();
        else if (event.key === 'x' && onChoose !== undefined) onChoose();
        else if (event.key === 'a' && articleAddress !== undefined) location.hash = articleAddress;
        else return;
        event.preventDefault();
      }}
    >
      {onChoose !== undefined && (
        <input
          type="checkbox"
          class="choose"
          checked={isChosen}
          aria-label={say('library_choose')}
          aria-describedby={id}
          onChange={onChoose}
        />
      )}
      <div class="result-body">
        {isClaim && claimantName !== '' && (
          <p class="claim-line" dir="auto">
            <b>
              <Marked text={claimantName} terms={terms} />
            </b>
            {cue !== '' && (
              <>
                {' '}
                <Marked text={cue} terms={terms} />
              </>
            )}
          </p>
        )}
        <div id={id}>
          {reading !== undefined && (
            <LedgerReading
              id={`${id}-reading`}
              saved={selectors?.quote.exact ?? ''}
              reading={reading}
              language={article.metadata.language}
            />
          )}
          {quote !== '' && reading === undefined && (
            <blockquote class="quote" dir="auto" lang={article.metadata.language || undefined}>
              {isWhole ? (
                <LongText text={quote} class="ink" lang={article.metadata.language} />
              ) : (
                <span class="ink">
                  <Marked text={excerptAt(quote, terms, quoteLength).text} terms={terms} />
                </span>
              )}
            </blockquote>
          )}
          {note !== '' && (
            <div class="result-note" dir="auto">
              {isWhole ? (
                <LongText text={note} class="note-text" />
              ) : (
                <Marked text={excerptAt(note, terms, noteLength).text} terms={terms} />
              )}
            </div>
          )}
        </div>
        {isWhole && <HistoryList history={annotation.history} />}
        <p class="result-foot">
          {isClaim && <VerdictMark verdict={standingVerdict(annotation).verdict} />}
          {state !== 'found' && <span class="state">{say(`library_state_${state}`)}</span>}
          {tags.map((tag) => (
            <button
              key={tag}
              type="button"
              class="tag-button"
              disabled={onTag === undefined}
              onClick={() => onTag?.(tag)}
            >
              #
              <bdi>
                <Marked text={tag} terms={terms} />
              </bdi>
            </button>
          ))}
          {isAlone && articleAddress !== undefined && (
            <a href={articleAddress} class="result-source" dir="auto">
              {beforeName}
              <Marked text={article.metadata.headline.trim() || sourceOf(article)} terms={terms} />
              {afterName}
            </a>
          )}
          <Moment time={annotation.created} />
          <button type="button" class="text-button" data-action="open" aria-describedby={id} onClick={onOpen}>
            {say('library_open')}
          </button>
        </p>
      </div>
    </article>
  );
}

import { mayAlterMeaning } from '../../src/model/anchor-outcome.ts';
import { decisionOn, type HistoryEntry, lastReading } from '../../src/model/history.ts';
import type { PassageSelectors } from '../../src/model/selectors.ts';
import { shortenEnd, shortenStart } from '../../src/model/shorten.ts';
import { usePageContext } from '../state/page-context.ts';
import type { PassageState } from '../view/passage-state.ts';
import { say, sayKinds } from '../words.ts';
import { LongText } from './long-text.tsx';
import { SeenText } from './seen-text.tsx';
import { WordDiff } from './word-diff.tsx';

/** How much of the surroundings helps to find a lost passage by eye, in UTF-16 code units. */
const contextLength = 90;

interface Props {
  readonly id: string;
  readonly selectors: PassageSelectors;
  readonly state: PassageState;
  readonly history: readonly HistoryEntry[];
}

/** The words that an annotation is about, and what became of them on the page. */
export function PassageQuote({ id, selectors, state, history }: Props) {
  const { language } = usePageContext();
  const { exact, prefix, suffix } = selectors.quote;
  return (
    <>
      <StateLine state={state} history={history} />
      <blockquote class="quote" id={id}>
        {state.kind === 'changed' ? (
          <WordDiff diff={state.diff} />
        ) : (
          <LongText text={exact.trim()} class="ink" lang={language} />
        )}
      </blockquote>
      {state.kind === 'found' && state.diff.length > 0 && (
        <details class="typography">
          <summary>{say('popup_typography')}</summary>
          <WordDiff diff={state.diff} />
        </details>
      )}
      {state.kind === 'lost' && (prefix !== '' || suffix !== '') && (
        <div class="context">
          <span class="context-label">{say('popup_context')}</span>
          <p dir="auto" lang={language || undefined}>
            <SeenText text={shortenStart(prefix, contextLength).text} />
            <mark>[…]</mark>
            <SeenText text={shortenEnd(suffix, contextLength).text} />
          </p>
        </div>
      )}
    </>
  );
}

/** One line about a passage that no longer reads as saved, and what kind of change it is. */
function StateLine({ state, history }: Pick<Props, 'state' | 'history'>) {
  if (state.kind === 'lost') {
    const last = lastReading(history);
    const isDecided = last !== undefined && decisionOn(history, last.text)?.decision === 'gone';
    return <p class="state">{say(isDecided ? 'popup_state_gone' : 'popup_state_lost')}</p>;
  }
  if (state.kind !== 'changed') return null;
  const altersMeaning = mayAlterMeaning(state.changes);
  const isKept = decisionOn(history, state.reading)?.decision === 'kept';
  return (
    <>
      <p class="state" data-alters-meaning={altersMeaning}>
        {say(isKept ? 'popup_state_kept' : altersMeaning ? 'popup_state_meaning' : 'popup_state_changed')}
      </p>
      <p class="change-kinds">{say('popup_change_kinds', sayKinds(state.changes))}</p>
    </>
  );
}

import type { PassageSelectors } from '../../src/model/selectors.ts';
import { usePageContext } from '../state/page-context.ts';
import type { PassageState } from '../view/passage-state.ts';
import { shortenEnd, shortenStart } from '../view/shorten.ts';
import { say } from '../words.ts';
import { LongText } from './long-text.tsx';
import { WordDiff } from './word-diff.tsx';

/** How much of the surroundings helps to find a lost passage by eye, in UTF-16 code units. */
const contextLength = 90;

interface Props {
  readonly id: string;
  readonly selectors: PassageSelectors;
  readonly state: PassageState;
}

/** The words that an annotation is about, and what became of them on the page. */
export function PassageQuote({ id, selectors, state }: Props) {
  const { language } = usePageContext();
  const { exact, prefix, suffix } = selectors.quote;
  return (
    <>
      {state.kind === 'changed' && <p class="state">{say('popup_state_changed')}</p>}
      {state.kind === 'lost' && <p class="state">{say('popup_state_lost')}</p>}
      <blockquote class="quote" id={id}>
        {state.kind === 'changed' ? (
          <WordDiff diff={state.diff} />
        ) : (
          <LongText text={exact.trim()} class="ink" lang={language} />
        )}
      </blockquote>
      {state.kind === 'lost' && (prefix !== '' || suffix !== '') && (
        <div class="context">
          <span class="context-label">{say('popup_context')}</span>
          <p dir="auto" lang={language || undefined}>
            {shortenStart(prefix, contextLength).text}
            <mark>[…]</mark>
            {shortenEnd(suffix, contextLength).text}
          </p>
        </div>
      )}
    </>
  );
}

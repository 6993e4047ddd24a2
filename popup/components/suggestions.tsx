import { assertNever } from '../../src/model/assert-never.ts';
import { useSuggestionDeeds } from '../state/use-suggestion-deeds.ts';
import { useSuggestions } from '../state/use-suggestions.ts';
import { say } from '../words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { LedgerUndoBar } from './ledger-undo-bar.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { SuggestionProgress } from './suggestion-progress.tsx';

interface Props {
  readonly tabId: number;
  /** Changes whenever what is saved about the page may have. */
  readonly version: unknown;
  /** Something was saved from here. */
  onChanged(): void;
  /** The passage is being shown on its page. */
  onShown(): void;
}

/** The claims that the article makes others say; nothing is looked for before a person asks. */
export function Suggestions({ tabId, version, onChanged, onShown }: Props) {
  const { state, act } = useSuggestions(tabId, version);
  const deeds = useSuggestionDeeds(act, { onChanged, onShown });
  const { problem, deed } = deeds;

  const content = () => {
    switch (state.kind) {
      case 'idle':
        return (
          <div class="suggestions-start">
            <button type="button" class="button" data-action="find-claims" onClick={() => void act({ kind: 'find' })}>
              {say('popup_claims_find')}
            </button>
            <p class="hint">{say('popup_claims_hint')}</p>
          </div>
        );
      case 'working':
        return <SuggestionProgress share={state.share} onStop={() => void act({ kind: 'stop' })} />;
      case 'failed':
        return <FailureNotice text={say('popup_claims_failed')} onTryAgain={() => void act({ kind: 'find' })} />;
      case 'ready':
        return <SuggestionList suggestions={state.suggestions} isUnderlined={state.isUnderlined} deeds={deeds} />;
      default:
        return assertNever(state);
    }
  };

  return (
    <section class="suggestions" aria-labelledby="claims-title">
      <h2 id="claims-title">{say('popup_claims_title')}</h2>
      {problem !== undefined && <FailureNotice text={problem.text} onTryAgain={problem.again} />}
      {content()}
      {deed !== undefined && <LedgerUndoBar key={deed.words} deed={deed} onDismiss={deeds.forgetDeed} />}
    </section>
  );
}

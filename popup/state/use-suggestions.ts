import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askTab } from '../../src/messages/runtime.ts';
import type { SuggestionAction } from '../../src/messages/tab-requests.ts';
import type { Result } from '../../src/model/failure.ts';
import type { SuggestionsState } from '../../src/model/suggestion.ts';

/** How often a page that is looking for claims is asked how far it is, in milliseconds. */
const pollMs = 150;

/** The claims of the page in a tab, as its annotator knows them. */
export interface Suggestions {
  readonly state: SuggestionsState;
  /** Does something about them; answers how they stand then. */
  act(action: SuggestionAction): Promise<Result<SuggestionsState>>;
}

/** Follows the claims of a tab's page; `version` changes whenever what is saved there may have. */
export function useSuggestions(tabId: number, version: unknown): Suggestions {
  const [state, setState] = useState<SuggestionsState>({ kind: 'idle' });
  // Only the newest answer may be shown.
  const turn = useRef(0);

  const act = useCallback(
    async (action: SuggestionAction) => {
      turn.current += 1;
      const mine = turn.current;
      const answer = await askTab(tabId, 'suggestions', { action });
      if (!answer.ok) {
        if (action.kind === 'find') setState({ kind: 'failed', failure: answer.failure });
      } else if (mine === turn.current) setState(answer.value ?? { kind: 'idle' });
      return answer;
    },
    [tabId],
  );

  useEffect(() => void act({ kind: 'read' }), [act, version]);

  useEffect(() => {
    if (state.kind !== 'working') return undefined;
    const timer = setTimeout(() => void act({ kind: 'read' }), pollMs);
    return () => clearTimeout(timer);
  }, [act, state]);

  return { state, act };
}

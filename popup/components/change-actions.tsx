import type { Decision } from '../../src/messages/tab-requests.ts';
import { decisionOn, type HistoryEntry, lastReading } from '../../src/model/history.ts';
import type { PassageState } from '../view/passage-state.ts';
import { say } from '../words.ts';

interface Props {
  readonly state: PassageState;
  readonly history: readonly HistoryEntry[];
  /** The id of the element that says which annotation these are about. */
  readonly describedBy: string;
  onDecide(decision: Decision): void;
  onReattach(): void;
}

/** What a person can decide about words that changed, and how a lost passage is attached anew. */
export function ChangeActions({ state, history, describedBy, onDecide, onReattach }: Props) {
  const decisions = decisionsFor(state, history);
  if (decisions.length === 0 && state.kind !== 'lost') return null;
  return (
    <div class="decisions">
      {decisions.map((decision) => (
        <button
          key={decision}
          type="button"
          class="plain-button"
          data-action={decision}
          aria-describedby={describedBy}
          onClick={() => onDecide(decision)}
        >
          {say(`popup_${decision}`)}
        </button>
      ))}
      {state.kind === 'lost' && (
        <button
          type="button"
          class="plain-button"
          data-action="reattach"
          aria-describedby={describedBy}
          onClick={onReattach}
        >
          {say('popup_reattach')}
        </button>
      )}
    </div>
  );
}

function decisionsFor(state: PassageState, history: readonly HistoryEntry[]): readonly Decision[] {
  if (state.kind === 'changed') {
    return decisionOn(history, state.reading)?.decision === 'kept' ? ['reopen'] : ['keep', 'accept', 'gone'];
  }
  const last = state.kind === 'lost' ? lastReading(history) : undefined;
  return last !== undefined && decisionOn(history, last.text) !== undefined ? ['reopen'] : [];
}

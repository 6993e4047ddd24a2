import { type ChangeKind, mayAlterMeaning } from '../../src/model/anchor-outcome.ts';
import { decisionOn } from '../../src/model/history.ts';
import { say } from '../page/words.ts';
import { DiffView } from './diff-view.tsx';
import type { Surface, UiActions } from './ui-state.ts';

interface ChangeViewProps {
  readonly surface: Extract<Surface, { readonly kind: 'card' }>;
  readonly actions: UiActions;
}

/** What became of a passage's words, and what the person can decide about it. */
export function ChangeView({ surface, actions }: ChangeViewProps) {
  const { annotation, outcome, language } = surface;
  if (outcome.kind === 'lost') return null;
  if (outcome.kind !== 'changed') {
    if (outcome.diff.length === 0) return null;
    return (
      <details class="typography">
        <summary>{say('page_typography')}</summary>
        <DiffView diff={outcome.diff} language={language} />
      </details>
    );
  }
  const isKept = decisionOn(annotation.history, outcome.reading)?.decision === 'kept';
  const altersMeaning = mayAlterMeaning(outcome.changes);
  return (
    <>
      <p class="changed" data-alters-meaning={altersMeaning}>
        {say(isKept ? 'page_kept' : altersMeaning ? 'page_changed_meaning' : 'page_changed')}
      </p>
      <DiffView diff={outcome.diff} language={language} />
      <p class="change-kinds">{say('page_change_kinds', sayKinds(outcome.changes))}</p>
      <div class="decisions">
        {(isKept ? (['reopen'] as const) : (['keep', 'accept', 'gone'] as const)).map((decision) => (
          <button
            key={decision}
            type="button"
            class="decision"
            data-action={decision}
            onClick={(event) => event.isTrusted && actions.decide(annotation, decision)}
          >
            {say(decisionWords[decision])}
          </button>
        ))}
      </div>
    </>
  );
}

const decisionWords = {
  keep: 'page_keep',
  accept: 'page_accept',
  gone: 'page_gone',
  reopen: 'page_undecide',
} as const;

function sayKinds(kinds: readonly ChangeKind[]): string {
  return kinds.map((kind) => say(`change_${kind}`)).join(', ');
}

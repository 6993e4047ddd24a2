import { useState } from 'preact/hooks';
import type { Result } from '../../src/model/failure.ts';
import { usePageContext } from '../state/page-context.ts';
import { say, sayFailure } from '../words.ts';

/** Something that was done to a claimant, and how it is undone. */
export interface UndoableDeed {
  readonly words: string;
  undo(): Promise<Result<unknown>>;
}

interface Props {
  readonly deed: UndoableDeed;
  onDismiss(): void;
}

/** Offers to undo what was done last. It stays until it is used or dismissed. */
export function LedgerUndoBar({ deed, onDismiss }: Props) {
  const { announce } = usePageContext();
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function undo(): Promise<void> {
    const result = await deed.undo();
    announce(result.ok ? say('ledger_undone') : sayFailure(result.failure.kind));
    if (result.ok) onDismiss();
    else setProblem(sayFailure(result.failure.kind));
  }

  return (
    <div class="undo-bar">
      <p>{problem ?? deed.words}</p>
      <button type="button" class="text-button" data-action="undo" onClick={() => void undo()}>
        {say('popup_undo')}
      </button>
      <button type="button" class="text-button" data-action="dismiss" onClick={onDismiss}>
        {say('popup_dismiss')}
      </button>
    </div>
  );
}

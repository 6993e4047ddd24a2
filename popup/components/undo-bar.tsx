import { say, sayCount } from '../words.ts';

interface Props {
  /** How many annotations were deleted and can be brought back with one press. */
  readonly count: number;
  /** Why bringing them back did not work. */
  readonly problem: string | undefined;
  onUndo(): void;
  onDismiss(): void;
}

/** Offers to bring deleted annotations back. It stays until it is used or dismissed: nobody has to hurry. */
export function UndoBar({ count, problem, onUndo, onDismiss }: Props) {
  return (
    <div class="undo-bar">
      <p>{problem ?? sayCount('popup_deleted', count)}</p>
      <button
        type="button"
        class="text-button"
        data-action="undo"
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={onUndo}
      >
        {say('popup_undo')}
      </button>
      <button type="button" class="text-button" data-action="dismiss" onClick={onDismiss}>
        {say('popup_dismiss')}
      </button>
    </div>
  );
}

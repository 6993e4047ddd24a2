import type { ComponentChildren } from 'preact';
import { say } from '../words.ts';

interface Props {
  /** The id of the element that says which annotation these are about. */
  readonly describedBy: string;
  readonly editLabel: string;
  readonly canGo: boolean;
  onGo(): void;
  /** Left out for what is a claim already. */
  readonly onMakeClaim?: () => void;
  onEdit(): void;
  onDelete(): void;
  /** Further actions, which come last because they may unfold below. */
  readonly children?: ComponentChildren;
}

/** What can be done with one annotation. */
export function ItemActions({ describedBy, editLabel, canGo, onGo, onMakeClaim, onEdit, onDelete, children }: Props) {
  return (
    <div class="actions">
      {canGo && (
        <button
          type="button"
          class="text-button"
          data-action="go"
          aria-describedby={describedBy}
          aria-keyshortcuts="Enter"
          onClick={onGo}
        >
          {say('popup_go')}
        </button>
      )}
      {onMakeClaim !== undefined && (
        <button
          type="button"
          class="text-button"
          data-action="make-claim"
          aria-describedby={describedBy}
          onClick={onMakeClaim}
        >
          {say('popup_make_claim')}
        </button>
      )}
      <button
        type="button"
        class="text-button"
        data-action="edit"
        aria-describedby={describedBy}
        aria-keyshortcuts="E"
        onClick={onEdit}
      >
        {editLabel}
      </button>
      <button
        type="button"
        class="text-button"
        data-action="delete"
        aria-describedby={describedBy}
        aria-keyshortcuts="Delete"
        onClick={onDelete}
      >
        {say('popup_delete')}
      </button>
      {children}
    </div>
  );
}

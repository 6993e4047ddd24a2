import { say } from '../words.ts';

interface Props {
  readonly text: string;
  /** Offered as a button when trying again makes sense here. */
  readonly onTryAgain?: () => void;
}

/** What went wrong, what was kept, and what to do. */
export function FailureNotice({ text, onTryAgain }: Props) {
  return (
    <div class="failure">
      <p>{text}</p>
      {onTryAgain !== undefined && (
        <button type="button" class="button" onClick={onTryAgain}>
          {say('popup_try_again')}
        </button>
      )}
    </div>
  );
}

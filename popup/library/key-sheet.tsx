import { useEffect, useRef } from 'preact/hooks';
import { say } from '../words.ts';

/** The keys of the library, in a dialog that Escape closes. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const keys = [
    ['/', 'search'],
    ['↓', 'results'],
    ['j', 'next'],
    ['k', 'previous'],
    ['Enter', 'open'],
    ['x', 'choose'],
    ['a', 'article'],
    ['Esc', 'back'],
    ['?', 'help'],
  ] as const;
  return (
    <dialog ref={dialog} class="key-sheet" aria-labelledby="key-sheet-title" onClose={onClose}>
      <h2 id="key-sheet-title">{say('library_keys')}</h2>
      <dl class="keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(`library_key_${what}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {say('popup_close')}
        </button>
      </form>
    </dialog>
  );
}

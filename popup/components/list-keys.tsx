import { say } from '../words.ts';

/** The keys that work in the list. */
export function ListKeys() {
  const rows = [
    ['j  k', 'popup_keys_move'],
    ['Enter', 'popup_keys_go'],
    ['e', 'popup_keys_edit'],
    ['Delete', 'popup_keys_delete'],
    ['Ctrl Z', 'popup_keys_undo'],
  ] as const;
  return (
    <details class="list-keys">
      <summary>{say('popup_keys')}</summary>
      <dl class="keys">
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

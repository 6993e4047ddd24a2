import { say, type WordKey } from '../words.ts';

type KeyRow = readonly [key: string, words: WordKey];

/** The keys for what is saved. */
export const annotationKeys: readonly KeyRow[] = [
  ['j  k', 'popup_keys_move'],
  ['Enter', 'popup_keys_go'],
  ['e', 'popup_keys_edit'],
  ['Delete', 'popup_keys_delete'],
  ['Ctrl Z', 'popup_keys_undo'],
];

/** The keys for what is suggested. */
export const suggestionKeys: readonly KeyRow[] = [
  ['j  k', 'popup_keys_move'],
  ['Enter', 'popup_keys_go'],
  ['s', 'popup_keys_save'],
  ['x', 'popup_keys_hide'],
];

/** The keys that work in a list. */
export function ListKeys({ rows }: { readonly rows: readonly KeyRow[] }) {
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

import { useEffect, useState } from 'preact/hooks';
import { hasContextMenu, readShortcuts, type Shortcuts } from '../page/shortcuts.ts';
import { say } from '../words.ts';

/** Says what to do on a page where nothing is saved yet, with the keys as they are set. */
export function EmptyPage() {
  const [shortcuts, setShortcuts] = useState<Shortcuts>(new Map());

  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);

  const rows = [
    ['saveClaim', 'popup_empty_key_claim'],
    ['saveHighlight', 'popup_empty_key_highlight'],
    ['saveNote', 'popup_empty_key_note'],
  ] as const;
  return (
    <div class="empty">
      <h2>{say('popup_empty_title')}</h2>
      <p>{say('popup_empty_select')}</p>
      {shortcuts.size > 0 && (
        <dl class="keys">
          {rows
            .filter(([command]) => shortcuts.has(command))
            .map(([command, words]) => (
              <div key={command}>
                <dt>
                  <kbd>{shortcuts.get(command)}</kbd>
                </dt>
                <dd>{say(words)}</dd>
              </div>
            ))}
        </dl>
      )}
      {hasContextMenu() && <p class="quiet">{say('popup_empty_menu')}</p>}
    </div>
  );
}

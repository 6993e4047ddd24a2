import { useEffect, useState } from 'preact/hooks';
import { type CommandKeys, openShortcutPage, readCommandKeys } from '../page/shortcuts.ts';
import { say } from '../words.ts';
import { SettingSection } from './setting-section.tsx';

/** The keys of the commands, as the browser has them, and the way to its page on which they are changed. */
export function KeySettings() {
  const [commands, setCommands] = useState<readonly CommandKeys[]>([]);

  useEffect(() => {
    const controller = new AbortController();
    const read = () => void readCommandKeys().then(setCommands);
    // Nobody tells of a change that is made on the browser's page: it is looked for when the person comes back.
    addEventListener('focus', read, { signal: controller.signal });
    read();
    return () => controller.abort();
  }, []);

  if (commands.length === 0) return null;
  return (
    <SettingSection id="keys" title={say('settings_keys')}>
      <table class="key-table">
        <thead class="unseen">
          <tr>
            <th scope="col">{say('settings_keys_what')}</th>
            <th scope="col">{say('settings_keys_key')}</th>
          </tr>
        </thead>
        <tbody>
          {commands.map(({ name, shortcut }) => (
            <tr key={name}>
              <td>{say(`command_${name}`)}</td>
              <td>
                {shortcut === '' ? <span class="quiet">{say('settings_keys_none')}</span> : <kbd>{shortcut}</kbd>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <button type="button" class="button" data-action="change-keys" onClick={() => void openShortcutPage()}>
          {say('settings_keys_change')}
        </button>
      </div>
      <p class="hint">{say('settings_keys_toolbar')}</p>
    </SettingSection>
  );
}

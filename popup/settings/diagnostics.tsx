import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../page/hand-over.ts';
import { say } from '../words.ts';
import { readDiagnostics } from './read-diagnostics.ts';
import { SettingSection } from './setting-section.tsx';

/** What can be sent with a report of a fault: shown whole, and copied at one press. */
export function Diagnostics({ announce }: { announce(text: string): void }) {
  const [text, setText] = useState('');
  const [status, setStatus] = useState('');

  useEffect(() => {
    void readDiagnostics().then(setText);
  }, []);

  async function copy(): Promise<void> {
    // Read anew: something may have gone wrong since the page was opened.
    const now = readDiagnostics();
    const isCopied = await copyText(
      now.then((lines) => new Blob([lines])),
      false,
    );
    setText(await now);
    const words = say(isCopied ? 'popup_export_copied' : 'settings_diagnostics_refused');
    setStatus(words);
    announce(words);
  }

  return (
    <SettingSection id="diagnostics" title={say('settings_diagnostics')}>
      <p>{say('settings_diagnostics_lead')}</p>
      <div class="row">
        <button type="button" class="button" data-action="copyDiagnostics" onClick={() => void copy()}>
          {say('settings_diagnostics_copy')}
        </button>
        <span class="hint">{status}</span>
      </div>
      <details>
        <summary>{say('settings_diagnostics_show')}</summary>
        <pre class="diagnostics" dir="ltr" lang="en">
          {text}
        </pre>
      </details>
    </SettingSection>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { askForPersistence } from '../../src/storage/persistence.ts';
import { say, sayBytes } from '../words.ts';
import { SettingSection } from './setting-section.tsx';

interface Stored {
  /** In bytes; undefined when the browser does not say. */
  readonly used: number | undefined;
  readonly isPromised: boolean;
}

/** How much is stored, and whether the browser promised to keep it. */
export function StorageSettings({ announce }: { announce(text: string): void }) {
  const [stored, setStored] = useState<Stored | undefined>(undefined);
  const [isRefused, setRefused] = useState(false);

  useEffect(() => {
    void readStored().then(setStored);
  }, []);

  async function ask(): Promise<void> {
    await askForPersistence(navigator.storage);
    const now = await readStored();
    setStored(now);
    setRefused(!now.isPromised);
    announce(say(now.isPromised ? 'settings_storage_promised' : 'settings_storage_refused'));
  }

  return (
    <SettingSection id="storage" title={say('settings_storage')}>
      {stored?.used !== undefined && <p data-used>{say('settings_storage_used', sayBytes(stored.used))}</p>}
      {stored !== undefined && (
        <p data-promised={stored.isPromised}>
          {say(stored.isPromised ? 'settings_storage_promised' : 'settings_storage_not_promised')}
        </p>
      )}
      {stored?.isPromised === false && (
        <div class="row">
          <button type="button" class="button" data-action="persist" onClick={() => void ask()}>
            {say('settings_storage_ask')}
          </button>
        </div>
      )}
      {isRefused && <p class="problem">{say('settings_storage_refused')}</p>}
    </SettingSection>
  );
}

async function readStored(): Promise<Stored> {
  const [estimate, isPromised] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  return { used: estimate.usage, isPromised };
}

import { useEffect, useState } from 'preact/hooks';
import type { SettingChange } from '../../src/model/settings.ts';
import { FailureNotice } from '../components/failure-notice.tsx';
import { LazyDamagedLibrary } from '../components/lazy-damaged-library.tsx';
import { Places } from '../components/places.tsx';
import { StatusRegion } from '../components/status-region.tsx';
import { useAnnouncer } from '../state/use-announcer.ts';
import { useSettings } from '../state/use-settings.ts';
import { say, sayFailure } from '../words.ts';
import { CheckSettings } from './check-settings.tsx';
import { ColorSettings } from './color-settings.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { KeySettings } from './key-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { PageSettingsView } from './page-settings-view.tsx';
import { Privacy } from './privacy.tsx';
import { SiteSettings } from './site-settings.tsx';
import { StorageSettings } from './storage-settings.tsx';

/** Everything that a person can set, and everything about privacy, on one page. */
export function SettingsApp() {
  const { settings, failure, change, refresh } = useSettings();
  const [said, announce] = useAnnouncer();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    document.title = say('settings_page_title');
  });

  async function run(wish: SettingChange): Promise<boolean> {
    const refused = await change(wish);
    const text = refused === undefined ? '' : sayFailure(refused.kind);
    setProblem(text);
    announce(refused === undefined ? say('settings_saved') : text);
    return refused === undefined;
  }

  const shown = problem !== '' ? problem : failure === undefined ? '' : sayFailure(failure.kind);
  return (
    <div class="settings-app">
      <Places here="settings" />
      <main>
        <h1>{say('settings_title')}</h1>
        {shown !== '' && <FailureNotice text={shown} />}
        {failure !== undefined && <LazyDamagedLibrary failure={failure} onAfresh={refresh} />}
        {settings !== undefined && (
          <>
            <ColorSettings settings={settings} run={run} />
            <LookSettings settings={settings} run={run} />
            <PageSettingsView settings={settings} run={run} />
            <SiteSettings settings={settings} run={run} announce={announce} />
          </>
        )}
        <KeySettings />
        <StorageSettings announce={announce} />
        <Diagnostics announce={announce} />
        {failure === undefined && <CheckSettings announce={announce} />}
        <Privacy />
      </main>
      <StatusRegion said={said} />
    </div>
  );
}

import { useState } from 'preact/hooks';
import { parseSite, type Site } from '../../src/model/site.ts';
import { say } from '../words.ts';
import { type SettingProps, SettingSection } from './setting-section.tsx';

/** The sites from which Claimlight stays away. */
export function SiteSettings({ settings, run, announce }: SettingProps & { announce(text: string): void }) {
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState('');
  const { awaySites } = settings;

  async function add(): Promise<void> {
    const site = parseSite(written);
    if (site === undefined) {
      setProblem(say('settings_site_wrong'));
      announce(say('settings_site_wrong'));
      return;
    }
    setProblem('');
    if (await run({ kind: 'site', site, isAway: true })) {
      setWritten('');
      announce(say('settings_site_added', site));
    }
  }

  async function remove(site: Site): Promise<void> {
    if (!(await run({ kind: 'site', site, isAway: false }))) return;
    announce(say('settings_site_removed', site));
    document.getElementById('new-site')?.focus();
  }

  return (
    <SettingSection id="sites" title={say('settings_sites')}>
      <p class="hint">{say('settings_sites_hint')}</p>
      <form
        class="site-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label for="new-site">{say('settings_site')}</label>
        <div class="row">
          <input
            id="new-site"
            name="site"
            type="text"
            dir="ltr"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="news.example"
            aria-invalid={problem !== ''}
            {...(problem === '' ? {} : { 'aria-describedby': 'site-problem' })}
            value={written}
            onInput={(event) => setWritten(event.currentTarget.value)}
          />
          <button type="submit" class="button" data-action="add-site">
            {say('settings_site_add')}
          </button>
        </div>
        {problem !== '' && (
          <p class="problem" id="site-problem">
            {problem}
          </p>
        )}
      </form>
      {awaySites.length === 0 ? (
        <p class="quiet">{say('settings_sites_none')}</p>
      ) : (
        <ul class="sites">
          {awaySites.map((site) => (
            <li key={site} data-site={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="text-button"
                data-action="remove-site"
                aria-label={say('settings_site_remove_named', site)}
                onClick={() => void remove(site)}
              >
                {say('settings_site_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </SettingSection>
  );
}

import { paints } from '../../src/model/settings.ts';
import { say } from '../words.ts';
import { type SettingProps, SettingSection } from './setting-section.tsx';

/** What of ours is shown on the pages that one reads. */
export function PageSettingsView({ settings, run }: SettingProps) {
  return (
    <SettingSection id="pages" title={say('settings_pages')}>
      <label class="check">
        <input
          type="checkbox"
          name="toolbar"
          checked={settings.showsToolbar}
          onChange={(event) => void run({ kind: 'toolbar', isShown: event.currentTarget.checked })}
        />
        {say('settings_toolbar')}
      </label>
      <p class="hint">{say('settings_toolbar_hint')}</p>
      <fieldset class="choices">
        <legend>{say('settings_paint')}</legend>
        {paints.map((paint) => (
          <label key={paint}>
            <input
              type="radio"
              name="paint"
              value={paint}
              checked={settings.paint === paint}
              onChange={() => void run({ kind: 'paint', paint })}
            />
            <span class="paint-sample" data-paint={paint} data-color="yellow">
              {say(`settings_paint_${paint}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          name="claims"
          checked={settings.underlinesClaims}
          onChange={(event) => void run({ kind: 'claims', isUnderlined: event.currentTarget.checked })}
        />
        {say('settings_claims')}
      </label>
    </SettingSection>
  );
}

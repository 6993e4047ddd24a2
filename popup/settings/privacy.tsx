import { say } from '../words.ts';
import { SettingSection } from './setting-section.tsx';

const parts = ['kept', 'leaves', 'pages', 'sites', 'end'] as const;
const permissions = ['sites', 'storage', 'scripting', 'context_menus', 'active_tab', 'side_panel'] as const;

/** Everything about privacy, in plain words. */
export function Privacy() {
  return (
    <SettingSection id="privacy" title={say('settings_privacy')}>
      <p class="privacy-lead">{say('settings_privacy_lead')}</p>
      {parts.map((part) => (
        <div key={part} class="privacy-part">
          <h3>{say(`settings_privacy_${part}_title`)}</h3>
          <p>{say(`settings_privacy_${part}`)}</p>
        </div>
      ))}
      <h3>{say('settings_permissions_title')}</h3>
      <dl class="permissions">
        {permissions.map((permission) => (
          <div key={permission}>
            <dt>{say(`settings_permission_${permission}`)}</dt>
            <dd>{say(`settings_permission_${permission}_why`)}</dd>
          </div>
        ))}
      </dl>
    </SettingSection>
  );
}

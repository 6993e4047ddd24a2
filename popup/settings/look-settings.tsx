import { languageChoices, themes } from '../../src/model/settings.ts';
import { say } from '../words.ts';
import { type SettingProps, SettingSection } from './setting-section.tsx';

/** Light or dark, and the language of our texts. */
export function LookSettings({ settings, run }: SettingProps) {
  return (
    <SettingSection id="look" title={say('settings_look')}>
      <fieldset class="choices">
        <legend>{say('settings_theme')}</legend>
        {themes.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={settings.theme === theme}
              onChange={() => void run({ kind: 'theme', theme })}
            />
            {say(`settings_theme_${theme}`)}
          </label>
        ))}
      </fieldset>
      <div class="choice">
        <label for="language">{say('settings_language')}</label>
        <select
          id="language"
          name="language"
          value={settings.language}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const language = languageChoices.find((each) => each === value);
            if (language !== undefined) void run({ kind: 'language', language });
          }}
        >
          {languageChoices.map((language) => (
            <option key={language} value={language} {...(language === 'browser' ? {} : { lang: language })}>
              {language === 'browser' ? say('settings_language_browser') : ownName(language)}
            </option>
          ))}
        </select>
      </div>
    </SettingSection>
  );
}

/** A language's name as its own speakers write it, with a capital where they have them. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

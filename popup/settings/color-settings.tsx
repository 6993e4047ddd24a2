import { useEffect, useRef, useState } from 'preact/hooks';
import { type Color, colors } from '../../src/model/color.ts';
import { maxColorNameLength } from '../../src/model/settings.ts';
import { say } from '../words.ts';
import { type SettingProps, SettingSection } from './setting-section.tsx';

/** What each colour means to the person. */
export function ColorSettings({ settings, run }: SettingProps) {
  return (
    <SettingSection id="colors" title={say('settings_colors')}>
      <p class="hint" id="colors-hint">
        {say('settings_colors_hint')}
      </p>
      <ul class="color-names">
        {colors.map((color) => (
          <ColorName
            key={color}
            color={color}
            saved={settings.colorNames[color] ?? ''}
            onWrite={(name) => void run({ kind: 'colorName', color, name })}
          />
        ))}
      </ul>
    </SettingSection>
  );
}

interface ColorNameProps {
  readonly color: Color;
  readonly saved: string;
  onWrite(name: string): void;
}

function ColorName({ color, saved, onWrite }: ColorNameProps) {
  const [written, setWritten] = useState(saved);
  const field = useRef<HTMLInputElement>(null);

  // A name that was given elsewhere is shown, but never in place of one that is being typed.
  useEffect(() => {
    if (document.activeElement !== field.current) setWritten(saved);
  }, [saved]);

  return (
    <li>
      <label for={`color-${color}`} data-color={color}>
        <span class="ink">{say(`popup_color_${color}`)}</span>
      </label>
      <input
        ref={field}
        id={`color-${color}`}
        name={`color-${color}`}
        type="text"
        dir="auto"
        autocomplete="off"
        aria-describedby="colors-hint"
        maxLength={maxColorNameLength}
        placeholder={say(`settings_color_example_${color}`)}
        value={written}
        onInput={(event) => {
          setWritten(event.currentTarget.value);
          onWrite(event.currentTarget.value);
        }}
        onBlur={() => setWritten((now) => now.replace(/\s+/gu, ' ').trim())}
      />
    </li>
  );
}

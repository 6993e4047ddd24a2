import { type Color, colors } from '../../src/model/color.ts';
import { type MessageKey, say } from '../page/words.ts';

const names: Readonly<Record<Color, MessageKey>> = {
  yellow: 'color_yellow',
  green: 'color_green',
  blue: 'color_blue',
  pink: 'color_pink',
  purple: 'color_purple',
};

interface ColorChoiceProps {
  readonly chosen: Color;
  readonly onChoose: (color: Color) => void;
}

/** The marker inks as buttons of which one is pressed. */
export function ColorChoice({ chosen, onChoose }: ColorChoiceProps) {
  return (
    <fieldset class="colors" aria-label={say('page_colors')}>
      {colors.map((color, index) => (
        <button
          key={color}
          type="button"
          class="color"
          data-color={color}
          aria-pressed={color === chosen}
          aria-label={say(names[color])}
          title={`${say(names[color])} (${index + 1})`}
          onClick={(event) => event.isTrusted && onChoose(color)}
        />
      ))}
    </fieldset>
  );
}

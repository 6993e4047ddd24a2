import { type Color, colors } from '../../src/model/color.ts';
import { say, sayColor } from '../page/words.ts';

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
          aria-label={sayColor(color)}
          title={`${sayColor(color)} (${index + 1})`}
          onClick={(event) => event.isTrusted && onChoose(color)}
        />
      ))}
    </fieldset>
  );
}

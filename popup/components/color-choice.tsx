import { type Color, colors } from '../../src/model/color.ts';
import { say, sayColor } from '../words.ts';

interface Props {
  /** The radio buttons' name, different in each editor that is open. */
  readonly name: string;
  readonly value: Color;
  onChange(color: Color): void;
}

/** The marker inks to choose from, each with its name. */
export function ColorChoice({ name, value, onChange }: Props) {
  return (
    <fieldset class="color-choice">
      <legend>{say('popup_field_color')}</legend>
      {colors.map((color) => (
        <label key={color} data-color={color}>
          <input type="radio" name={name} value={color} checked={color === value} onChange={() => onChange(color)} />
          <span class="ink">{sayColor(color)}</span>
        </label>
      ))}
    </fieldset>
  );
}

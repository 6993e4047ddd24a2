import type { Color } from '../model/color.ts';
import type { ColorNames } from '../model/settings.ts';

/** What a reader of an export is told of a colour: the person's own name for it where there is one. */
export function colorWord(color: Color, names: ColorNames = {}): string {
  return names[color] ?? color;
}

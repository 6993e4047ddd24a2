import { say, sayNumber } from '../words.ts';

/** A place in a file as readers of files name it ("line 12", "byte 0", or a path in its JSON), in the person's words. */
export function sayPlace(where: string): string {
  const [, unit, number = ''] = /^(line|byte) (\d+)$/u.exec(where) ?? [];
  if (unit === undefined) return where;
  return say(unit === 'line' ? 'import_place_line' : 'import_place_byte', sayNumber(Number(number)));
}

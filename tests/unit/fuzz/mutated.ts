import fc from 'fast-check';
import { anyCharacter } from '../model/any-character.ts';

/** What parsers trip over. */
const sharp = fc.constantFrom(
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '&',
  ';',
  ',',
  ':',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\ud800',
  '\udfff',
  '0',
  '-1',
  '1e400',
  '9'.repeat(40),
  'null',
  'true',
  '__proto__',
  'constructor',
  'NaN',
  '%',
  '%2',
  '%zz',
  '#',
  '?',
  '//',
  '..',
  '@',
  '://',
  '\u0301',
  '٣',
  'İ',
  '𝟙',
  '“',
  '»',
);

/** Any text, and the sharp things more often than chance would. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      sharp,
      fc.string({ unit: anyCharacter, maxLength: 6 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

type Change =
  | { readonly kind: 'put'; readonly at: number; readonly text: string }
  | { readonly kind: 'cut' | 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'end'; readonly at: number };

/** A change at a place of a text, from 0 its beginning to 1 its end. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.oneof(sharp, anyText),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(20) }),
  fc.record({
    kind: fc.constant('double' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
  }),
  fc.record({ kind: fc.constant('end' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
);

/** One of some good texts, changed here and there. */
export function mutated(...good: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({ text: fc.constantFrom(...good), changes: fc.array(change, { maxLength: 6 }) })
    .map(({ text, changes }) => changes.reduce(changed, text));
}

function changed(before: string, each: Change): string {
  const at = Math.floor(each.at * before.length);
  switch (each.kind) {
    case 'put':
      return before.slice(0, at) + each.text + before.slice(at);
    case 'cut':
      return before.slice(0, at) + before.slice(at + each.length);
    case 'double':
      return before.slice(0, at + each.length) + before.slice(at);
    case 'end':
      return before.slice(0, at);
  }
}

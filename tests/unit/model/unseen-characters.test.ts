import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfText } from '../../../src/model/unseen-characters.ts';

/** The text as it is read on the screen, with marks in brackets. */
const shown = (text: string) =>
  partsOfText(text)
    .map((part) => (part.kind === 'words' ? part.text : `[${part.label}]`))
    .join('');

describe('unseen characters are named', () => {
  it.each([
    ['an override', 'invoice\u202Efdp.exe', 'invoice[U+202E]fdp.exe'],
    ['isolates', '\u2066one\u2069', '[U+2066]one[U+2069]'],
    ['a mark of direction where nothing is written from the right', 'left\u200F!', 'left[U+200F]!'],
    ['a run of spaces without width', 'a\u200B\u200B\u200Bb', 'a[U+200B ×3]b'],
    ['a joiner within a Latin word', 'pay\u200Dpal', 'pay[U+200D]pal'],
    ['a byte order mark', '\uFEFFtext', '[U+FEFF]text'],
    ['tags that spell hidden words', 'ok\u{E0068}\u{E0069}', 'ok[U+E0068][U+E0069]'],
    ['tags after a flag that nothing ends', '\u{1F3F4}\u{E0067}\u{E0062}', '\u{1F3F4}[U+E0067][U+E0062]'],
    ['selectors of variants that carry data', 'a\u{E0100}\uFE01', 'a[U+E0100][U+FE01]'],
    ['a Hangul filler', 'na\u3164me', 'na[U+3164]me'],
    ['a control', 'a\u0007b\u009Bc', 'a[U+0007]b[U+009B]c'],
    ['a soft hyphen that divides no word', 'a \u00AD b', 'a [U+00AD] b'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));
});

describe('what a text needs stays', () => {
  it.each([
    ['lines and tabs', 'one\n\ttwo\r\n'],
    ['soft hyphens in words', 'Ver\u00ADfassungs\u00ADgericht'],
    ['joiners of Persian', 'می\u200Cخواهم'],
    ['joiners of Devanagari', 'क्\u200Dष'],
    ['marks of direction in Arabic', 'قال (BBC)\u200F.'],
    ['spaces without width in Thai', 'กรุง\u200Bเทพ'],
    [
      'families and flags',
      '👩\u200D👧 ❤\uFE0F 1\uFE0F\u20E3 \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    ],
    ['variants of Han characters', '葛\u{E0100}'],
  ])('%s', (_, text) => expect(partsOfText(text)).toEqual([{ kind: 'words', text }]));
});

it('loses and reorders nothing: words and named characters are the text again', () => {
  const pieces = fc.constantFrom(
    'a',
    ' ',
    'ع',
    '\u202E',
    '\u200B',
    '\u200D',
    '\u{E0041}',
    '👩',
    '\u{1F3F4}',
    '\u{E007F}',
    '\uFE0F',
    'क',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }), (list) => {
      const text = list.join('');
      const back = partsOfText(text)
        .map((part) => {
          if (part.kind === 'words') return part.text;
          const [code = '', times = '1'] = part.label.slice(2).split(' ×');
          return String.fromCodePoint(Number.parseInt(code, 16)).repeat(Number(times));
        })
        .join('');
      expect(back).toBe(text);
    }),
  );
});

it('leaves no override, embedding or isolate in what is shown', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ع', '\u202A', '\u202E', '\u2066', '\u2069', '\u200D') }),
      (text) => {
        for (const part of partsOfText(text))
          if (part.kind === 'words') expect(part.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
      },
    ),
  );
});

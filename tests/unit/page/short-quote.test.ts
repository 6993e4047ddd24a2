import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortQuote } from '../../../content-scripts/page/short-quote.ts';

describe('a quote in short', () => {
  test.each([
    ['is itself when it fits', 'No truce.', 'No truce.'],
    ['stands on one line', ' No\n\n truce,\u00a0\tyet. ', 'No truce, yet.'],
    ['is cut between words', 'word '.repeat(60), `${'word '.repeat(31)}word…`],
    ['is cut within a word that has no end', 'x'.repeat(400), `${'x'.repeat(160)}…`],
    ['is cut between whole characters', `a${'😀'.repeat(200)}`, `a${'😀'.repeat(79)}…`],
  ])('%s', (_name, quote, short) => {
    expect(shortQuote(quote)).toBe(short);
  });

  test('begins as the quote does, on one line of at most 161 characters, and says when it is cut', () => {
    const piece = fc.constantFrom('word', ' ', '\n', '😀', 'longerword', '中文', '\u00a0');
    const anyQuote = fc.array(piece, { maxLength: 300 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyQuote, (quote) => {
        const line = quote.replace(/\s+/gu, ' ').trim();
        const short = shortQuote(quote);
        const isCut = short.endsWith('…');
        expect(line.startsWith(isCut ? short.slice(0, -1) : short)).toBe(true);
        expect(isCut).toBe(line.length > 160);
        expect(short.length).toBeLessThanOrEqual(161);
        expect(short.isWellFormed()).toBe(true);
        if (!isCut) expect(short).toBe(line);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLeniently } from '../../../src/article/metadata/lenient-json.ts';
import { maxNames, namesIn } from '../../../src/article/metadata/names.ts';
import { parseStatedTime } from '../../../src/article/metadata/stated-time.ts';
import { findWrittenDate } from '../../../src/article/metadata/written-date.ts';
import { readMetadata } from '../../../src/article/read-metadata.ts';
import { maxLineLength } from '../../../src/model/limits.ts';
import { jsonLd, pageOf, read, readAt } from './made-page.ts';

const headline = 'Tide gates fail a third test';
const address = 'https://harbour.example/a';
const node = { '@type': 'NewsArticle', headline };

describe('a page made to be a burden', () => {
  test.each([
    [
      'of five megabytes',
      () => ({ body: `<h1>${headline}</h1>${'<p>The gates held for an hour.</p>'.repeat(160_000)}` }),
    ],
    [
      'with malformed JSON-LD of two megabytes',
      () => ({
        head: jsonLd(`{"@type":"NewsArticle","headline":"${headline}",,"a":[${'{"b":"c" "d":[,'.repeat(130_000)}`),
      }),
    ],
    [
      'with JSON-LD nested 100,000 deep',
      () => ({
        head: `${jsonLd('['.repeat(100_000))}${jsonLd(node)}`,
      }),
    ],
    [
      'with a quotation mark that never ends',
      () => ({
        head: `${jsonLd(`{"@type":"Thing","name":"${'" '.repeat(200_000)}`)}${jsonLd(node)}`,
      }),
    ],
    ['with 20,000 tags', () => ({ head: jsonLd(node) + '<meta name="author" content="Ada Lovelace">'.repeat(20_000) })],
  ])('%s is read', (_name, page) => {
    expect(read(page()).headline).toBe(headline);
  });

  test('nested 50,000 deep is read', () => {
    const document = pageOf({ head: jsonLd(node), body: `<h1>${headline}</h1><p>By Ada Lovelace</p>` });
    let deepest: Element = document.body;
    for (let depth = 0; depth < 50_000; depth += 1) {
      const inner = document.createElement('div');
      deepest.appendChild(inner);
      deepest = inner;
    }
    expect(readMetadata(document, address, readAt)).toMatchObject({ headline, byline: ['Ada Lovelace'] });
  });

  test('without a head is known by its body', () => {
    const document = pageOf({ body: `<h1>${headline}</h1>` });
    document.head.remove();
    expect(readMetadata(document, address, readAt).headline).toBe(headline);
  });

  test('that names itself in markup gives text', () => {
    const head = jsonLd({ ...node, headline: `<img src=x onerror=alert(1)>${headline}<b onclick="alert(1)">!</b>` });
    expect(read({ head }).headline).toBe(`${headline} !`);
  });

  test('that turns the direction of its headline does not turn ours', () => {
    expect(read({ head: jsonLd({ ...node, headline: `\u202E${headline}\u2066` }) }).headline).toBe(headline);
  });

  test('has no line longer than a line may be', () => {
    const long = 'x '.repeat(100_000);
    const head = `<title>${long}</title><meta property="og:title" content="${long}"><meta name="author" content="${long}"><meta property="og:site_name" content="${long}">`;
    const { headline: title, publisher, byline } = read({ head });
    for (const line of [title, publisher, ...byline]) expect(line.length).toBeLessThanOrEqual(maxLineLength);
  });

  test('named after the roots of objects changes none', () => {
    const head = jsonLd(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@type":"NewsArticle",}',
    );
    read({ head });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    ':',
    '//',
    '/*',
    '*/',
    '<![CDATA[',
    'null',
    '1e9',
    '\n',
    'ä',
    '\uD800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(pieces, { maxLength: 120 }).map((all) => all.join('')),
  );

  test('JSON is read as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = JSON.stringify(value);
        expect(parseLeniently(written)).toEqual(JSON.parse(written));
      }),
    );
  });

  test('a comma too many changes nothing', () => {
    const plain = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.stringMatching(/^[a-z ]{0,20}$/u), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(plain, (value) => {
        expect(parseLeniently(JSON.stringify(value).replace(/\}$/u, ',}'))).toEqual({ ...value });
      }),
    );
  });

  test('anything else than JSON is read without an error', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(() => parseLeniently(written)).not.toThrow();
      }),
    );
  });

  test('days come back as they were written', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseStatedTime(day)).toBe(day);
        const written = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
        expect(findWrittenDate(written, 'en-US')?.time).toBe(day);
      }),
    );
  });

  test('a time is one that there is, at a place within the text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'zh', 'ar', 'x', ''), (written, language) => {
        const found = findWrittenDate(written, language);
        if (found === undefined) return;
        expect(Number.isNaN(Date.parse(found.time))).toBe(false);
        expect(found.end).toBeLessThanOrEqual(written.length);
      }),
    );
  });

  test('names are few, short and no addresses', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.webUrl(), fc.emailAddress()), (written) => {
        const names = namesIn(written);
        expect(names.length).toBeLessThanOrEqual(maxNames);
        for (const name of names) {
          expect(name).toMatch(/\p{L}/u);
          expect(name).not.toMatch(/^https?:|@/u);
        }
      }),
    );
  });
});

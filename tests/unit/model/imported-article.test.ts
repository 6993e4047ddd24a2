import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityKeys } from '../../../src/model/canonical-link.ts';
import { importedArticle } from '../../../src/model/imported-article.ts';
import { articleWith } from '../export/made-records.ts';
import { sameArticle } from './address-cases.ts';

const url = 'https://news.example/report';
const imported = (changes: Parameters<typeof articleWith>[1]) => importedArticle(articleWith({}, changes));

describe('an article that a file brings', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['of its page', ['news.example/report'], ['news.example/report']],
    ['of its site', ['news.example/report', 'news.example/2'], ['news.example/report', 'news.example/2']],
    ['of a host above', ['news.example/report', 'example/report'], ['news.example/report', 'example/report']],
    ['of another site beside its own', ['news.example/report', 'bank.example/'], ['news.example/report']],
    ['of another site first', ['bank.example/', 'news.example/report'], ['news.example/report']],
    ['of another site alone', ['bank.example/'], ['news.example/report']],
    ['of a neighbour', ['sport.example/report'], ['news.example/report']],
    ['of no page', ['a b', 'javascript:alert(1)', ''], ['news.example/report']],
    ['none', [], ['news.example/report']],
  ])('is found by keys %s', (_, keys, kept) => {
    expect(imported({ url, keys })?.keys).toEqual(kept);
  });

  test('is seen at addresses of its site alone', () => {
    expect(imported({ url, urls: ['javascript:alert(1)', url, 'https://bank.example/'] })?.urls).toEqual([url]);
    expect(imported({ url, urls: ['javascript:alert(1)'] })?.urls).toEqual([url]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'words', ''])(
    'is refused at the address “%s”',
    (address) => {
      expect(imported({ url: address })).toBeUndefined();
    },
  );

  test('that is a book stands on no page', () => {
    const book = 'urn:claimlight:source:A%20book';
    expect(imported({ url: book, keys: ['news.example/report'], urls: [url] })).toMatchObject({
      keys: [],
      urls: [book],
    });
  });

  test('as the extension keeps it is taken over as it is, whatever its addresses', () => {
    const addresses = sameArticle.flat();
    fc.assert(
      fc.property(fc.constantFrom(...addresses), fc.constantFrom('', ...addresses), (address, canonical) => {
        const article = articleWith({}, { url: address, keys: identityKeys(address, canonical), urls: [address] });
        expect(importedArticle(article)).toEqual(article);
      }),
      { numRuns: 500 },
    );
  });
});

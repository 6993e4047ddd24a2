import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityKeys } from '../../../src/model/canonical-link.ts';
import { believedRelations, importedArticle } from '../../../src/model/imported-article.ts';
import type { ArticleRelation } from '../../../src/model/same-article.ts';
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
    const addresses = sameArticle.flatMap((each) => each.slice(0, 2));
    fc.assert(
      fc.property(fc.constantFrom(...addresses), fc.constantFrom('', ...addresses), (address, canonical) => {
        const article = articleWith({}, { url: address, keys: identityKeys(address, canonical), urls: [address] });
        expect(importedArticle(article)).toEqual(article);
      }),
      { numRuns: 500 },
    );
  });
});

describe('that an article is one with another', () => {
  const joined = { key: 'bank.example/a', kind: 'joined', at: 2 } as const;
  const article = (...relations: readonly ArticleRelation[]) => articleWith({}, { url, relations });
  test.each<readonly [string, ReturnType<typeof article> | undefined, readonly string[], boolean]>([
    ['where neither is known', undefined, [], true],
    ['where the other is known', undefined, ['bank.example/a'], false],
    ['where the article is known', article(), [], false],
    ['where it was decided here too', article({ ...joined, at: 1 }), ['bank.example/a'], true],
    ['where they were parted here', article({ ...joined, kind: 'parted', at: 1 }), [], false],
  ])('of another site, is believed of a file %s', (_, home, known, isBelieved) => {
    const relations = believedRelations(article(joined), home, (key) => known.includes(key));
    expect(relations).toEqual(isBelieved ? [joined] : []);
  });

  test('of its site, or is not, is believed', () => {
    const own = { ...joined, key: 'news.example/b' };
    const parted = { ...joined, kind: 'parted' } as const;
    expect(believedRelations(article(own, parted), article(), () => true)).toEqual([own, parted]);
  });
});

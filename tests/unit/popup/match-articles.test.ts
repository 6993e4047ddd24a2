import { describe, expect, test } from 'vitest';
import { matchArticles } from '../../../popup/view/match-articles.ts';
import { type Article, emptyMetadata, type PageFacts } from '../../../src/model/article.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import { articleWith } from '../export/made-records.ts';

function known(id: string, address: string, headline: string, canonicalUrl = ''): Article {
  const url = `https://${address}`;
  return articleWith({ headline, canonicalUrl }, { id: id as ArticleId, url, urls: [url], keys: [address] });
}

const truce = known('truce', 'paper.example/truce', 'No sign of a truce before winter');
const bridge = known('bridge', 'courier.example/bridge', 'Bridge over the Dnipro rebuilt');
const copy = known('copy', 'agency.example/x', 'Une trêve', 'https://www.local.example/here');
const facts: PageFacts = {
  url: 'https://local.example/here',
  isArticle: true,
  metadata: { ...emptyMetadata, headline: 'BRIDGE over the Dnipro rebuilt' },
};
const found = (typed: string, here: readonly Article[] = []) => {
  const { articles, address } = matchArticles([truce, bridge, copy], typed, { facts, here });
  return [...articles.map(({ id }) => id), ...(address === undefined ? [] : [address])];
};

describe('an article to join with', () => {
  test.each([
    ['nothing', '', ['bridge', 'copy', 'truce']],
    ['words in any order and case', 'WINTER truce', ['truce']],
    ['part of an address', 'courier', ['bridge']],
    ['words of no article', 'elections', []],
    ['an address', 'http://www.paper.example/truce/?utm_source=x', ['truce']],
    ['an archive’s address', 'https://web.archive.org/web/2024/https://paper.example/truce', ['truce']],
    ['an outbound link', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fpaper.example%2Ftruce', ['truce']],
    ['an address where nothing was annotated', 'https://new.example/a', ['https://new.example/a']],
    ['the page’s own address', 'https://local.example/here#top', []],
  ])('is found by %s', (_name, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test('is none that the page is joined with already', () => {
    expect(found('', [truce, copy])).toEqual(['bridge']);
  });
});

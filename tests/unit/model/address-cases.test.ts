import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesWithin } from '../../../src/model/address-wrappers.ts';
import { articleKey, plainAddress } from '../../../src/model/article-key.ts';
import { identityKeys, judgeCanonical } from '../../../src/model/canonical-link.ts';
import { publishedTrackingParameters } from '../../../src/model/published-tracking-parameters.ts';
import { sameArticle } from './address-cases.ts';
import { canonicalLinks } from './canonical-cases.ts';
import { otherArticle } from './other-address-cases.ts';

const every = [...sameArticle, ...otherArticle].flatMap((each) => each.slice(0, 2));

describe('two addresses', () => {
  test.each(sameArticle)('%s and %s are one article (%s)', (one, other) => {
    expect(articleKey(one)).toBeDefined();
    expect(articleKey(one)).toBe(articleKey(other));
  });

  test.each(otherArticle)('%s and %s are told apart (%s)', (one, other) => {
    expect(articleKey(one)).toBeDefined();
    expect(articleKey(one)).not.toBe(articleKey(other));
  });
});

describe('the key', () => {
  test.each(every)('of %s has itself as its key', (url) => {
    const key = articleKey(url);
    expect(articleKey(`https://${key}`)).toBe(key);
  });

  test('is the same for the address that is shown to the person', () => {
    for (const url of every) expect(articleKey(plainAddress(url)), url).toBe(articleKey(url));
  });

  test('does not hang on any published tracking parameter, wherever it stands, nor on the order of parameters', () => {
    const tracking = fc.constantFrom(...publishedTrackingParameters).map((name) => `${name}=x`);
    const meaning = fc.constantFrom('id=1', 'a=2', 'lang=de', 'q=x%20y', 'b');
    const address = fc.constantFrom(...every.filter((url) => !url.includes('?') && !url.includes('#')));
    fc.assert(
      fc.property(
        address,
        fc.uniqueArray(meaning).chain((kept) =>
          fc.tuple(
            fc.constant(kept),
            fc
              .array(tracking)
              .chain((tracks) => fc.shuffledSubarray([...kept, ...tracks], { minLength: kept.length + tracks.length })),
          ),
        ),
        (url, [kept, mixed]) => {
          expect(articleKey(`${url}?${mixed.join('&')}`)).toBe(articleKey(`${url}?${kept.join('&')}`));
        },
      ),
    );
  });
});

describe('a canonical link', () => {
  test.each(canonicalLinks)('of %s to %s is %s (%s)', (url, canonical, verdict) => {
    expect(judgeCanonical(url, canonical)).toBe(verdict);
    const own = articleKey(url);
    const believed = verdict === 'believed' ? [own, articleKey(canonical)] : [own];
    expect(identityKeys(url, canonical)).toEqual(own === undefined ? [] : believed);
  });

  test('is never believed across sites, nor for a front page', () => {
    const address = fc.constantFrom(...every);
    fc.assert(
      fc.property(address, address, (url, canonical) => {
        const verdict = judgeCanonical(url, canonical);
        if (verdict !== 'believed') return;
        const [one, other] = [url, canonical].map((each) => `.${articleKey(each)?.split('/')[0]}`);
        expect(one?.endsWith(other ?? '') || other?.endsWith(one ?? '')).toBe(true);
        expect(articleKey(canonical)).toMatch(/[/?#]/u);
      }),
    );
  });
});

describe('an address inside another', () => {
  test.each([
    [
      'https://web.archive.org/web/20240101000000/https://news.example/a?id=1',
      'https://news.example/a?id=1',
      'Wayback Machine',
    ],
    ['https://web.archive.org/web/2024id_/http:/news.example/a', 'http://news.example/a', 'Wayback Machine, one slash'],
    ['https://news-example.translate.goog/a?_x_tr_tl=de', 'https://news.example/a?_x_tr_tl=de', 'Google’s translator'],
    ['https://my--paper-example.translate.goog/a', 'https://my-paper.example/a', 'Google’s translator, hyphen'],
    ['https://www.google.com/url?q=https://news.example/a&sa=D', 'https://news.example/a', 'Google’s outbound links'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa%3Fid%3D1&h=x',
      'https://news.example/a?id=1',
      'Facebook',
    ],
    [
      'https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnews.example%2Fa',
      'https://news.example/a',
      'Outlook',
    ],
    ['https://out.reddit.com/t3_x?url=https%3A%2F%2Fnews.example%2Fa', 'https://news.example/a', 'Reddit'],
  ])('%s names %s (%s)', (url, inner) => {
    expect(addressesWithin(url)).toContain(inner);
  });

  test('is not found where there is none', () => {
    expect(addressesWithin('https://news.example/a?q=x#https://b.example/')).toEqual([]);
    expect(addressesWithin('no address')).toEqual([]);
  });
});

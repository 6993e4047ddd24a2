import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleKey } from '../../../src/model/article-key.ts';

const story = 'news.example/world/kremlin-would-likely-reject-1234567';

describe('the key of an address', () => {
  test.each([
    ['scheme', `http://${story}`],
    ['www', `https://www.${story}`],
    ['mobile host', `https://m.${story}`],
    ['AMP host', `https://amp.${story}`],
    ['trailing slash', `https://${story}/`],
    ['doubled slashes', `https://${story.replace('/world', '//world')}//`],
    ['fragment', `https://${story}#comments`],
    ['text fragment', `https://${story}#:~:text=would%20likely`],
    ['campaign', `https://${story}?utm_source=x&utm_medium=social`],
    ['click id', `https://${story}?fbclid=Ab_1&gclid=2&igshid=3`],
    ['referrer', `https://${story}?ref_src=twsrc&ref=home`],
    ['escaped ampersand', `https://${story}?utm_source=x&amp;utm_medium=y`],
    ['AMP path', `https://${story}/amp/`],
    ['AMP prefix', `https://${story.replace('/world', '/amp/world')}`],
    ['AMP parameter', `https://${story}?amp=1`],
    ['AMP output', `https://${story}?outputType=amp`],
    ['index file', `https://${story}/index.html`],
    ['capitals in the host', `https://NEWS.Example/${story.slice('news.example/'.length)}`],
    ['default port', `https://${story.replace('.example', '.example:443')}`],
    ['needless escapes', `https://${story.replace('kremlin', '%6Bremlin')}`],
  ])('is the same with another %s', (_name, url) => {
    expect(articleKey(url)).toBe(story);
  });

  test.each([
    ['query that names the piece', 'https://news.example/story?id=1', 'https://news.example/story?id=2'],
    ['WordPress short link', 'https://news.example/?p=1', 'https://news.example/?p=2'],
    ['page of a piece', 'https://news.example/story/2', 'https://news.example/story'],
    ['capitals in the path', 'https://news.example/a/Xy', 'https://news.example/a/xy'],
    ['language host', 'https://en.news.example/a', 'https://de.news.example/a'],
    ['port', 'http://localhost:8001/a', 'http://localhost:8002/a'],
    ['address in a fragment', 'https://news.example/#/story/1', 'https://news.example/#/story/2'],
    ['hash-bang address', 'https://news.example/#!/story/1', 'https://news.example/#!/story/2'],
    ['site whose name is short', 'https://m.com/a', 'https://amp.com/a'],
  ])('differs with another %s', (_name, one, other) => {
    expect(articleKey(one)).not.toBe(articleKey(other));
  });

  test.each(['about:blank', 'chrome://extensions', 'file:///a.html', 'data:text/html,x', 'no address', ''])(
    'is not to be had for %s',
    (url) => {
      expect(articleKey(url)).toBeUndefined();
    },
  );

  const part = fc.constantFrom(
    'a',
    'amp',
    'index.html',
    'Story-1',
    'x.amp',
    'x.amp.html',
    '%7Eme',
    '%e2%82%ac',
    '',
    'ä',
  );
  const host = fc.constantFrom('news.example', 'www.news.example', 'm.www.news.example', 'en.m.wiki.example', 'm.com');
  const pair = fc.constantFrom('id=1', 'b=%20', 'a=2', 'a=1', 'x', 'utm_source=s', 'fbclid=1', 'amp', '');
  const address = fc
    .tuple(host, fc.array(part), fc.array(pair), fc.constantFrom('', '#c', '#/r/1', '#!/r'))
    .map(([name, path, query, hash]) => `https://${name}/${path.join('/')}?${query.join('&')}${hash}`);

  test('of a key is the key itself', () => {
    fc.assert(
      fc.property(address, (url) => {
        const key = articleKey(url);
        expect(articleKey(`https://${key}`)).toBe(key);
      }),
    );
  });

  test('does not hang on tracking parameters, however many and wherever they stand', () => {
    const tracking = fc.array(fc.constantFrom('utm_source=a', 'gclid=b', 'mc_eid=c', '_ga=d'));
    const meaning = fc.uniqueArray(fc.constantFrom('id=1', 'page=2', 'lang=de'));
    fc.assert(
      fc.property(tracking, meaning, fc.infiniteStream(fc.nat()), (tracks, kept, random) => {
        const mixed = [...tracks, ...kept]
          .map((value) => [random.next().value as number, value] as const)
          .sort(([one], [other]) => one - other)
          .map(([, value]) => value);
        expect(articleKey(`https://${story}?${mixed.join('&')}`)).toBe(
          articleKey(`https://${story}?${kept.join('&')}`),
        );
      }),
    );
  });
});

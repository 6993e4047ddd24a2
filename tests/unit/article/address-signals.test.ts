import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '../../../src/article/detection/address-signals.ts';

const piece = fc.oneof(
  fc.constantFrom('/', '-', '_', '.', '+', '%20', '19', '20', '2026', '03', '11', '1', 'html', 'ab', 'ä', '%E0'),
  fc.string({ maxLength: 4 }),
);

/** What the readers of single characters must agree with, as patterns over the whole path. */
function naively(url: string) {
  const raw = new URL(url).pathname;
  let path = raw;
  try {
    path = decodeURIComponent(raw);
  } catch {
    path = raw;
  }
  const segments = path.split('/').filter((part) => part !== '');
  const last = (segments.at(-1) ?? '').replace(/\.\w{2,5}$/u, '');
  const wordsIn = (part: string) =>
    part.split(/[-_+ ]/u).filter((word) => word.length > 1 && !/^[0-9]+$/u.test(word)).length;
  return {
    depth: segments.length,
    letters: last.length,
    words: wordsIn(last),
    mostWords: Math.max(0, ...segments.map(wordsIn)),
    year: Number(/(?:19|20)\d\d/u.test(path)),
    date: Number(/\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\b)|(?:19|20)\d\d-?[01]\d-?[0-3]\d/u.test(path)),
  };
}

test('any address has the depth, words, year and date that patterns find in it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const url = `https://courier.example/${pieces.join('').replaceAll('\\', '/')}`;
      expect(readAddress(url)).toMatchObject(naively(url));
    }),
  );
});

test.each<[string, string, readonly string[]]>([
  ['a blog', 'https://courier.example/blog/the-ferry-stays', ['blog']],
  ['a forum by its host and script', 'https://forum.courier.example/viewtopic.php', ['forum']],
  ['a topic, which is of a forum or a section', 'https://courier.example/topic-7/x', ['forum', 'section']],
  ['a shop', 'https://courier.example/Products/kettle', ['shop']],
  ['no convention', 'https://courier.example/faehre/bleibt', []],
  ['no address', 'nonsense', []],
])('the words of %s are told', (_name, url, names) => {
  const signals = readAddress(url);
  const told = ['blog', 'manual', 'forum', 'shop', 'section', 'service'].filter((name) => signals[name] === 1);
  expect(told).toEqual(names);
});

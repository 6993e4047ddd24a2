import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, highlightedParagraphs, placesIn } from '../../../popup/view/highlighted-text.ts';
import { createAnnotation } from '../../../src/model/edit.ts';
import { newAnnotationId, newArticleId } from '../../../src/model/ids.ts';

const articleId = newArticleId(crypto);

function marked(exact: string, start: number) {
  return createAnnotation(
    {
      ...{ motivation: 'highlighting', note: '', tags: [], color: 'yellow', claimant: '', cue: '', ownWords: '' },
      selectors: {
        quote: { exact, prefix: '', suffix: '' },
        position: { start, end: start + exact.length },
        sentence: exact,
      },
    },
    { id: newAnnotationId(crypto), articleId, claimantId: null },
    0,
  );
}

test.each([
  ['where they stood', 'one two one', 'one', 8, [8, 11]],
  ['elsewhere, when they stand there alone', 'one two three', 'two', 0, [4, 7]],
  ['nowhere, when several places would be a guess', 'one two one', 'one', 4, undefined],
  ['nowhere, when they are gone', 'one two', 'four', 0, undefined],
])('marked words are found in the text as it was kept: %s', (_name, text, exact, start, place) => {
  const annotation = marked(exact, start);
  expect(placesIn(text, [annotation]).get(annotation.id)).toEqual(place);
});

test('a text with marks has every letter once, each under the marks that cover it', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '水'), maxLength: 60 });
  const spans = fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 20 })), { maxLength: 6 });
  fc.assert(
    fc.property(texts, spans, (text, wanted) => {
      const annotations = wanted
        .map(([start, length]) => marked(text.slice(start, start + length), start))
        .filter(({ selectors }) => (selectors?.quote.exact.trim() ?? '') !== '');
      const places = placesIn(text, annotations);
      expect(places.size).toBe(annotations.length);
      const letters = highlightedParagraphs(text, places).flatMap((pieces) =>
        pieces.flatMap(({ text: piece, ids }) => [...piece].map((letter) => [letter, new Set(ids)] as const)),
      );
      const paragraphs = [...text.matchAll(/[^\n]+/gu)].filter(([paragraph]) => paragraph.trim() !== '');
      const expected = paragraphs.flatMap((match) =>
        [...match[0]].map((letter, index) => {
          const at = match.index + index;
          const over = [...places].filter(([, [start, end]]) => start <= at && at < end);
          return [letter, new Set(over.map(([id]) => id))] as const;
        }),
      );
      expect(letters).toEqual(expected);
      const lines = blocksOf(highlightedParagraphs(text, places)).flatMap((block) =>
        block.kind === 'furniture' ? block.lines : [block.pieces.map((piece) => piece.text).join('')],
      );
      expect(lines).toEqual(paragraphs.map(([paragraph]) => paragraph));
    }),
  );
});

test.each([
  ['a menu before the article', ['World', 'Region', 'Letters', 'The river rose by two metres.'], 1],
  ['a heading between paragraphs', ['The river rose.', 'What next?', 'Water', 'It fell again.'], 0],
  ['short sentences', ['He came.', 'He saw.', '他赢了。'], 0],
  ['too few lines for a menu', ['World', 'Region', 'The river rose by two metres.'], 0],
])('a run of short lines is set apart from an article’s text: %s', (_name, lines, runs) => {
  const blocks = blocksOf(highlightedParagraphs(lines.join('\n'), new Map()));
  expect(blocks.filter(({ kind }) => kind === 'furniture')).toHaveLength(runs);
});

test('a line with marked words is never set apart', () => {
  const annotation = marked('Region', 6);
  const text = 'World\nRegion\nLetters\nSport';
  const blocks = blocksOf(highlightedParagraphs(text, placesIn(text, [annotation])));
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
});

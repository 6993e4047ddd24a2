import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { outlineHtml, outlineMarkdown } from '../../../popup/study/outline-text.ts';
import { afterAnswer, dueCards, nextDue } from '../../../popup/study/review-queue.ts';
import { reviewed } from '../../../popup/study/schedule.ts';
import { readStudyRoute, studyAddress } from '../../../popup/study/study-route.ts';
import { newAnnotationId } from '../../../src/model/ids.ts';
import { parseWith } from '../../../src/model/parse.ts';
import { type Grade, grades, type ReviewState, reviewState } from '../../../src/model/study.ts';
import { annotationWith, anyText, articleWith, passageOf } from '../export/made-records.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2026, 2, 4);
const stateAfter = (...answers: readonly Grade[]): ReviewState => {
  let state: ReviewState | undefined;
  let now = start;
  for (const grade of answers) {
    state = reviewed(state, grade, now);
    now = state.due;
  }
  if (state === undefined) throw new Error('no answer');
  return state;
};

describe('the schedule of a card', () => {
  test('puts a card that is known off for longer each time', () => {
    const gaps = [3, 4, 5, 6].map((count) => stateAfter(...Array<Grade>(count).fill('good')).scheduledDays);
    expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
    expect(new Set(gaps).size).toBe(gaps.length);
  });

  test('brings a card that was forgotten back in minutes, and counts the lapse', () => {
    const known = stateAfter('good', 'good', 'good');
    const forgotten = reviewed(known, 'again', known.due);
    expect(forgotten.due - known.due).toBeLessThan(60 * 60_000);
    expect(forgotten.lapses).toBe(1);
  });

  test('never brings a better answer back sooner than a worse one, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...grades), { minLength: 1, maxLength: 8 }), fc.nat(40), (before, late) => {
        const state = stateAfter(...before);
        const now = state.due + late * dayMs;
        const dues = grades.map((grade) => reviewed(state, grade, now).due);
        expect(dues).toEqual(dues.toSorted((one, other) => one - other));
        for (const grade of grades) {
          const next = reviewed(state, grade, now);
          expect(parseWith(reviewState, next)).toEqual({ ok: true, value: next });
          expect(next.due).toBeGreaterThan(now);
        }
      }),
    );
  });
});

describe('the cards to be reviewed', () => {
  const [a, b, c, whole] = [passageOf('a'), passageOf('b'), passageOf('c'), null].map((selectors) =>
    annotationWith({ id: newAnnotationId(crypto), selectors }),
  );
  if (!a || !b || !c || !whole) throw new Error('four notes');
  const known = { ...stateAfter('good'), due: 100 };

  test('are those that are due, longest first, then those never seen; notes on a whole article are none', () => {
    const reviews = new Map([
      [a.id, { ...known, due: 90 }],
      [c.id, { ...known, due: 80 }],
    ]);
    expect(dueCards([a, whole, b, c], reviews, 100)).toEqual([c.id, a.id, b.id]);
    expect(dueCards([a, whole, b, c], reviews, 85)).toEqual([c.id, b.id]);
    expect(nextDue([a, whole, b, c], reviews)).toBe(80);
  });

  test('come again in the same sitting while they are being learned, and not once they are known', () => {
    const soon = { ...known, due: 10 * 60_000 };
    expect(afterAnswer([a.id, b.id], a.id, soon, 0)).toEqual([b.id, a.id]);
    expect(afterAnswer([a.id, b.id], a.id, { ...known, due: 3 * dayMs }, 0)).toEqual([b.id]);
  });
});

type MarkdownNode = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/** A node and all that stand in it, in their order. */
function everyNode(node: MarkdownNode): readonly MarkdownNode[] {
  return [node, ...('children' in node ? node.children.flatMap((each) => everyNode(each as MarkdownNode)) : [])];
}

describe('an outline as text', () => {
  const article = articleWith({ headline: 'A *bold* headline' });
  const courseOf = (note: string, quote: string) => ({
    name: 'History # 1',
    notes: [annotationWith({ articleId: article.id, note, selectors: passageOf(quote) })],
    articles: new Map([[article.id, article]]),
    reviews: new Map(),
  });

  test('is a list with note, quote and source, in which outside words are words', () => {
    const tree = fromMarkdown(outlineMarkdown(courseOf('Until *when*?', '# not a heading')));
    const read = everyNode(tree);
    const texts = read.flatMap((node) => ('value' in node ? node.value : []));
    expect(texts).toEqual(['History # 1', 'Until *when*?', '# not a heading', 'A *bold* headline']);
    expect(read.flatMap((node) => ('url' in node ? node.url : []))).toEqual([article.url]);
    expect(read.map(({ type }) => type)).toEqual(expect.arrayContaining(['list', 'listItem', 'blockquote', 'link']));
  });

  test('carries no markup from what was written or quoted, whatever that is', () => {
    fc.assert(
      fc.property(anyText, anyText, (note, quote) => {
        const tags = (html: string) => html.match(/<[^>]*>/gu)?.map((tag) => tag.replace(/"[^"]*"/u, ''));
        const known = new Set([
          '<h1>',
          '</h1>',
          '<ul>',
          '</ul>',
          '<li>',
          '</li>',
          '<p>',
          '</p>',
          '<a href=>',
          '</a>',
          '<blockquote>',
          '</blockquote>',
        ]);
        expect(tags(outlineHtml(courseOf(note, quote)))?.filter((tag) => !known.has(tag))).toEqual([]);
      }),
    );
  });
});

test('every view has an address that leads back to it, whatever the tag', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('course' as const, 'review' as const),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (kind, tag) => {
        expect(readStudyRoute(studyAddress({ kind, tag }))).toEqual({ kind, tag });
      },
    ),
  );
  for (const hash of ['', '#', '#/', '#/course/', '#/course/%', '#/other/a']) {
    expect(readStudyRoute(hash)).toEqual({ kind: 'courses' });
  }
});

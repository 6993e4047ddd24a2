import { describe, expect, test } from 'vitest';
import { reviewed } from '../../../popup/study/schedule.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import { removeAnnotation } from '../../../src/storage/annotation-commands.ts';
import { saveOutline, saveReview } from '../../../src/storage/study-commands.ts';
import { readCourse, readCourses } from '../../../src/storage/study-queries.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from '../popup/library.ts';

const now = Date.UTC(2026, 2, 4);
const courses = () => inDatabase(async (database) => ({ ok: true, value: await readCourses(database, now) }));
const course = (tag: string) => inDatabase(async (database) => ({ ok: true, value: await readCourse(database, tag) }));

async function fill(): Promise<readonly [Annotation, Annotation, Annotation]> {
  await emptyDatabase();
  const article = someArticle();
  return [
    await save(article, { tags: ['History', 'essay'], selectors: passage('one', 5), note: 'first' }, now - 3),
    await save(article, { tags: ['history'], selectors: passage('two', 50) }, now - 2),
    await save(article, { tags: ['Історія', 'history'], motivation: 'commenting', note: 'on the whole' }, now - 1),
  ];
}

describe('courses', () => {
  test('are the tags, each once however it is spelt, with its notes and the cards that are due', async () => {
    const [one] = await fill();
    expect((await courses()).map(({ tag, count, due }) => [tag, count, due])).toEqual([
      ['essay', 1, 1],
      ['history', 3, 2],
      ['історія', 1, 0],
    ]);
    await inDatabase((database) =>
      saveReview(database, { id: one.id, before: null, review: reviewed(undefined, 'easy', now), now }),
    );
    expect((await courses()).map(({ due }) => due)).toEqual([0, 1, 0]);
  });

  test('lose what is deleted', async () => {
    const [one] = await fill();
    await inDatabase((database) => removeAnnotation(database, { id: one.id, now }));
    expect((await courses()).map(({ tag, count }) => [tag, count])).toEqual([
      ['history', 2],
      ['історія', 1],
    ]);
  });
});

describe('an outline', () => {
  test('keeps the order that it was given, with what is saved later behind it', async () => {
    const [one, two, three] = await fill();
    await inDatabase((database) => saveOutline(database, { tag: 'history', order: [three.id, one.id, two.id], now }));
    const later = await save(someArticle(), { tags: ['history'], selectors: passage('four', 5) }, now);
    expect((await course('history')).notes.map(({ id }) => id)).toEqual([three.id, one.id, two.id, later.id]);
    // Another course of the same note has an order of its own.
    expect((await course('essay')).notes.map(({ id }) => id)).toEqual([one.id]);
  });
});

describe('a review', () => {
  test('is kept unless the card was reviewed elsewhere meanwhile', async () => {
    const [one] = await fill();
    const first = reviewed(undefined, 'good', now);
    const other = reviewed(undefined, 'again', now + 5);
    const wish = { id: one.id, before: null, now };
    expect(await inDatabase((database) => saveReview(database, { ...wish, review: first }))).toEqual(first);
    expect(await inDatabase((database) => saveReview(database, { ...wish, review: other }))).toEqual(first);
    const next = reviewed(first, 'good', first.due);
    const kept = await inDatabase((database) => saveReview(database, { ...wish, before: now, review: next }));
    expect(kept).toEqual(next);
    expect((await course('history')).reviews.get(one.id)).toEqual(next);
  });

  test('of a note that is gone is refused', async () => {
    const [one] = await fill();
    await inDatabase((database) => removeAnnotation(database, { id: one.id, now }));
    const refused = inDatabase((database) =>
      saveReview(database, { id: one.id, before: null, review: reviewed(undefined, 'good', now), now }),
    );
    await expect(refused).rejects.toThrow();
  });
});

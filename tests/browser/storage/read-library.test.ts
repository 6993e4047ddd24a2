import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/model/annotation.ts';
import { sharedCorrections } from '../../../src/model/corrections.ts';
import type { AnnotationId } from '../../../src/model/ids.ts';
import { groupArticles } from '../../../src/model/same-article.ts';
import { removeAnnotation } from '../../../src/storage/annotation-commands.ts';
import { inReadingOrder } from '../../../src/storage/annotation-row.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openLibrary } from '../../../src/storage/read-library.ts';
import { claim, open, passageAt, readEverything, readScope, save, succeeded } from './library.ts';

/** What reading all at once and putting it together would give. */
async function allAtOnce(database: Database, isWanted: (annotation: Annotation) => boolean) {
  const articles = await database.getAll('articles');
  const rows = (await database.getAll('annotations')).map(({ record }) => record);
  const wanted = rows.filter((annotation) => annotation.deleted === null && isWanted(annotation));
  return groupArticles(articles).flatMap((group) => {
    const of = (ids: readonly string[]) => wanted.filter(({ articleId }) => ids.includes(articleId));
    const [article] = group.filter(({ id }) => of([id]).length > 0);
    if (article === undefined) return [];
    const annotations = inReadingOrder(of(group.map(({ id }) => id)));
    return [{ article: { ...article, corrections: sharedCorrections(group) }, annotations }];
  });
}

const anyPage = fc.record({ own: fc.integer({ min: 0, max: 60 }), other: fc.option(fc.integer({ min: 0, max: 60 })) });

test('a library read article by article is what reading all at once gives, in any scope', async () => {
  const database = await open();
  // More articles than are read in one transaction; some reached by each other's keys.
  const pages = fc.sample(anyPage, 90);
  for (const [index, { own, other }] of pages.entries()) {
    const keys = [`news.example/${own}`, ...(other === null ? [] : [`news.example/${other}`])];
    const claimant = index % 3 === 0 ? 'ISW' : '';
    succeeded(
      await save(
        database,
        { motivation: 'assessing', claimant, selectors: passageAt(index % 7) },
        { keys, now: 1_000 + index },
      ),
    );
  }
  const rows = (await database.getAll('annotations')).map(({ record }) => record);
  for (const { id } of rows.filter((_, index) => index % 9 === 0)) {
    succeeded(await removeAnnotation(database, { id, now: 5_000 }));
  }
  expect(await readEverything(database)).toEqual(await allAtOnce(database, () => true));

  const chosen = new Set(rows.filter((_, index) => index % 4 === 0).map(({ id }) => id));
  const selection = await readScope(database, { kind: 'annotations', ids: chosen });
  expect(selection).toEqual(await allAtOnce(database, ({ id }) => chosen.has(id)));
  async function* streamed(): AsyncGenerator<AnnotationId> {
    yield* chosen;
  }
  expect(await readScope(database, { kind: 'annotations', ids: streamed() })).toEqual(selection);

  const isw = rows.find(({ claimant }) => claimant === 'ISW')?.claimantId ?? '';
  const claims = await readScope(database, { kind: 'claimants', ids: [isw] });
  expect(claims).toEqual(await allAtOnce(database, ({ claimantId }) => claimantId === isw));
  const nobodys = await readScope(database, { kind: 'claimants', ids: [''] });
  expect(nobodys).toEqual(await allAtOnce(database, ({ claimantId }) => claimantId === null));
});

describe('a part of a library', () => {
  test('says beforehand how many annotations it has', async () => {
    const database = await open();
    const first = await claim(database, 'ISW', 1);
    const second = await claim(database, 'AP', 2, 'news.example/other');
    succeeded(await removeAnnotation(database, { id: second.id, now: 3 }));
    const schedule = { budgetMs: 40, now: () => 0, pause: () => Promise.resolve() };
    const total = async (scope: Parameters<typeof openLibrary>[1]) =>
      (await openLibrary(database, scope, schedule)).total;
    expect(await total({ kind: 'everything' })).toBe(1);
    expect(await total({ kind: 'annotations', ids: [first.id, second.id, first.id] })).toBe(1);
    expect(await total({ kind: 'claimants', ids: [first.claimantId ?? '', second.claimantId ?? ''] })).toBe(1);
    expect(await total({ kind: 'page', keys: ['news.example/other'] })).toBe(0);
  });

  test('that is ended while it is read gives no more', async () => {
    const database = await open();
    for (let index = 0; index < 80; index += 1) await claim(database, 'ISW', index, `news.example/${index}`);
    const controller = new AbortController();
    const { articles } = await openLibrary(
      database,
      { kind: 'everything' },
      { budgetMs: 0, now: () => performance.now(), pause: async () => controller.abort(), signal: controller.signal },
    );
    let count = 0;
    for await (const _ of articles) count += 1;
    expect(count).toBe(0);
  });
});

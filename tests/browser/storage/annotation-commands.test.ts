import { describe, expect, test } from 'vitest';
import { newAnnotationId } from '../../../src/model/ids.ts';
import { removeAnnotation, restoreAnnotation, saveEdit } from '../../../src/storage/annotation-commands.ts';
import {
  countAnnotations,
  findArticle,
  readAnnotation,
  readArticle,
  readArticleText,
  readPageRecords,
} from '../../../src/storage/queries.ts';
import {
  draft,
  facts,
  failureKind,
  open,
  pageKey,
  passageAt,
  readEverything,
  save,
  succeeded,
  uniqueName,
} from './library.ts';

describe('saving', () => {
  test('what was saved is read back the same after the database was closed and opened again', async () => {
    const name = uniqueName();
    const first = await open({ name });
    const wish = { motivation: 'assessing', note: 'a\u0000b <b>', tags: ['War'], claimant: 'ISW' } as const;
    const saved = succeeded(await save(first, wish, { now: 5 }));
    expect(saved).toMatchObject({ ...wish, created: 5, modified: 5, deleted: null });
    first.close();

    const second = await open({ name });
    expect(await readPageRecords(second, [pageKey])).toMatchObject({ annotations: [saved] });
    expect(await readAnnotation(second, saved.id)).toEqual(saved);
  });

  test('two tabs that save on a new page at once make one article with both annotations', async () => {
    const name = uniqueName();
    const [one, other] = [await open({ name }), await open({ name })];
    const saved = await Promise.all([save(one, { note: 'one' }), save(other, { note: 'other' })]);
    const articleIds = new Set(saved.map((result) => succeeded(result).articleId));
    expect(articleIds.size).toBe(1);
    const { annotations } = await readPageRecords(one, [pageKey]);
    expect(annotations.map(({ note }) => note).sort()).toEqual(['one', 'other']);
  });

  test('a wish that is made again is saved once, with the words it has now', async () => {
    const database = await open();
    const id = newAnnotationId(crypto);
    const first = succeeded(await save(database, { note: 'one' }, { id, now: 10 }));
    expect(first.id).toBe(id);
    expect(succeeded(await save(database, { note: 'one' }, { id, now: 20 }))).toEqual(first);
    const more = succeeded(await save(database, { note: 'one and more' }, { id, now: 30 }));
    expect(more).toMatchObject({ id, created: 10, modified: 30, note: 'one and more' });
    expect((await readPageRecords(database, [pageKey])).annotations).toEqual([more]);
  });

  test('a wish may not take the id of an annotation of another page', async () => {
    const database = await open();
    const id = newAnnotationId(crypto);
    const elsewhere = succeeded(await save(database, {}, { id, keys: ['news.example/elsewhere'] }));
    expect(failureKind(await save(database, { note: 'mine' }, { id }))).toBe('notAllowed');
    expect(await readAnnotation(database, id)).toEqual(elsewhere);
    expect(await countAnnotations(database, [pageKey])).toBe(0);
  });

  test('each page keeps its own record, and the article is found by the keys of all of them', async () => {
    const database = await open();
    const first = succeeded(await save(database, {}, { keys: ['news.example/a'] }));
    const second = succeeded(await save(database, {}, { keys: ['news.example/b', 'news.example/a'], now: 2_000 }));
    const third = succeeded(await save(database, {}, { keys: ['news.example/a'], now: 3_000 }));
    expect(second.articleId).not.toBe(first.articleId);
    expect(third.articleId).toBe(first.articleId);
    for (const keys of [['news.example/a'], ['news.example/b'], ['news.example/b', 'news.example/a']]) {
      expect((await readPageRecords(database, keys)).annotations).toHaveLength(3);
      expect(await countAnnotations(database, keys)).toBe(3);
    }
    expect(await countAnnotations(database, ['news.example/c'])).toBe(0);
  });

  test('when keys lead to two articles the page lists both in reading order, its own record standing for them', async () => {
    const database = await open();
    const later = succeeded(await save(database, { selectors: passageAt(50) }, { keys: ['b.example/b'], now: 20 }));
    const older = succeeded(await save(database, { selectors: passageAt(10) }, { keys: ['a.example/a'], now: 10 }));
    const keys = ['b.example/b', 'a.example/a'];
    const joined = succeeded(await save(database, { selectors: passageAt(70) }, { keys, now: 30 }));
    expect(joined.articleId).toBe(later.articleId);
    const records = await readPageRecords(database, keys);
    expect(records.article?.id).toBe(later.articleId);
    expect(records.annotations).toEqual([older, later, joined]);
    expect((await findArticle(database, keys))?.id).toBe(later.articleId);
  });

  test('a later visit fills in metadata that were missing and replaces none', async () => {
    const database = await open();
    const { articleId } = succeeded(await save(database, {}, { facts: facts({ headline: 'First headline' }) }));
    await save(database, {}, { facts: facts({ headline: 'Changed headline', byline: ['Daryna Vialko'] }) });
    expect((await readArticle(database, articleId))?.metadata).toMatchObject({
      headline: 'First headline',
      byline: ['Daryna Vialko'],
    });
  });

  test.each([
    ['short', 'Ein Wort: ünïcödé 👩‍🚀'],
    ['long', 'The Kremlin would likely reject it. '.repeat(30_000)],
    ['beginning with a byte order mark', '\ufeffwords'],
  ])('a %s text of the article is kept as it was when first annotated', async (_name, text) => {
    const database = await open();
    const { articleId } = succeeded(await save(database, {}, { pageText: '' }));
    expect(await readArticleText(database, articleId)).toBeUndefined();
    await save(database, {}, { pageText: text });
    await save(database, {}, { pageText: 'a later version' });
    expect(await readArticleText(database, articleId)).toBe(text);
  });

  test('a long text takes far less room than it has characters', async () => {
    const database = await open();
    const { articleId } = succeeded(await save(database, {}, { pageText: 'the same words again '.repeat(10_000) }));
    const row = await database.get('articleTexts', articleId);
    expect(row?.bytes.length).toBeLessThan(10_000);
  });

  test('two tabs that bring the text at once keep one whole text', async () => {
    const name = uniqueName();
    const [one, other] = [await open({ name }), await open({ name })];
    const texts = ['one '.repeat(5_000), 'other '.repeat(5_000)] as const;
    const [saved] = await Promise.all([save(one, {}, { pageText: texts[0] }), save(other, {}, { pageText: texts[1] })]);
    expect(texts).toContain(await readArticleText(one, succeeded(saved).articleId));
  });

  test('a quote of a megabyte and a note of 100,000 characters are saved whole', async () => {
    const database = await open();
    const exact = 'x'.repeat(1_000_000);
    const note = 'ñ'.repeat(100_000);
    const selectors = { ...passageAt(0), quote: { exact, prefix: '', suffix: '' } };
    const saved = succeeded(await save(database, { note, selectors }));
    expect(await readAnnotation(database, saved.id)).toMatchObject({ note, selectors });
  });
});

describe('changing', () => {
  test('an edit changes what it names and keeps the rest', async () => {
    const database = await open();
    const saved = succeeded(await save(database, { note: 'old', tags: ['a'] }));
    const edited = succeeded(await saveEdit(database, { id: saved.id, edit: { note: 'new' }, now: 2_000 }));
    expect(edited).toMatchObject({ note: 'new', tags: ['a'], created: 1_000, modified: 2_000 });
    expect(await readAnnotation(database, saved.id)).toEqual(edited);
  });

  test('edits of two fields in two tabs at once are both kept', async () => {
    const name = uniqueName();
    const [one, other] = [await open({ name }), await open({ name })];
    const { id } = succeeded(await save(one));
    await Promise.all([
      saveEdit(one, { id, edit: { note: 'written in one tab' }, now: 2_000 }),
      saveEdit(other, { id, edit: { tags: ['given in the other'] }, now: 2_000 }),
    ]);
    expect(await readAnnotation(one, id)).toMatchObject({ note: 'written in one tab', tags: ['given in the other'] });
  });

  test('a deleted annotation leaves all lists and comes back as it was', async () => {
    const database = await open();
    const saved = succeeded(await save(database, { note: 'keep me', tags: ['t'], claimant: 'ISW' }));
    const removed = succeeded(await removeAnnotation(database, { id: saved.id, now: 2_000 }));
    expect(removed).toMatchObject({ deleted: 2_000, note: 'keep me' });
    expect(await countAnnotations(database, [pageKey])).toBe(0);
    expect((await readPageRecords(database, [pageKey])).annotations).toEqual([]);
    expect(await readEverything(database)).toEqual([]);

    const restored = succeeded(await restoreAnnotation(database, { id: saved.id, now: 3_000 }));
    expect(restored).toEqual({ ...saved, modified: 3_000, stamps: { ...saved.stamps, deleted: 3_000 } });
    expect((await readPageRecords(database, [pageKey])).annotations).toEqual([restored]);
  });

  test.each([
    ['an edit', saveEdit],
    ['a deletion', removeAnnotation],
    ['a restoring', restoreAnnotation],
  ])('%s of an annotation that the asker may not reach is refused and changes nothing', async (_name, command) => {
    const database = await open();
    const saved = succeeded(await save(database));
    const request = { id: saved.id, edit: { note: 'intruder' }, now: 2_000, isAllowed: () => false };
    expect(failureKind(await command(database, request))).toBe('notAllowed');
    expect(await readAnnotation(database, saved.id)).toEqual(saved);
  });

  test('a change of an annotation that is not there says so', async () => {
    const database = await open();
    const elsewhere = succeeded(await save(await open()));
    expect(failureKind(await removeAnnotation(database, { id: elsewhere.id, now: 1 }))).toBe('notFound');
  });
});

describe('reading', () => {
  test('lists notes about the whole article first, then passages in their order, then by time', async () => {
    const database = await open();
    for (const [note, selectors, now] of [
      ['third', passageAt(20), 1],
      ['fourth', passageAt(20), 2],
      ['first', null, 3],
      ['second', passageAt(0), 4],
      ['last', passageAt(1_000_000), 5],
    ] as const) {
      await save(database, { note, selectors }, { now });
    }
    const { annotations } = await readPageRecords(database, [pageKey]);
    expect(annotations.map(({ note }) => note)).toEqual(['first', 'second', 'third', 'fourth', 'last']);
    expect(annotations.length).toBe(await countAnnotations(database, [pageKey]));
  });

  test('reads everything by article in the order of first annotation', async () => {
    const database = await open();
    await save(database, draft({ note: 'b' }), { keys: ['b.example/'], now: 2 });
    await save(database, draft({ note: 'a' }), { keys: ['a.example/'], now: 1 });
    await save(database, draft({ note: 'c', selectors: null }), { keys: ['b.example/'], now: 3 });
    const everything = await readEverything(database);
    expect(everything.map(({ annotations }) => annotations.map(({ note }) => note))).toEqual([['a'], ['c', 'b']]);
  });

  test('a page without records has none', async () => {
    expect(await readPageRecords(await open(), ['nowhere.example/'])).toEqual({
      article: null,
      articles: [],
      annotations: [],
      noteDraft: null,
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { ImportItem } from '../../../src/model/import-run.ts';
import type { Database } from '../../../src/storage/database.ts';
import { undoImport } from '../../../src/storage/undo-import.ts';
import { open, save, succeeded } from './library.ts';
import { articleNumber, importInto, uuid } from './made-import.ts';

describe('articles that a file says are one', () => {
  const joined = (key: string) => [{ key, kind: 'joined', at: 2_000_000 }] as const;
  const theirs = { keys: ['evil.example/'], url: 'https://evil.example/', urls: ['https://evil.example/'] };
  const page = (number: number, changes: Parameters<typeof articleNumber>[1] = {}): ImportItem => ({
    kind: 'article',
    where: `line ${number}`,
    article: articleNumber(number, changes),
  });
  const relationsOf = async (database: Database, number: number) =>
    (await database.get('articles', uuid(1, number)))?.relations;

  test('are restored as one where neither was known, and undone with the file even when their pages stay', async () => {
    const database = await open();
    const items = [
      page(1, { ...theirs, relations: joined('made.example/2') }),
      page(2, { relations: joined('evil.example/') }),
    ];
    const run = succeeded(await importInto(database, items));
    expect(await relationsOf(database, 1)).toEqual(joined('made.example/2'));
    const mine = succeeded(await save(database, {}, { keys: ['made.example/2'] }));
    expect(mine.articleId).toBe(uuid(1, 2));
    succeeded(
      await undoImport(database, { id: run.id, signal: new AbortController().signal, onProgress: () => undefined }),
    );
    expect(await relationsOf(database, 1)).toBeUndefined();
    expect(await relationsOf(database, 2)).toEqual([]);
  });

  test('of two sites stay apart where either was known', async () => {
    const database = await open();
    succeeded(await importInto(database, [page(2), page(3)]));
    await importInto(database, [
      page(1, { ...theirs, relations: joined('made.example/2') }),
      page(2, { relations: joined('evil.example/') }),
      page(3, { relations: [...joined('evil.example/'), ...joined('made.example/2')] }),
    ]);
    expect(await relationsOf(database, 1)).toEqual([]);
    expect(await relationsOf(database, 2)).toEqual([]);
    // Of one site.
    expect(await relationsOf(database, 3)).toEqual(joined('made.example/2'));
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyMetadata, type PageFacts } from '../../../src/model/article.ts';
import { articleKey } from '../../../src/model/article-key.ts';
import { type ArticleId, newArticleId } from '../../../src/model/ids.ts';
import type { JoinTarget, RelationBefore } from '../../../src/model/same-article.ts';
import type { Database } from '../../../src/storage/database.ts';
import { joinArticles, partArticle, rememberVisit, restoreRelations } from '../../../src/storage/identity-commands.ts';
import { readArticle, readPageRecords, readReach } from '../../../src/storage/queries.ts';
import { failureKind, open, passageAt, readEverything, save, succeeded } from './library.ts';

let clock = 10_000;

function factsOf(url: string): PageFacts {
  return { url, isArticle: true, metadata: emptyMetadata };
}

/** A page by its key and those of its canonical links. */
function page(...keys: readonly string[]) {
  clock += 1;
  return { facts: factsOf(`https://${keys[0]}`), keys, now: clock, ids: crypto };
}

function mark(database: Database, note: string, ...keys: readonly string[]) {
  clock += 1;
  return save(
    database,
    { note, selectors: passageAt(clock) },
    { keys, facts: factsOf(`https://${keys[0]}`), now: clock },
  ).then(succeeded);
}

async function notesOn(database: Database, ...keys: readonly string[]): Promise<readonly string[]> {
  return (await readPageRecords(database, keys)).annotations.map(({ note }) => note).sort();
}

async function join(
  database: Database,
  keys: readonly string[],
  target: JoinTarget,
): Promise<readonly RelationBefore[]> {
  return succeeded(await joinArticles(database, { ...page(...keys), target }));
}

async function part(
  database: Database,
  keys: readonly string[],
  out: ArticleId | null,
): Promise<readonly RelationBefore[]> {
  return succeeded(await partArticle(database, { ...page(...keys), out }));
}

test('two articles that a person joins show each other’s annotations, and parted again their own', async () => {
  const database = await open();
  const here = await mark(database, 'here', 'paper.example/a');
  const there = await mark(database, 'there', 'agency.example/b');
  const undo = await join(database, ['paper.example/a'], { kind: 'article', id: there.articleId });
  expect(undo).toEqual([{ one: here.articleId, other: there.articleId, kind: 'open' }]);
  expect(await notesOn(database, 'paper.example/a')).toEqual(['here', 'there']);
  expect(await notesOn(database, 'agency.example/b')).toEqual(['here', 'there']);
  expect(await readEverything(database)).toHaveLength(1);
  expect(await readReach(database, ['paper.example/a'])).toEqual(['paper.example/a', 'agency.example/b']);

  await part(database, ['paper.example/a'], there.articleId);
  expect(await notesOn(database, 'paper.example/a')).toEqual(['here']);
  expect(await notesOn(database, 'agency.example/b')).toEqual(['there']);
  expect(await readEverything(database)).toHaveLength(2);
});

test('a page without annotations can be joined, also with an address that was never opened', async () => {
  const database = await open();
  await mark(database, 'old', 'paper.example/a');
  await join(database, ['new.example/a'], { kind: 'address', url: 'https://www.paper.example/a?utm_source=x' });
  expect(await notesOn(database, 'new.example/a')).toEqual(['old']);
  await join(database, ['new.example/a'], { kind: 'address', url: 'https://third.example/c' });
  await mark(database, 'third', 'third.example/c');
  expect(await notesOn(database, 'paper.example/a')).toEqual(['old', 'third']);
});

test('a page that is parted from what its canonical link names stays parted on later visits', async () => {
  const database = await open();
  const original = await mark(database, 'original', 'news.example/a');
  const keys = ['news.example/b', 'news.example/a'];
  expect(await notesOn(database, ...keys)).toEqual(['original']);
  const undo = await part(database, keys, null);
  expect(await notesOn(database, ...keys)).toEqual([]);
  succeeded(await rememberVisit(database, page(...keys)));
  await mark(database, 'copy', ...keys);
  // Another copy that names the same original is no bridge.
  await mark(database, 'second copy', 'news.example/c', 'news.example/a');
  expect(await notesOn(database, ...keys)).toEqual(['copy']);
  expect(await notesOn(database, 'news.example/a')).toEqual(['original', 'second copy']);
  expect(await notesOn(database, 'news.example/c', 'news.example/a')).toEqual(['original', 'second copy']);
  succeeded(await restoreRelations(database, { before: undo, now: 99_999 }));
  expect(await notesOn(database, ...keys)).toEqual(['copy', 'original', 'second copy']);
  expect((await readArticle(database, original.articleId))?.relations).toMatchObject([{ kind: 'open' }]);
});

test('a visit adds the page’s address to the article, and nothing to a page that is not known', async () => {
  const database = await open();
  const { articleId } = await mark(database, 'a', 'news.example/a');
  expect(await rememberVisit(database, page('news.example/unknown'))).toEqual({ ok: true, value: null });
  for (const url of [
    'http://m.news.example/a?utm_source=x',
    'https://news.example/amp-a',
    'https://news.example/amp-a',
  ]) {
    succeeded(await rememberVisit(database, { ...page(articleKey(url) ?? '', 'news.example/a'), facts: factsOf(url) }));
  }
  const article = await readArticle(database, articleId);
  expect(article?.urls).toEqual(['https://news.example/a', 'http://m.news.example/a', 'https://news.example/amp-a']);
  expect(article?.keys).toEqual(['news.example/a', 'news.example/amp-a']);
});

test('what is not there, or no address, is refused and changes nothing', async () => {
  const database = await open();
  await mark(database, 'a', 'news.example/a');
  const target = { kind: 'article', id: newArticleId(crypto) } as const;
  expect(failureKind(await joinArticles(database, { ...page('new.example/x'), target }))).toBe('notFound');
  const none = { kind: 'address', url: 'about:blank' } as const;
  expect(failureKind(await joinArticles(database, { ...page('new.example/x'), target: none }))).toBe('notAllowed');
  expect(failureKind(await partArticle(database, { ...page('news.example/a'), out: target.id }))).toBe('notFound');
  const before = [{ one: target.id, other: target.id, kind: 'open' }] as const;
  expect(failureKind(await restoreRelations(database, { before, now: 1 }))).toBe('notFound');
  expect(await database.count('articles')).toBe(1);
});

test('any sequence of joining, parting and undoing keeps every annotation once, and undoing restores what was', async () => {
  const sites = [['a.example/1'], ['b.example/2'], ['c.example/3', 'a.example/1'], ['d.example/4']] as const;
  const step = fc.record({
    kind: fc.constantFrom('join', 'part', 'mark'),
    at: fc.nat(3),
    other: fc.nat(3),
    isUndone: fc.boolean(),
  });
  const everyView = async (database: Database) => Promise.all(sites.map((keys) => notesOn(database, ...keys)));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const database = await open();
      const made: string[] = [];
      for (const [index, keys] of sites.entries()) made.push((await mark(database, `first ${index}`, ...keys)).note);
      for (const { kind, at, other, isUndone } of steps) {
        const [keys, otherKeys] = [sites[at] ?? sites[0], sites[other] ?? sites[0]];
        if (kind === 'mark') {
          made.push((await mark(database, `more ${made.length}`, ...keys)).note);
          continue;
        }
        const before = await everyView(database);
        const group = (await readPageRecords(database, keys)).articles;
        const target = (await readPageRecords(database, otherKeys)).article?.id ?? null;
        const undo =
          kind === 'join' && target !== null
            ? await join(database, keys, { kind: 'article', id: target })
            : await part(database, keys, group.some(({ id }) => id === target) ? target : null);
        if (kind === 'join')
          expect(await notesOn(database, ...keys)).toEqual(expect.arrayContaining([...(before[other] ?? [])]));
        if (isUndone) {
          clock += 1;
          succeeded(await restoreRelations(database, { before: undo, now: clock }));
          expect(await everyView(database)).toEqual(before);
        }
      }
      const everything = (await readEverything(database)).flatMap(({ annotations }) =>
        annotations.map(({ note }) => note),
      );
      expect(everything.toSorted()).toEqual(made.toSorted());
      const rows = await database.getAll('annotations');
      expect(rows.map(({ record }) => record.note).sort()).toEqual(made.toSorted());
      for (const [index, keys] of sites.entries()) expect(await notesOn(database, ...keys)).toContain(`first ${index}`);
    }),
    { numRuns: 40 },
  );
});

import { expect, test } from 'vitest';
import { writeBackup } from '../../../src/export/backup.ts';
import { readBackup } from '../../../src/export/import/backup.ts';
import type { BackupRecord } from '../../../src/model/backup-record.ts';
import { removeAnnotation } from '../../../src/storage/annotation-commands.ts';
import { hideSuggestion } from '../../../src/storage/hidden-suggestions.ts';
import { keepNoteDraft } from '../../../src/storage/note-draft-commands.ts';
import { backedUpStores, leftOutStores, readBackupRecords } from '../../../src/storage/read-backup.ts';
import { saveRuling } from '../../../src/storage/ruling-commands.ts';
import { saveOutline, saveReview } from '../../../src/storage/study-commands.ts';
import { claim, draft, open, pageKey, save, succeeded } from './library.ts';
import { newCard } from './made-reviews.ts';

test('a backup holds every store that the database has, but for what undoes imports here and the search index', async () => {
  const database = await open();
  expect([...backedUpStores, ...leftOutStores].sort()).toEqual([...database.objectStoreNames]);
});

test('a library read for a backup, packed and read again is the same, to the deleted and the half-written', async () => {
  const database = await open();
  const pageText = 'Words of the article, long enough to be packed. '.repeat(300);
  succeeded(await save(database, { note: 'a thought', tags: ['war'] }, { pageText }));
  for (let index = 0; index < 230; index += 1)
    await claim(database, `Claimant ${index}`, index, `news.example/${index}`);
  const gone = await claim(database, 'ISW');
  succeeded(await removeAnnotation(database, { id: gone.id, now: 3_000 }));
  succeeded(
    await keepNoteDraft(database, { keys: [pageKey], annotationId: null, draft: draft({ note: 'half' }), now: 4 }),
  );
  succeeded(
    await saveRuling(database, { keys: [pageKey], url: `https://${pageKey}`, scope: 'site', isArticle: true, now: 5 }),
  );
  succeeded(await saveOutline(database, { tag: 'war', order: [gone.id], now: 7 }));
  const reviewed = await claim(database, 'AP');
  succeeded(await saveReview(database, { id: reviewed.id, before: null, review: newCard, now: 8 }));
  succeeded(await hideSuggestion(database, { keys: [pageKey], content: 'words', isHidden: true, now: 6 }));

  const saved: BackupRecord[] = [];
  for await (const record of readBackupRecords(database)) saved.push(record);
  const counts = Object.fromEntries(
    await Promise.all(backedUpStores.map(async (store) => [store, await database.count(store)] as const)),
  );
  expect(saved).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
  expect(saved.find(({ kind }) => kind === 'text')).toMatchObject({ text: pageText });
  expect(saved.find((each) => each.kind === 'annotation' && each.annotation.id === gone.id)).toMatchObject({
    annotation: { deleted: 3_000 },
  });

  const file = writeBackup(saved, { created: 1, schema: 8, extension: '0.1.0' });
  const read: BackupRecord[] = [];
  let verdict = '';
  for await (const event of readBackup({ name: 'b.gz', read: () => file }, { schema: 8 })) {
    if (event.kind === 'record') read.push(event.record);
    else if (event.kind === 'end') verdict = event.verdict;
    else expect(event.kind).toBe('head');
  }
  expect(verdict).toBe('valid');
  expect(read).toEqual(saved);
});

test('an annotation saved while a backup is read never names an article that is missing', async () => {
  const database = await open();
  for (let index = 0; index < 10; index += 1) await claim(database, 'ISW', index, `news.example/${index}`);
  const saved: BackupRecord[] = [];
  let isAdding = true;
  for await (const record of readBackupRecords(database)) {
    saved.push(record);
    // After the articles were read, before the annotations are: wherever the new ids stand in their order.
    if (record.kind !== 'claimant' || !isAdding) continue;
    isAdding = false;
    for (let index = 0; index < 10; index += 1)
      await claim(database, `AP ${index}`, 50 + index, `late.example/${index}`);
  }
  const articles = saved.flatMap((record) => (record.kind === 'article' ? [record.article.id] : []));
  const claimants = saved.flatMap((record) => (record.kind === 'claimant' ? [record.claimant.id] : []));
  const annotations = saved.flatMap((record) => (record.kind === 'annotation' ? [record.annotation] : []));
  expect(annotations).toHaveLength(20);
  expect(new Set(articles).size).toBe(articles.length);
  for (const { articleId, claimantId } of annotations) {
    expect(articles).toContain(articleId);
    expect(claimants).toContain(claimantId);
  }
});

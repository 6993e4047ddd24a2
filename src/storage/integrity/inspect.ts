import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Claimant } from '../../model/claimant.ts';
import { parseWith } from '../../model/parse.ts';
import {
  type AnnotationRow,
  type ClaimantRow,
  type ImportBatchRow,
  type ImportedStore,
  importedStores,
  type ReadTransaction,
  type WriteTransaction,
} from '../schema.ts';
import { isRowOfAnnotation, isRowOfClaimant } from './derived-rows.ts';
import type { Finding } from './findings.ts';
import { inspectIndex } from './inspect-index.ts';
import { rowsOf } from './read-rows.ts';
import { usableRows } from './usable-rows.ts';

/** What a look at the library found. */
export interface Inspection {
  readonly findings: readonly Finding[];
  readonly records: number;
}

/** The records that can be worked with. */
export interface Readable {
  readonly annotations: Map<string, { readonly record: Annotation; readonly number: number | undefined }>;
  readonly articles: Map<string, Article>;
  readonly claimants: Map<string, Claimant>;
}

/**
 * Looks at every row of the library within one transaction over all stores. `isThorough` also holds each word of the search
 * index against the records, which takes about as long as making it.
 */
export async function inspectLibrary(
  transaction: ReadTransaction | WriteTransaction,
  { isThorough }: { readonly isThorough: boolean },
): Promise<Inspection> {
  const findings: Finding[] = [];
  const readable: Readable = { annotations: new Map(), articles: new Map(), claimants: new Map() };
  let records = 0;
  for (const store of importedStores) {
    for await (const { key, row } of rowsOf(transaction, store)) {
      records += 1;
      const parsed = parseWith(usableRows[store], row);
      if (parsed.ok) findings.push(...takeIn(readable, store, key, row));
      else findings.push({ kind: 'unreadable', store, key, detail: parsed.reason });
    }
  }
  findings.push(...dangling(readable), ...(await leftOvers(transaction, readable)));
  findings.push(...(await inspectIndex(transaction, readable, isThorough)));
  return { findings, records };
}

function takeIn(readable: Readable, store: ImportedStore, key: IDBValidKey, row: unknown): readonly Finding[] {
  const wrong: Finding = {
    kind: 'wrongRow',
    store,
    key,
    detail: 'it stands elsewhere in the lists than its record says',
  };
  if (store === 'annotations') {
    const { record, number } = row as AnnotationRow;
    readable.annotations.set(record.id, { record, number });
    const ids = record.evidence.map(({ id }) => id);
    const same: Finding = { kind: 'sameId', store, key, detail: 'two pieces of evidence have one id' };
    return [
      ...(isRowOfAnnotation(row as AnnotationRow) ? [] : [wrong]),
      ...(new Set(ids).size < ids.length ? [same] : []),
    ];
  }
  if (store === 'claimants') {
    const { record } = row as ClaimantRow;
    readable.claimants.set(record.id, record);
    return isRowOfClaimant(row as ClaimantRow) ? [] : [wrong];
  }
  if (store === 'articles') readable.articles.set((row as Article).id, row as Article);
  return [];
}

/** Records that name others which are not there. */
function dangling({ annotations, articles, claimants }: Readable): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { record } of annotations.values()) {
    const at = { store: 'annotations', key: record.id } as const;
    if (!articles.has(record.articleId)) findings.push({ kind: 'noArticle', ...at, detail: 'its article is gone' });
    if (record.claimantId !== null && !claimants.has(record.claimantId))
      findings.push({ kind: 'noClaimant', ...at, detail: 'its claimant is gone' });
  }
  for (const { id, mergedInto } of claimants.values()) {
    if (mergedInto !== null && !claimants.has(mergedInto))
      findings.push({ kind: 'noClaimant', store: 'claimants', key: id, detail: 'what it is merged into is gone' });
  }
  return findings;
}

/** Rows that belong to what is gone. */
async function leftOvers(
  transaction: ReadTransaction | WriteTransaction,
  { annotations, articles }: Readable,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const wanted = new Set([...articles.keys(), ...[...annotations.values()].map(({ record }) => record.articleId)]);
  const texts = await (transaction as ReadTransaction).objectStore('articleTexts').getAllKeys();
  for (const key of texts) {
    if (!wanted.has(key as never))
      findings.push({ kind: 'leftOver', store: 'articleTexts', key, detail: 'its article is gone' });
  }
  const runs = new Set(await (transaction as ReadTransaction).objectStore('importRuns').getAllKeys());
  for (const store of ['importBatches', 'importBefores'] as const) {
    const keys = await (transaction as ReadTransaction).objectStore(store).getAllKeys();
    for (const key of keys) {
      const [run] = key as [ImportBatchRow['run'], number];
      if (!runs.has(run)) findings.push({ kind: 'leftOver', store, key: key as never, detail: 'its import is gone' });
    }
  }
  return findings;
}

import type { Annotation } from '../../model/annotation.ts';
import { emptyMetadata } from '../../model/article.ts';
import { articleKey } from '../../model/article-key.ts';
import { assertNever } from '../../model/assert-never.ts';
import { createClaimant } from '../../model/claimant.ts';
import { type ArticleId, type ClaimantId, type IdSource, newEvidenceId } from '../../model/ids.ts';
import { createArticle } from '../article-merge.ts';
import { mendAnnotation, mendArticle, mendClaimant, rewriteRows } from '../record-writes.ts';
import type { WriteTransaction } from '../schema.ts';
import { beginIndexAnew } from '../search/begin-anew.ts';
import type { Finding } from './findings.ts';

/** Puts right what an inspection found, in the same transaction. Nothing is thrown away: what cannot be put right is put aside. */
export async function mendLibrary(
  transaction: WriteTransaction,
  findings: readonly Finding[],
  { now, ids }: { readonly now: number; readonly ids: IdSource },
): Promise<void> {
  const mender = { transaction, now, ids };
  for (const finding of findings) await mend(mender, finding);
  // What an index says of records that were put right is not to be relied on.
  if (findings.some(({ kind }) => kind !== 'leftOver')) {
    await rewriteRows(transaction);
    await beginIndexAnew(transaction);
  }
}

interface Mender {
  readonly transaction: WriteTransaction;
  readonly now: number;
  readonly ids: IdSource;
}

async function mend(mender: Mender, finding: Finding): Promise<void> {
  const { transaction, now } = mender;
  switch (finding.kind) {
    case 'unreadable':
    case 'leftOver':
      return putAside(mender, finding);
    case 'noArticle': {
      const record = await readAnnotation(transaction, finding.key);
      if (record !== undefined) await makeArticle(transaction, record.articleId, now);
      return;
    }
    case 'noClaimant':
      return finding.store === 'claimants'
        ? undoMerger(transaction, finding.key, now)
        : makeClaimant(transaction, finding.key, now);
    case 'sameId': {
      const record = await readAnnotation(transaction, finding.key);
      if (record !== undefined) await mendAnnotation(transaction, withOwnIds(record, mender.ids));
      return;
    }
    case 'wrongRow':
    case 'searchIndex':
      // Written anew with all others.
      return;
    default:
      return assertNever(finding.kind);
  }
}

async function putAside({ transaction, now }: Mender, { store, key, detail }: Finding): Promise<void> {
  const rows = transaction.objectStore(store);
  const row: unknown = await rows.get(key as never);
  await transaction.objectStore('setAside').add({ store, key, row, reason: detail, at: now });
  await rows.delete(key as never);
}

/** An article of which nothing is known but that it is there: its address says so (RFC 2606 keeps `.invalid` for such). */
async function makeArticle(transaction: WriteTransaction, id: ArticleId, now: number): Promise<void> {
  if ((await transaction.objectStore('articles').getKey(id)) !== undefined) return;
  const url = `https://unknown.invalid/${id}`;
  const facts = { url, isArticle: true, metadata: emptyMetadata };
  await mendArticle(transaction, createArticle(id, facts, [articleKey(url) ?? url], now));
}

async function makeClaimant(transaction: WriteTransaction, key: IDBValidKey, now: number): Promise<void> {
  const record = await readAnnotation(transaction, key);
  const id = record?.claimantId ?? null;
  if (record === undefined || id === null) return;
  if ((await transaction.objectStore('claimants').getKey(id)) !== undefined) return;
  if (record.claimant.trim() === '') await mendAnnotation(transaction, { ...record, claimantId: null });
  else await mendClaimant(transaction, createClaimant(id, record.claimant, now));
}

async function undoMerger(transaction: WriteTransaction, key: IDBValidKey, now: number): Promise<void> {
  const record = (await transaction.objectStore('claimants').get(key as ClaimantId))?.record;
  if (record === undefined) return;
  const stamps = { ...record.stamps, mergedInto: now };
  await mendClaimant(transaction, { ...record, mergedInto: null, modified: Math.max(now, record.modified), stamps });
}

function withOwnIds(record: Annotation, ids: IdSource): Annotation {
  const seen = new Set<string>();
  const evidence = record.evidence.map((each) => {
    const own = seen.has(each.id) ? { ...each, id: newEvidenceId(ids) } : each;
    seen.add(own.id);
    return own;
  });
  return { ...record, evidence };
}

async function readAnnotation(transaction: WriteTransaction, key: IDBValidKey): Promise<Annotation | undefined> {
  return (await transaction.objectStore('annotations').get(key as string))?.record;
}

import type { ArticleId, ClaimantId } from '../model/ids.ts';
import { UuidSet } from '../model/uuid-set.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** What a run has decided so far and later items ask for: small, however long the file is. */
export interface ImportMemory {
  /** Articles of the file that stand under another id here. */
  readonly homes: Map<ArticleId, ArticleId>;
  /** Articles that were not taken, because another one has their id. */
  readonly refused: Set<ArticleId>;
  /** Articles and annotations that the run adds. */
  readonly added: UuidSet;
  /** The annotations and the articles that were there before: the others need not be looked for. */
  readonly annotationsHere: UuidSet;
  readonly articlesHere: UuidSet;
  /** The living claimant here for each one of the file, the run's own among them. */
  readonly claimants: Map<ClaimantId, ClaimantId>;
}

/** How many ids are read at once. */
const idsAtOnce = 50_000;

/** What a run knows as it begins. */
export async function newMemory(transaction: ReadTransaction | WriteTransaction): Promise<ImportMemory> {
  const [annotationsHere, articlesHere] = await Promise.all([
    idsOf(transaction, 'annotations'),
    idsOf(transaction, 'articles'),
  ]);
  return {
    homes: new Map(),
    refused: new Set(),
    added: new UuidSet(),
    annotationsHere,
    articlesHere,
    claimants: new Map(),
  };
}

async function idsOf(
  transaction: ReadTransaction | WriteTransaction,
  name: 'annotations' | 'articles',
): Promise<UuidSet> {
  const here = new UuidSet();
  const store = (transaction as ReadTransaction).objectStore(name);
  let after: IDBKeyRange | undefined;
  for (;;) {
    const ids = await store.getAllKeys(after, idsAtOnce);
    for (const id of ids) here.add(id);
    const last = ids.at(-1);
    if (last === undefined || ids.length < idsAtOnce) return here;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

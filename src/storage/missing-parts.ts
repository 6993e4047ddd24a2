import type { Database, StoreName } from './schema.ts';

/** Every store of the newest version with its indexes. */
const parts: Readonly<Record<StoreName, readonly string[]>> = {
  articles: ['byKey'],
  annotations: [
    'byPlace',
    'byTime',
    'byTag',
    'byClaimant',
    'byClaimantVerdict',
    'byVerdict',
    'byEvidence',
    'byDeletion',
    'byNumber',
  ],
  claimants: ['byName', 'byMergedInto'],
  articleTexts: [],
  noteDrafts: [],
  articleRulings: [],
  hiddenSuggestions: [],
  importRuns: [],
  importBatches: [],
  importBefores: [],
  settings: [],
  searchState: [],
  searchDocuments: ['byNumber'],
  searchRecent: [],
  searchColumns: [],
  searchTerms: [],
  outlines: [],
  reviews: [],
  setAside: [],
};

/** The stores and indexes that a database of the newest version lacks. */
export function missingParts(database: Database): readonly string[] {
  const stores = Object.keys(parts) as StoreName[];
  const lacking = stores.filter((store) => !database.objectStoreNames.contains(store));
  const indexed = stores.filter((store) => parts[store].length > 0 && !lacking.includes(store));
  if (indexed.length === 0) return lacking;
  const transaction = database.transaction(indexed, 'readonly');
  const indexes = indexed.flatMap((store) => {
    const known: DOMStringList = transaction.objectStore(store).indexNames as never;
    return parts[store].filter((index) => !known.contains(index)).map((index) => `${store}.${index}`);
  });
  return [...lacking, ...indexes];
}

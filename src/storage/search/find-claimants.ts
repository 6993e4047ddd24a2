import { type Claimant, standsFor } from '../../model/claimant.ts';
import type { ClaimantId } from '../../model/ids.ts';
import { occurrencesIn, searchFields } from '../../model/search/search-fields.ts';
import { termsOf } from '../../model/search/search-query.ts';
import type { Database } from '../schema.ts';
import { matchTerm } from './match-terms.ts';
import { searchStateKey } from './schema.ts';
import { TermRows } from './term-rows.ts';

/**
 * Up to `most` claimants with a name in which each word of a text stands, or a word that begins so, and all records that are
 * one with them; the first by name for an empty text. What it costs is the look-up in the index, however many there are.
 */
export async function findClaimants(database: Database, text: string, most: number): Promise<readonly Claimant[]> {
  const transaction = database.transaction(
    ['searchState', 'searchRecent', 'searchTerms', 'searchDocuments', 'claimants'],
    'readonly',
  );
  const claimants = transaction.objectStore('claimants');
  const known = new Map<ClaimantId, Claimant>();
  async function take(id: ClaimantId): Promise<void> {
    if (known.has(id)) return;
    const record = (await claimants.get(id))?.record;
    if (record === undefined || record.deleted !== null) return;
    known.set(id, record);
    if (record.mergedInto !== null) await take(record.mergedInto);
  }

  for (const id of await (text.trim() === '' ? firstByName() : withWords())) await take(id);
  // Their other names belong to what was merged into them.
  const roots = new Set([...known.keys()].map((id) => standsFor(id, known)));
  for (const root of roots) {
    for (const { record } of await claimants.index('byMergedInto').getAll(root)) await take(record.id);
  }
  return [...known.values()];

  async function firstByName(): Promise<readonly ClaimantId[]> {
    const rows = await claimants.index('byName').getAll(undefined, most);
    return rows.map(({ record }) => record.id);
  }

  async function withWords(): Promise<readonly ClaimantId[]> {
    const state = await transaction.objectStore('searchState').get(searchStateKey);
    const terms = termsOf(text, false);
    if (state === undefined || terms.length === 0) return [];
    const changed = await transaction
      .objectStore('searchRecent')
      .getAll(IDBKeyRange.bound(['claimant', 0], ['claimant', []]));
    const documents = {
      kind: 'claimant',
      count: state.next.claimant,
      recent: new Map(changed.map(({ number, after }) => [number, occurrencesIn(after)])),
    } as const;
    const rows = new TermRows(transaction);
    const weights = await Promise.all(terms.map((term) => matchTerm(rows, documents, term, searchFields.claimant.bit)));
    const numbers = [...(weights[0]?.keys() ?? [])].filter((number) =>
      weights.every((each) => (each[number] ?? 0) > 0),
    );
    const byNumber = transaction.objectStore('searchDocuments').index('byNumber');
    const found = await Promise.all(numbers.slice(0, most).map((number) => byNumber.get(['claimant', number])));
    return found.flatMap((row) => (row === undefined ? [] : [row.id as ClaimantId]));
  }
}

import { type Verdict, verdicts } from '../model/claim.ts';
import { type Claimant, namesOf, standsFor } from '../model/claimant.ts';
import type { ClaimantId } from '../model/ids.ts';
import { isNamedIn } from '../model/named-in-text.ts';
import { foldName } from '../model/tags.ts';
import { readPageRecords, readSavedText } from './queries.ts';
import type { Database } from './schema.ts';

/** How many claims there are, by verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** How many names a page may be offered. */
const offeredNames = 50;

/** Every claimant that was not deleted, those merged into others too. */
export async function readClaimants(database: Database): Promise<readonly Claimant[]> {
  const rows = await database.getAll('claimants');
  return rows.map(({ record }) => record).filter(({ deleted }) => deleted === null);
}

/** How many claims each of these claimants has; the empty text stands for nobody. */
export async function countClaims(
  database: Database,
  ids: readonly (ClaimantId | '')[],
): Promise<ReadonlyMap<ClaimantId | '', number>> {
  const index = database.transaction('annotations').store.index('byClaimant');
  const counts = await Promise.all(ids.map((id) => index.count(claimKeys([id]))));
  return new Map(ids.map((id, place) => [id, counts[place] ?? 0]));
}

/** How many claims these claimants have together, by verdict. */
export async function countVerdicts(database: Database, ids: readonly (ClaimantId | '')[]): Promise<VerdictCounts> {
  const index = database.transaction('annotations').store.index('byClaimantVerdict');
  const counted = await Promise.all(
    verdicts.map(async (verdict) => {
      const each = await Promise.all(ids.map((id) => index.count(claimKeys([id, verdict]))));
      return [verdict, each.reduce((sum, count) => sum + count, 0)] as const;
    }),
  );
  return Object.fromEntries(counted) as Record<Verdict, number>;
}

/** The keys of an index of claims that begin so, in time order. */
export function claimKeys(start: readonly string[]): IDBKeyRange {
  // An array sorts after every number and text.
  return IDBKeyRange.bound([...start], [...start, []]);
}

/**
 * The names of known claimants that a page may be told: those that its own claims have, and those that stand in its
 * article's text as it was saved. Of the others it learns nothing.
 */
export async function readNamedClaimants(database: Database, keys: readonly string[]): Promise<readonly string[]> {
  const { annotations } = await readPageRecords(database, keys);
  const text = foldName((await readSavedText(database, keys))?.text ?? '');
  const claimants = await readClaimants(database);
  const own = new Set(annotations.map(({ claimantId }) => claimantId));
  const named = claimants.flatMap((claimant) => {
    if (own.has(claimant.id)) return [claimant.name];
    return namesOf(claimant).some((name) => isNamedIn(text, foldName(name))) ? firstNamed(claimant, text) : [];
  });
  return [...new Set(named)].slice(0, offeredNames);
}

/** Of a claimant's names only the one that the text has: the others may be of other pages. */
function firstNamed(claimant: Claimant, text: string): readonly string[] {
  return namesOf(claimant)
    .filter((name) => isNamedIn(text, foldName(name)))
    .slice(0, 1);
}

/** The records that stand for these claimants in the ledger, without a look at any others but those that they are merged into. */
export async function readStanding(
  database: Database,
  ids: readonly ClaimantId[],
): Promise<ReadonlyMap<ClaimantId, Claimant>> {
  const store = database.transaction('claimants').store;
  const known = new Map<ClaimantId, Claimant>();
  let wanted: readonly ClaimantId[] = [...new Set(ids)];
  while (wanted.length > 0) {
    // All at once: one after the other, each would wait for the answer before it.
    const rows = await Promise.all(wanted.map((id) => store.get(id)));
    const living = rows.flatMap((row) => (row === undefined || row.record.deleted !== null ? [] : [row.record]));
    for (const record of living) known.set(record.id, record);
    wanted = [...new Set(living.flatMap(({ mergedInto }) => mergedInto ?? []))].filter((id) => !known.has(id));
  }
  return new Map(
    ids.flatMap((id) => {
      const standing = known.get(standsFor(id, known));
      return standing === undefined ? [] : [[id, standing] as const];
    }),
  );
}

/** The names under which these claimants stand in the ledger. */
export async function readStandingNames(
  database: Database,
  ids: readonly ClaimantId[],
): Promise<ReadonlyMap<ClaimantId, string>> {
  return new Map([...(await readStanding(database, ids))].map(([id, { name }]) => [id, name]));
}

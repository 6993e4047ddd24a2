import { type Claimant, cleanName, createClaimant } from '../model/claimant.ts';
import { changeClaimant, learnNames } from '../model/claimant-edits.ts';
import { type ClaimantId, claimantIdOfName } from '../model/ids.ts';
import { foldName } from '../model/tags.ts';
import { putClaimant } from './record-writes.ts';
import type { WriteTransaction } from './schema.ts';

/** Who makes a claim, as a person or an article says it. */
export interface NamedClaimant {
  readonly name: string;
  /** Other names by which the same article calls it, as in "the Institute for the Study of War (ISW)". */
  readonly aliases: readonly string[];
  /** False when the words name nobody (they, who): they lead to no record. Otherwise true. */
  readonly isNamed?: boolean;
  /** The record that the person chose. */
  readonly chosen?: ClaimantId | null;
}

/**
 * The record of a claimant, made when there is none; null for an empty name and for words that name nobody. A record counts when it is the one chosen,
 * has the name as its own, or alone has it among its other names; then, by what the article says of its names, when it has
 * one of the aliases as its own. It learns the names that it did not have. Two records are never joined here: that is the
 * person's to say.
 */
export async function findOrMakeClaimant(
  transaction: WriteTransaction,
  { name: written, aliases, isNamed = true, chosen = null }: NamedClaimant,
  now: number,
): Promise<ClaimantId | null> {
  const name = cleanName(written);
  if (name === '' || !isNamed) return null;
  const found =
    (chosen === null ? undefined : await findById(transaction, chosen)) ??
    (await findByName(transaction, name)) ??
    (await findByOwnName(transaction, aliases)) ??
    (await make(transaction, name, now));
  const learned = learnNames(found, [...(chosen === null ? [name] : []), ...aliases], now);
  if (learned !== found) await putClaimant(transaction, learned);
  return learned.id;
}

/** Brings a claimant back that was deleted while its last claim was. */
export async function reviveClaimant(transaction: WriteTransaction, id: ClaimantId, now: number): Promise<void> {
  const known = (await transaction.objectStore('claimants').get(id))?.record;
  if (known === undefined || known.deleted === null) return;
  await putClaimant(transaction, changeClaimant(known, { kind: 'restore' }, now));
}

async function findById(transaction: WriteTransaction, id: ClaimantId): Promise<Claimant | undefined> {
  const record = (await transaction.objectStore('claimants').get(id))?.record;
  return record?.deleted === null ? record : undefined;
}

async function findByName(transaction: WriteTransaction, name: string): Promise<Claimant | undefined> {
  const named = await readNamed(transaction, name);
  // Another name that several have tells none of them: that would be a guess.
  return firstOwning(named, name) ?? (named.length === 1 ? named[0] : undefined);
}

async function findByOwnName(transaction: WriteTransaction, names: readonly string[]): Promise<Claimant | undefined> {
  for (const name of names) {
    const owner = firstOwning(await readNamed(transaction, name), name);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

async function readNamed(transaction: WriteTransaction, name: string): Promise<readonly Claimant[]> {
  const rows = await transaction
    .objectStore('claimants')
    .index('byName')
    .getAll(foldName(cleanName(name)));
  return rows.map(({ record }) => record);
}

function firstOwning(claimants: readonly Claimant[], name: string): Claimant | undefined {
  const owners = claimants.filter((each) => foldName(each.name) === foldName(cleanName(name)));
  return owners.toSorted((one, other) => one.created - other.created || (one.id < other.id ? -1 : 1))[0];
}

/** Makes a record whose id comes from the name; where a renamed one has that id, from the name with a number. */
async function make(transaction: WriteTransaction, name: string, now: number): Promise<Claimant> {
  const claimants = transaction.objectStore('claimants');
  for (let number = 1; ; number += 1) {
    const id = claimantIdOfName(number === 1 ? foldName(name) : `${foldName(name)} ${number}`);
    const known = (await claimants.get(id))?.record;
    if (known !== undefined && known.deleted === null) continue;
    const record =
      known === undefined
        ? createClaimant(id, name, now)
        : changeClaimant(changeClaimant(known, { kind: 'restore' }, now), { kind: 'edit', edit: { name } }, now);
    await putClaimant(transaction, record);
    return record;
  }
}

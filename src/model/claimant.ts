import type { ClaimantId } from './ids.ts';
import { foldName } from './tags.ts';

/** What kind of claimant it is; `unknown` until somebody says. */
export const claimantKinds = ['unknown', 'person', 'organisation', 'government', 'document', 'outlet'] as const;
export type ClaimantKind = (typeof claimantKinds)[number];

/** Another name of a claimant, with the time of its last coming or going, so that two devices' lists merge name by name. */
export interface Alias {
  readonly name: string;
  readonly isRemoved: boolean;
  readonly at: number;
}

/** The fields that carry their own time of last change. */
export type ClaimantField = 'name' | 'kind' | 'note' | 'mergedInto' | 'deleted';

/** Somebody, or something, that makes claims. Times are milliseconds since the Unix epoch. */
export interface Claimant {
  readonly id: ClaimantId;
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly kind: ClaimantKind;
  readonly note: string;
  /** The claimant that the person says this one is, or null. Claims stay with the record that they name, so that parting gives them back. */
  readonly mergedInto: ClaimantId | null;
  readonly created: number;
  readonly modified: number;
  /** When it was deleted, or null: a tombstone. */
  readonly deleted: number | null;
  readonly stamps: Readonly<Record<ClaimantField, number>>;
}

/** Makes the record of a claimant that is named for the first time; `now` in milliseconds. */
export function createClaimant(id: ClaimantId, name: string, now: number): Claimant {
  return {
    id,
    name: cleanName(name),
    aliases: [],
    kind: 'unknown',
    note: '',
    mergedInto: null,
    created: now,
    modified: now,
    deleted: null,
    stamps: { name: now, kind: now, note: now, mergedInto: now, deleted: now },
  };
}

/** A name as it is kept: white space of any kind is one space, none at the ends. */
export function cleanName(name: string): string {
  return name.replace(/\s+/gu, ' ').trim();
}

/** The other names of a claimant, in the order in which they were given. */
export function aliasesOf({ name, aliases }: Claimant): readonly string[] {
  const own = foldName(name);
  return aliases.filter((alias) => !alias.isRemoved && foldName(alias.name) !== own).map((alias) => alias.name);
}

/** Every name that stands for a claimant, its own first. */
export function namesOf(claimant: Claimant): readonly string[] {
  return [claimant.name, ...aliasesOf(claimant)];
}

/**
 * The record that stands for a claimant: the end of its chain of mergers. Where two devices merged each into the other,
 * the one with the lowest id stands for all in the circle, so that every device shows the same.
 */
export function standsFor(id: ClaimantId, claimants: ReadonlyMap<ClaimantId, Claimant>): ClaimantId {
  const way: ClaimantId[] = [];
  let here = id;
  while (!way.includes(here)) {
    way.push(here);
    const next = claimants.get(here)?.mergedInto ?? null;
    if (next === null || !claimants.has(next)) return here;
    here = next;
  }
  return way.slice(way.indexOf(here)).reduce((lowest, each) => (each < lowest ? each : lowest));
}

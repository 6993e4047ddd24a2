import { type Claimant, namesOf, standsFor } from '../../src/model/claimant.ts';
import type { ClaimantId } from '../../src/model/ids.ts';
import { foldName } from '../../src/model/tags.ts';

/** A claimant with those that were merged into it. */
export interface ClaimantGroup {
  /** The record that stands for all. */
  readonly claimant: Claimant;
  /** The others, in the order of their names. */
  readonly parts: readonly Claimant[];
}

/** Claimants as a person sees them, each with what was merged into it. */
export function groupClaimants(claimants: readonly Claimant[]): ReadonlyMap<ClaimantId, ClaimantGroup> {
  const byId = new Map(claimants.map((each) => [each.id, each]));
  const parts = new Map<ClaimantId, Claimant[]>();
  for (const each of claimants) {
    const root = standsFor(each.id, byId);
    const known = parts.get(root) ?? [];
    if (root !== each.id) known.push(each);
    parts.set(root, known);
  }
  return new Map(
    [...parts].flatMap(([id, others]) => {
      const claimant = byId.get(id);
      return claimant === undefined ? [] : [[id, { claimant, parts: others.toSorted(byName) }] as const];
    }),
  );
}

/** The ids under which a group's claims are kept. */
export function idsOf({ claimant, parts }: ClaimantGroup): readonly ClaimantId[] {
  return [claimant.id, ...parts.map(({ id }) => id)];
}

/** Every name of a group, its own first, each once. */
export function namesOfGroup({ claimant, parts }: ClaimantGroup): readonly string[] {
  const names = [claimant, ...parts].flatMap(namesOf);
  return [...new Map(names.toReversed().map((name) => [foldName(name), name])).values()].toReversed();
}

/** Whether some name of a group holds the words that are looked for. */
export function isNamedLike(group: ClaimantGroup, words: string): boolean {
  const folded = foldName(words.trim());
  return folded === '' || namesOfGroup(group).some((name) => foldName(name).includes(folded));
}

function byName(one: Claimant, other: Claimant): number {
  return one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1);
}

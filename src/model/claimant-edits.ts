import { assertNever } from './assert-never.ts';
import { type Alias, aliasesOf, type Claimant, type ClaimantField, type ClaimantKind, cleanName } from './claimant.ts';
import type { ClaimantId } from './ids.ts';
import { foldName } from './tags.ts';

/** Changes that a person makes to a claimant; fields left out stay. `aliases` is the whole list as it should be. */
export interface ClaimantEdit {
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly kind?: ClaimantKind;
  readonly note?: string;
}

/** What a person does to a claimant. */
export type ClaimantChange =
  | { readonly kind: 'edit'; readonly edit: ClaimantEdit }
  /** This one is the other. */
  | { readonly kind: 'merge'; readonly into: ClaimantId }
  | { readonly kind: 'part' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'restore' };

/** Applies a change to a claimant; one that changes nothing returns the same record. */
export function changeClaimant(claimant: Claimant, change: ClaimantChange, now: number): Claimant {
  switch (change.kind) {
    case 'edit':
      return editClaimant(claimant, change.edit, now);
    case 'merge':
      return change.into === claimant.id ? claimant : set(claimant, { mergedInto: change.into }, now);
    case 'part':
      return set(claimant, { mergedInto: null }, now);
    case 'delete':
      return claimant.deleted === null ? set(claimant, { deleted: later(claimant, now) }, now) : claimant;
    case 'restore':
      return set(claimant, { deleted: null }, now);
    default:
      return assertNever(change);
  }
}

/** Adds names by which a claimant is also called; those that it has already change nothing. */
export function learnNames(claimant: Claimant, names: readonly string[], now: number): Claimant {
  const known = new Set([claimant.name, ...aliasesOf(claimant)].map(foldName));
  const fresh = names.map(cleanName).filter((name) => name !== '' && !known.has(foldName(name)));
  return fresh.length === 0 ? claimant : editClaimant(claimant, { aliases: [...aliasesOf(claimant), ...fresh] }, now);
}

/** A claimant that is renamed keeps its name as another one, so that who types the old name still finds it. */
function editClaimant(claimant: Claimant, edit: ClaimantEdit, now: number): Claimant {
  const name = cleanName(edit.name ?? claimant.name) || claimant.name;
  const wanted = [...(edit.aliases ?? aliasesOf(claimant)), ...(name === claimant.name ? [] : [claimant.name])];
  const aliases = listAliases(claimant, wanted, name, later(claimant, now));
  const edited = set(
    claimant,
    { name, kind: edit.kind ?? claimant.kind, note: (edit.note ?? claimant.note).trim() },
    now,
  );
  if (aliases === claimant.aliases) return edited;
  return { ...edited, aliases, modified: later(claimant, now) };
}

function listAliases(claimant: Claimant, wanted: readonly string[], name: string, at: number): readonly Alias[] {
  const names = new Map(wanted.map((each) => [foldName(cleanName(each)), cleanName(each)] as const));
  for (const folded of ['', foldName(name)]) names.delete(folded);
  let isSame = true;
  const listed = claimant.aliases.map((alias) => {
    const spelled = names.get(foldName(alias.name));
    names.delete(foldName(alias.name));
    // Its own name stays out of the list without being taken back: it may be given up again.
    if (spelled === undefined && foldName(alias.name) === foldName(name)) return alias;
    if (alias.isRemoved === (spelled === undefined) && (spelled ?? alias.name) === alias.name) return alias;
    isSame = false;
    return { name: spelled ?? alias.name, isRemoved: spelled === undefined, at };
  });
  if (isSame && names.size === 0) return claimant.aliases;
  return [...listed, ...[...names.values()].map((each) => ({ name: each, isRemoved: false, at }))];
}

function set(claimant: Claimant, fields: Partial<Pick<Claimant, ClaimantField>>, now: number): Claimant {
  const changed = (Object.keys(fields) as ClaimantField[]).filter((field) => claimant[field] !== fields[field]);
  if (changed.length === 0) return claimant;
  const time = later(claimant, now);
  const stamps = { ...claimant.stamps };
  for (const field of changed) stamps[field] = time;
  return { ...claimant, ...fields, modified: time, stamps };
}

/** A time later than any change before, so that a device whose clock was set back still moves forward. */
function later(claimant: Claimant, now: number): number {
  return Math.max(now, claimant.modified + 1);
}

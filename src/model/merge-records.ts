import type { Annotation, StampedField } from './annotation.ts';
import type { Evidence, VerdictEntry } from './claim.ts';
import type { Alias, Claimant, ClaimantField } from './claimant.ts';
import { mergeHistories } from './history.ts';
import { maxVerdictEntries } from './limits.ts';
import { sortedText } from './sorted-text.ts';
import { foldName } from './tags.ts';

/**
 * Joins two copies of one annotation, as two devices have them: of each field the later change stays, what is only ever
 * added is united. In whatever order copies are merged, and however often, the outcome is the same.
 */
export function mergeAnnotations(one: Annotation, other: Annotation): Annotation {
  const { fields, stamps } = mergeFields<Annotation, StampedField>(one, other, stampedFields(one));
  const claimantFrom = pickFrom(one, other, 'claimant', ({ claimant, claimantId }) => [claimant, claimantId]);
  return {
    ...one,
    ...fields,
    claimant: claimantFrom.claimant,
    claimantId: claimantFrom.claimantId,
    articleId: one.articleId < other.articleId ? one.articleId : other.articleId,
    created: Math.min(one.created, other.created),
    modified: Math.max(one.modified, other.modified),
    history: mergeHistories(one.history, other.history),
    verdicts: mergeVerdicts(one.verdicts, other.verdicts),
    evidence: mergeEvidence(one.evidence, other.evidence),
    stamps,
  };
}

/** Joins two copies of one claimant, as `mergeAnnotations` does. To merge two claimants into one is a person's deed, see `claimant-edits.ts`. */
export function mergeClaimantCopies(one: Claimant, other: Claimant): Claimant {
  const names = Object.keys(one.stamps) as ClaimantField[];
  const { fields, stamps } = mergeFields<Claimant, ClaimantField>(one, other, names);
  return {
    ...one,
    ...fields,
    aliases: mergeAliases(one.aliases, other.aliases),
    created: Math.min(one.created, other.created),
    modified: Math.max(one.modified, other.modified),
    stamps,
  };
}

function mergeVerdicts(one: readonly VerdictEntry[], other: readonly VerdictEntry[]): readonly VerdictEntry[] {
  const entries = new Map([...one, ...other].map((entry) => [orderOf(entry), entry]));
  return [...entries.values()]
    .sort((left, right) => left.at - right.at || compare(orderOf(left), orderOf(right)))
    .slice(-maxVerdictEntries);
}

function mergeEvidence(one: readonly Evidence[], other: readonly Evidence[]): readonly Evidence[] {
  const merged = new Map<string, Evidence>(one.map((each) => [each.id, each]));
  for (const each of other) {
    const known = merged.get(each.id);
    merged.set(each.id, known === undefined ? each : mergeTwoEvidence(known, each));
  }
  return [...merged.values()].sort((left, right) => left.created - right.created || compare(left.id, right.id));
}

function mergeTwoEvidence(one: Evidence, other: Evidence): Evidence {
  const { fields, stamps } = mergeFields<Evidence, keyof Evidence['stamps']>(one, other, [
    'relation',
    'note',
    'deleted',
  ]);
  const target = compare(JSON.stringify(one.target), JSON.stringify(other.target)) <= 0 ? one.target : other.target;
  return { ...one, ...fields, target, created: Math.min(one.created, other.created), stamps };
}

function mergeAliases(one: readonly Alias[], other: readonly Alias[]): readonly Alias[] {
  const merged = new Map<string, Alias>();
  for (const alias of [...one, ...other]) {
    const key = foldName(alias.name);
    const known = merged.get(key);
    const isLater =
      known === undefined ||
      known.at < alias.at ||
      (known.at === alias.at && compare(sortedText(known), sortedText(alias)) < 0);
    if (isLater) merged.set(key, alias);
  }
  return [...merged.values()].sort((left, right) => left.at - right.at || compare(left.name, right.name));
}

interface Stamped<Field extends string> {
  readonly stamps: Readonly<Record<Field, number>>;
}

function mergeFields<T extends Stamped<Field>, Field extends string & keyof T>(
  one: T,
  other: T,
  names: readonly Field[],
): { readonly fields: Pick<T, Field>; readonly stamps: Record<Field, number> } {
  const fields: Partial<Pick<T, Field>> = {};
  const stamps: Partial<Record<Field, number>> = {};
  for (const name of names) {
    fields[name] = pickFrom(one, other, name, (record) => record[name])[name];
    stamps[name] = Math.max(one.stamps[name], other.stamps[name]);
  }
  return { fields: fields as Pick<T, Field>, stamps: stamps as Record<Field, number> };
}

/** The record whose field was changed later; of two changes at one time, always the same whichever record comes first. */
function pickFrom<T extends Stamped<Field>, Field extends string>(
  one: T,
  other: T,
  name: Field,
  read: (record: T) => unknown,
): T {
  const [left, right] = [one.stamps[name], other.stamps[name]];
  if (left !== right) return left > right ? one : other;
  return compare(sortedText(read(one)), sortedText(read(other))) >= 0 ? one : other;
}

function stampedFields(annotation: Annotation): readonly StampedField[] {
  return Object.keys(annotation.stamps) as StampedField[];
}

function orderOf({ at, verdict, confidence, reasons }: VerdictEntry): string {
  return JSON.stringify([at, verdict, confidence, reasons]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

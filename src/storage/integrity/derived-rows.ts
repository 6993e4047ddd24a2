import { annotationRow } from '../annotation-row.ts';
import { claimantRow } from '../claimant-row.ts';
import type { AnnotationRow, ClaimantRow } from '../schema.ts';

/** Whether an annotation's row has the keys that its record gives; whatever else it has is nobody's harm. */
export function isRowOfAnnotation(row: AnnotationRow): boolean {
  return hasAll(row, annotationRow(row.record), derivedOfAnnotation);
}

/** The same of a claimant's row. */
export function isRowOfClaimant(row: ClaimantRow): boolean {
  return hasAll(row, claimantRow(row.record), derivedOfClaimant);
}

const derivedOfAnnotation = [
  'place',
  'time',
  'tagPlaces',
  'claimantPlace',
  'claimantVerdictPlace',
  'verdictPlace',
  'evidenceTargets',
] as const satisfies readonly (keyof AnnotationRow)[];
const derivedOfClaimant = ['names', 'mergedInto'] as const satisfies readonly (keyof ClaimantRow)[];

function hasAll<Row>(row: Row, wanted: Row, names: readonly (keyof Row)[]): boolean {
  // Numbers, text, and lists of them: their JSON is the same when they are.
  return names.every((name) => JSON.stringify(row[name]) === JSON.stringify(wanted[name]));
}

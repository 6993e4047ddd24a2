import { type Claimant, namesOf } from '../model/claimant.ts';
import { foldName } from '../model/tags.ts';
import type { ClaimantRow } from './schema.ts';

/** The row in which a claimant is stored; deleted ones are found by their id alone. */
export function claimantRow(record: Claimant): ClaimantRow {
  if (record.deleted !== null) return { record, names: [] };
  return {
    record,
    names: [...new Set(namesOf(record).map(foldName))],
    ...(record.mergedInto === null ? {} : { mergedInto: record.mergedInto }),
  };
}

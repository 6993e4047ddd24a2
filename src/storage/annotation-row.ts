import type { Annotation } from '../model/annotation.ts';
import { livingEvidence, standingVerdict } from '../model/claim.ts';
import { foldName } from '../model/tags.ts';
import type { AnnotationRow } from './schema.ts';

/** The row in which an annotation is stored; deleted ones stand in no order but that of their page and of deletion. */
export function annotationRow(record: Annotation): AnnotationRow {
  const place = [record.articleId, record.deleted === null ? 0 : 1, startOf(record), record.created] as const;
  if (record.deleted !== null) return { record, place, tagPlaces: [] };
  return {
    record,
    place,
    time: [record.created, record.id],
    tagPlaces: record.tags.map((tag) => [foldName(tag), record.created] as const),
    ...claimPlaces(record),
    evidenceTargets: livingEvidence(record).flatMap(({ target }) => (target.kind === 'annotation' ? [target.id] : [])),
  };
}

function claimPlaces(record: Annotation) {
  if (record.motivation !== 'assessing') return {};
  const { created, id } = record;
  const claimant = record.claimantId ?? '';
  const { verdict } = standingVerdict(record);
  return {
    claimantPlace: [claimant, created, id],
    claimantVerdictPlace: [claimant, verdict, created, id],
    verdictPlace: [verdict, created, id],
  } as const;
}

/** The keys of an article's living annotations in the index `byPlace`, in reading order. */
export function livingPlaces(articleId: string): IDBKeyRange {
  // An array sorts after every number: the upper bound is behind all starts.
  return IDBKeyRange.bound([articleId, 0], [articleId, 0, []]);
}

/** Sorts annotations of one page as a reader meets them: notes about the whole article first, then by place, then by time. */
export function inReadingOrder(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.toSorted(
    (one, other) =>
      startOf(one) - startOf(other) ||
      endOf(one) - endOf(other) ||
      one.created - other.created ||
      (one.id < other.id ? -1 : 1),
  );
}

function startOf(record: Annotation): number {
  return record.selectors?.position.start ?? -1;
}

function endOf(record: Annotation): number {
  return record.selectors?.position.end ?? -1;
}

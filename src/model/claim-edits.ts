import type { Annotation } from './annotation.ts';
import { assertNever } from './assert-never.ts';
import { type Evidence, type EvidenceDraft, type Judgement, type Relation, standingVerdict } from './claim.ts';
import { stamp } from './edit.ts';
import type { EvidenceId } from './ids.ts';
import { maxVerdictEntries } from './limits.ts';

/** What a person does to a claim beside editing its fields. */
export type ClaimChange =
  | { readonly kind: 'judge'; readonly judgement: Judgement }
  | { readonly kind: 'addEvidence'; readonly evidence: EvidenceDraft }
  | { readonly kind: 'editEvidence'; readonly id: EvidenceId; readonly relation: Relation; readonly note: string }
  | { readonly kind: 'removeEvidence'; readonly id: EvidenceId }
  | { readonly kind: 'restoreEvidence'; readonly id: EvidenceId };

/** Applies a change to a claim. One that was made already, as when it is asked for a second time, returns the same record. */
export function changeClaim(annotation: Annotation, change: ClaimChange, now: number): Annotation {
  switch (change.kind) {
    case 'judge':
      return judge(annotation, change.judgement, now);
    case 'addEvidence':
      return addEvidence(annotation, change.evidence, now);
    case 'editEvidence':
      return editEvidence(annotation, change.id, { relation: change.relation, note: change.note.trim() }, now);
    case 'removeEvidence':
      return setEvidenceDeleted(annotation, change.id, true, now);
    case 'restoreEvidence':
      return setEvidenceDeleted(annotation, change.id, false, now);
    default:
      return assertNever(change);
  }
}

function judge(annotation: Annotation, { verdict, confidence, reasons }: Judgement, now: number): Annotation {
  const given: Judgement = { verdict, confidence, reasons: reasons.trim() };
  const standing = standingVerdict(annotation);
  if (
    standing.verdict === given.verdict &&
    standing.confidence === given.confidence &&
    standing.reasons === given.reasons
  ) {
    return annotation;
  }
  const changed = stamp(annotation, [], now);
  const verdicts = [...annotation.verdicts, { at: changed.modified, ...given }];
  return { ...changed, verdicts: verdicts.slice(-maxVerdictEntries) };
}

function addEvidence(annotation: Annotation, draft: EvidenceDraft, now: number): Annotation {
  const { id, target, relation, note } = draft;
  if (annotation.evidence.some((known) => known.id === id)) return annotation;
  const changed = stamp(annotation, [], now);
  const time = changed.modified;
  const evidence: Evidence = {
    id,
    target,
    relation,
    note: note.trim(),
    created: time,
    deleted: null,
    stamps: { relation: time, note: time, deleted: time },
  };
  return { ...changed, evidence: [...annotation.evidence, evidence] };
}

function editEvidence(
  annotation: Annotation,
  id: EvidenceId,
  edit: Pick<Evidence, 'relation' | 'note'>,
  now: number,
): Annotation {
  return changeEvidence(annotation, id, now, (known, time) => {
    const relation = known.relation === edit.relation ? known.stamps.relation : time;
    const note = known.note === edit.note ? known.stamps.note : time;
    if (relation !== time && note !== time) return known;
    return { ...known, ...edit, stamps: { ...known.stamps, relation, note } };
  });
}

function setEvidenceDeleted(annotation: Annotation, id: EvidenceId, isDeleted: boolean, now: number): Annotation {
  return changeEvidence(annotation, id, now, (known, time) =>
    isDeleted === (known.deleted !== null)
      ? known
      : { ...known, deleted: isDeleted ? time : null, stamps: { ...known.stamps, deleted: time } },
  );
}

function changeEvidence(
  annotation: Annotation,
  id: EvidenceId,
  now: number,
  apply: (known: Evidence, time: number) => Evidence,
): Annotation {
  const changed = stamp(annotation, [], now);
  const evidence = annotation.evidence.map((each) => (each.id === id ? apply(each, changed.modified) : each));
  const isSame = evidence.every((each, index) => each === annotation.evidence[index]);
  return isSame ? annotation : { ...changed, evidence };
}

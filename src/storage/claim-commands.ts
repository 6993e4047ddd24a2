import type { Annotation } from '../model/annotation.ts';
import type { EvidenceDraft } from '../model/claim.ts';
import { type ClaimChange, changeClaim } from '../model/claim-edits.ts';
import { type Claimant, standsFor } from '../model/claimant.ts';
import { type ClaimantChange, changeClaimant } from '../model/claimant-edits.ts';
import { failed, type Result, success } from '../model/failure.ts';
import type { ClaimantId } from '../model/ids.ts';
import { maxEvidence } from '../model/limits.ts';
import { type AnnotationRequest, change } from './annotation-commands.ts';
import { claimKeys } from './claim-queries.ts';
import { putClaimant } from './record-writes.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { write } from './transaction.ts';

/**
 * Gives a claim a verdict, or adds, edits, takes away or brings back a piece of its evidence. Fails with `notFound` or
 * `notAllowed`, with `notFound` too when the evidence is an annotation that is not there, with `badRequest` when it is the
 * claim itself or one piece too many.
 */
export async function saveClaimChange(
  database: Database,
  request: AnnotationRequest & { readonly change: ClaimChange },
): Promise<Result<Annotation>> {
  const { change: wanted, now } = request;
  let refusal: Result<never> | undefined;
  const saved = await change(database, request, async (annotation, transaction) => {
    if (wanted.kind === 'addEvidence') refusal = await refuseEvidence(transaction, annotation, wanted.evidence);
    return refusal === undefined ? changeClaim(annotation, wanted, now) : annotation;
  });
  return refusal ?? saved;
}

async function refuseEvidence(
  transaction: WriteTransaction,
  claim: Annotation,
  { id, target }: EvidenceDraft,
): Promise<Result<never> | undefined> {
  if (claim.evidence.some((known) => known.id === id)) return undefined;
  if (claim.evidence.length >= maxEvidence) return failed('badRequest', 'too much evidence');
  if (target.kind !== 'annotation') return undefined;
  if (target.id === claim.id) return failed('badRequest', 'a claim is no evidence for itself');
  const key = await transaction.objectStore('annotations').getKey(target.id);
  return key === undefined ? failed('notFound', `annotation ${target.id}`) : undefined;
}

/**
 * Edits, merges, parts, deletes or restores a claimant. Fails with `notFound`; with `badRequest` for a merger with
 * itself, or with what is already merged into it; with `notAllowed` for the deletion of one that has claims or others
 * merged into it.
 */
export function saveClaimantChange(
  database: Database,
  { id, change: wanted, now }: { readonly id: ClaimantId; readonly change: ClaimantChange; readonly now: number },
): Promise<Result<Claimant>> {
  return write(database, ['claimants', 'annotations'], async (transaction) => {
    const claimants = transaction.objectStore('claimants');
    const known = (await claimants.get(id))?.record;
    if (known === undefined) return failed('notFound', `claimant ${id}`);
    if (wanted.kind === 'merge' && !(await canMerge(transaction, id, wanted.into))) {
      return failed('badRequest', 'a claimant cannot be merged into itself');
    }
    if (wanted.kind === 'delete' && (await isUsed(transaction, id))) {
      return failed('notAllowed', 'claimant with claims');
    }
    const changed = changeClaimant(known, wanted, now);
    if (changed !== known) await putClaimant(transaction, changed);
    return success(changed);
  });
}

/** Whether the other is there, and is not itself a part of this one. */
async function canMerge(transaction: WriteTransaction, id: ClaimantId, into: ClaimantId): Promise<boolean> {
  const way = new Map<ClaimantId, Claimant>();
  for (let next: ClaimantId | null = into; next !== null && !way.has(next); ) {
    const record: Claimant | undefined = (await transaction.objectStore('claimants').get(next))?.record;
    if (record === undefined || record.deleted !== null) return false;
    way.set(next, record);
    next = record.mergedInto;
  }
  return !way.has(id) && standsFor(into, way) !== id;
}

async function isUsed(transaction: WriteTransaction, id: ClaimantId): Promise<boolean> {
  const claims = await transaction
    .objectStore('annotations')
    .index('byClaimant')
    .count(claimKeys([id]));
  const parts = await transaction.objectStore('claimants').index('byMergedInto').count(id);
  return claims + parts > 0;
}

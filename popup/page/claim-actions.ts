import { askFromApp } from '../../src/messages/runtime.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { ClaimChange } from '../../src/model/claim-edits.ts';
import type { Claimant } from '../../src/model/claimant.ts';
import type { ClaimantChange } from '../../src/model/claimant-edits.ts';
import type { Result } from '../../src/model/failure.ts';
import type { AnnotationId, ClaimantId } from '../../src/model/ids.ts';

/** Gives a verdict, or changes a claim's evidence. */
export function changeClaim(id: AnnotationId, change: ClaimChange): Promise<Result<Annotation>> {
  return askFromApp('appChangeClaim', { id, change });
}

/** Edits, merges, parts, deletes or restores a claimant. */
export function changeClaimant(id: ClaimantId, change: ClaimantChange): Promise<Result<Claimant>> {
  return askFromApp('appChangeClaimant', { id, change });
}

/** Makes a claim of a highlight or a note. */
export function makeClaim(id: AnnotationId): Promise<Result<Annotation>> {
  return askFromApp('appEdit', { id, edit: { motivation: 'assessing' }, chosen: null });
}

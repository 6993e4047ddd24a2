import type { Annotation, AnnotationBody, AnnotationDraft, StampedField } from './annotation.ts';
import type { AnnotationId, ArticleId, ClaimantId } from './ids.ts';
import { cleanTags } from './tags.ts';

/** Changes that a person makes to an annotation; fields left out stay. */
export type AnnotationEdit = Partial<AnnotationBody>;

/** Makes the record of a new annotation; `now` in milliseconds. */
export function createAnnotation(
  draft: AnnotationDraft,
  identity: { readonly id: AnnotationId; readonly articleId: ArticleId; readonly claimantId?: ClaimantId | null },
  now: number,
): Annotation {
  return {
    id: identity.id,
    articleId: identity.articleId,
    motivation: draft.motivation,
    note: draft.note,
    tags: cleanTags(draft.tags),
    color: draft.color,
    claimant: draft.claimant.trim(),
    claimantId: identity.claimantId ?? null,
    cue: draft.cue.trim(),
    ownWords: draft.ownWords.trim(),
    selectors: draft.selectors,
    created: now,
    modified: now,
    deleted: null,
    history: [],
    verdicts: [],
    evidence: [],
    stamps: {
      motivation: now,
      note: now,
      tags: now,
      color: now,
      claimant: now,
      cue: now,
      ownWords: now,
      deleted: now,
      selectors: now,
    },
  };
}

/**
 * Applies an edit; a field is stamped only when its value differs, and an edit that changes nothing returns the same
 * record. `claimantId` is the record of the edit's claimant; left out, it stays.
 */
export function editAnnotation(
  annotation: Annotation,
  edit: AnnotationEdit,
  now: number,
  claimantId: ClaimantId | null = annotation.claimantId,
): Annotation {
  const wanted: AnnotationEdit = {
    ...edit,
    ...(edit.tags === undefined ? {} : { tags: cleanTags(edit.tags) }),
    ...trimmed(edit, 'claimant'),
    ...trimmed(edit, 'cue'),
    ...trimmed(edit, 'ownWords'),
  };
  const changed = (Object.keys(wanted) as (keyof AnnotationBody)[]).filter(
    (field) =>
      !isSame(annotation[field], wanted[field]) || (field === 'claimant' && claimantId !== annotation.claimantId),
  );
  return changed.length === 0 ? annotation : stamp({ ...annotation, ...wanted, claimantId }, changed, now);
}

function trimmed(edit: AnnotationEdit, field: 'claimant' | 'cue' | 'ownWords'): AnnotationEdit {
  return edit[field] === undefined ? {} : { [field]: edit[field].trim() };
}

/** Turns an annotation into a tombstone, which keeps everything it said. */
export function deleteAnnotation(annotation: Annotation, now: number): Annotation {
  return annotation.deleted === null ? stamp({ ...annotation, deleted: now }, ['deleted'], now) : annotation;
}

/** Brings a deleted annotation back as it was. */
export function restoreAnnotation(annotation: Annotation, now: number): Annotation {
  return annotation.deleted === null ? annotation : stamp({ ...annotation, deleted: null }, ['deleted'], now);
}

/** When a person last changed what an annotation says, in milliseconds; what became of its words on the page does not count. */
export function lastEdited({ stamps }: Annotation): number {
  const { motivation, note, tags, color, claimant, cue, ownWords } = stamps;
  return Math.max(motivation, note, tags, color, claimant, cue, ownWords);
}

/** Stamps fields with a time later than any before it, so that a device whose clock was set back still moves forward. */
export function stamp(annotation: Annotation, fields: readonly StampedField[], now: number): Annotation {
  const time = Math.max(now, annotation.modified + 1);
  const stamps = { ...annotation.stamps };
  for (const field of fields) stamps[field] = time;
  const deleted = annotation.deleted !== null && fields.includes('deleted') ? time : annotation.deleted;
  return { ...annotation, deleted, modified: time, stamps };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

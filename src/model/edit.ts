import type { Annotation, AnnotationBody, AnnotationDraft, StampedField } from './annotation.ts';
import type { AnnotationId, ArticleId } from './ids.ts';
import { cleanTags } from './tags.ts';

/** Changes that a person makes to an annotation; fields left out stay. */
export type AnnotationEdit = Partial<AnnotationBody>;

/** Makes the record of a new annotation; `now` in milliseconds. */
export function createAnnotation(
  draft: AnnotationDraft,
  identity: { readonly id: AnnotationId; readonly articleId: ArticleId },
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
    selectors: draft.selectors,
    created: now,
    modified: now,
    deleted: null,
    history: [],
    stamps: { motivation: now, note: now, tags: now, color: now, claimant: now, deleted: now, selectors: now },
  };
}

/** Applies an edit; a field is stamped only when its value differs, and an edit that changes nothing returns the same record. */
export function editAnnotation(annotation: Annotation, edit: AnnotationEdit, now: number): Annotation {
  const wanted: AnnotationEdit = {
    ...edit,
    ...(edit.tags === undefined ? {} : { tags: cleanTags(edit.tags) }),
    ...(edit.claimant === undefined ? {} : { claimant: edit.claimant.trim() }),
  };
  const changed = (Object.keys(wanted) as (keyof AnnotationBody)[]).filter(
    (field) => !isSame(annotation[field], wanted[field]),
  );
  return changed.length === 0 ? annotation : stamp({ ...annotation, ...wanted }, changed, now);
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
  return Math.max(stamps.motivation, stamps.note, stamps.tags, stamps.color, stamps.claimant);
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

import type { Annotation } from './annotation.ts';
import { assertNever } from './assert-never.ts';
import type { Color } from './color.ts';
import { deleteAnnotation, editAnnotation, restoreAnnotation } from './edit.ts';
import { foldName } from './tags.ts';

/** What a person does to many annotations at once. */
export type ManyChange =
  | { readonly kind: 'addTag'; readonly tag: string }
  | { readonly kind: 'removeTag'; readonly tag: string }
  | { readonly kind: 'color'; readonly color: Color }
  | { readonly kind: 'delete' }
  | { readonly kind: 'restore' };

/** One annotation after such a change; the same record where it changes nothing. `now` in milliseconds. */
export function changeOneOfMany(annotation: Annotation, change: ManyChange, now: number): Annotation {
  switch (change.kind) {
    case 'addTag':
      return editAnnotation(annotation, { tags: [...annotation.tags, change.tag] }, now);
    case 'removeTag': {
      const left = annotation.tags.filter((tag) => foldName(tag) !== foldName(change.tag));
      return left.length === annotation.tags.length ? annotation : editAnnotation(annotation, { tags: left }, now);
    }
    case 'color':
      return editAnnotation(annotation, { color: change.color }, now);
    case 'delete':
      return deleteAnnotation(annotation, now);
    case 'restore':
      return restoreAnnotation(annotation, now);
    default:
      return assertNever(change);
  }
}

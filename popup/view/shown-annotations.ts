import type { Annotation } from '../../src/model/annotation.ts';
import type { AnnotationId } from '../../src/model/ids.ts';

/** An annotation in the list; `isGone` when it was deleted elsewhere while its editor is open here. */
export interface ShownAnnotation {
  readonly annotation: Annotation;
  readonly isGone: boolean;
}

/**
 * The list to show after a refresh: what is saved now, in its order, and in their old places those that were deleted
 * elsewhere while somebody is writing in them, so that no word typed is lost.
 */
export function keepOpenEditors(
  shown: readonly ShownAnnotation[],
  saved: readonly Annotation[],
  open: ReadonlySet<AnnotationId>,
): readonly ShownAnnotation[] {
  const savedIds = new Set(saved.map(({ id }) => id));
  const list: ShownAnnotation[] = saved.map((annotation) => ({ annotation, isGone: false }));
  for (const [index, { annotation }] of shown.entries()) {
    if (savedIds.has(annotation.id) || !open.has(annotation.id)) continue;
    const before = new Set(shown.slice(0, index).map((item) => item.annotation.id));
    const place = list.findLastIndex((item) => before.has(item.annotation.id)) + 1;
    list.splice(place, 0, { annotation, isGone: true });
  }
  return list;
}

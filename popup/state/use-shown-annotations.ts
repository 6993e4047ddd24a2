import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { DraftStore } from '../page/draft-store.ts';
import { keepOpenEditors, type ShownAnnotation } from '../view/shown-annotations.ts';

/** The list as it is shown, and which of its items are being written in. */
export interface ShownAnnotations {
  readonly shown: readonly ShownAnnotation[];
  readonly editing: ReadonlySet<AnnotationId>;
  setEditing(id: AnnotationId, isEditing: boolean): void;
}

/** Follows what is saved without closing an editor; those with unsaved words from before are open from the start. */
export function useShownAnnotations(saved: readonly Annotation[], drafts: DraftStore): ShownAnnotations {
  const [editing, setEditingSet] = useState<ReadonlySet<AnnotationId>>(
    () => new Set(saved.map(({ id }) => id).filter((id) => drafts.read(id) !== undefined)),
  );
  const before = useRef<readonly ShownAnnotation[]>([]);
  const shown = useMemo(() => keepOpenEditors(before.current, saved, editing), [saved, editing]);
  before.current = shown;

  const setEditing = useCallback((id: AnnotationId, isEditing: boolean) => {
    setEditingSet((now) => {
      const next = new Set(now);
      if (isEditing) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);

  return { shown, editing, setEditing };
}

import { askFromApp } from '../../src/messages/runtime.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Article, PageFacts } from '../../src/model/article.ts';
import type { CorrectionEdit } from '../../src/model/corrections.ts';
import { type Result, success } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import { splitTags } from '../../src/model/tags.ts';
import { askForPersistence } from '../../src/storage/persistence.ts';
import type { ShownAnnotation } from '../view/shown-annotations.ts';
import { editFrom, type WrittenFields } from '../view/written-fields.ts';

let hasAskedForPersistence = false;

/** Saves a note about an article as a whole; one with the same id is not saved again. */
export async function saveArticleNote(
  id: AnnotationId,
  facts: PageFacts,
  written: WrittenFields,
): Promise<Result<Annotation>> {
  const { note, tags, color, claimant, cue, ownWords } = written;
  const draft = {
    motivation: 'commenting' as const,
    note,
    tags: splitTags(tags),
    color,
    claimant,
    cue,
    ownWords,
    selectors: null,
  };
  return afterSaving(await askFromApp('appCreate', { facts, id, draft, aliases: [] }));
}

/** Saves what was written in an annotation's editor; one that was deleted meanwhile is brought back first. */
export async function saveWritten(
  { annotation, isGone }: ShownAnnotation,
  before: WrittenFields,
  written: WrittenFields,
): Promise<Result<Annotation>> {
  if (isGone) {
    const restored = await askFromApp('appRestore', { id: annotation.id });
    if (!restored.ok) return restored;
  }
  return afterSaving(
    await askFromApp('appEdit', { id: annotation.id, edit: editFrom(before, written), chosen: written.chosen }),
  );
}

/** Corrects an article's details, or takes corrections back. */
export async function saveCorrectedHead(facts: PageFacts, edit: CorrectionEdit): Promise<Result<Article>> {
  return afterSaving(await askFromApp('appCorrect', { facts, edit }));
}

/** Deletes an annotation; it can be brought back. */
export function deleteAnnotation(id: AnnotationId): Promise<Result<Annotation>> {
  return askFromApp('appRemove', { id });
}

/** Brings deleted annotations back, all of them or as many as can be; the first failure is told. */
export async function bringBack(ids: readonly AnnotationId[]): Promise<Result<null>> {
  const results = await Promise.all(ids.map((id) => askFromApp('appRestore', { id })));
  for (const result of results) if (!result.ok) return result;
  return success(null);
}

/** Chrome's background may not ask the browser to keep the database; a page may, and does so once something lies in it. */
function afterSaving<T>(result: Result<T>): Result<T> {
  if (result.ok && !hasAskedForPersistence) {
    hasAskedForPersistence = true;
    void askForPersistence(navigator.storage);
  }
  return result;
}

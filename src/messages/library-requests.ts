import { colors } from '../model/color.ts';
import type { AnnotationId } from '../model/ids.ts';
import { maxLineLength } from '../model/limits.ts';
import type { ManyChange } from '../model/many-edits.ts';
import { list, object, oneOf, type Parser, text, variant } from '../model/parse.ts';
import { annotationId } from '../model/record-parsers.ts';

/** Most annotations of one request: more than anybody has. */
const maxMany = 2_000_000;

/** What the library asks of the background. */
export interface LibraryRequests {
  /** One thing is done to many annotations, to all or none; answers the ids of those that changed. */
  appChangeMany: {
    request: { readonly ids: readonly AnnotationId[]; readonly change: ManyChange };
    response: readonly AnnotationId[];
  };
  /** Takes away for good what lies in the bin; answers how many annotations that were. */
  appEmptyBin: { request: Record<never, never>; response: number };
  appPurge: { request: { readonly id: AnnotationId }; response: null };
  /** Adds a batch of what was saved before there was a search index. */
  appAddToIndex: {
    request: Record<never, never>;
    response: { readonly isComplete: boolean; readonly indexed: number; readonly total: number };
  };
}

const tag = object({ tag: text(maxLineLength) });

export const libraryRequestParsers: { readonly [K in keyof LibraryRequests]: Parser<LibraryRequests[K]['request']> } = {
  appChangeMany: object({
    ids: list(annotationId, maxMany),
    change: variant<ManyChange>({
      addTag: tag,
      removeTag: tag,
      color: object({ color: oneOf(colors) }),
      delete: object({}),
      restore: object({}),
    }),
  }),
  appEmptyBin: object({}),
  appPurge: object({ id: annotationId }),
  appAddToIndex: object({}),
};

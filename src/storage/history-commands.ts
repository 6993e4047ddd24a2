import type { Annotation } from '../model/annotation.ts';
import type { Result } from '../model/failure.ts';
import type { Reading } from '../model/history.ts';
import { addReading, type ChangeDecision, decideOnChange, reattachAnnotation } from '../model/history-edits.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import { type AnnotationRequest, change } from './annotation-commands.ts';
import type { Database } from './schema.ts';

/** Keeps how an article was found to read now (null: as saved). Fails with `notFound` or `notAllowed`. */
export function saveReading(
  database: Database,
  request: AnnotationRequest & { readonly reading: Reading | null },
): Promise<Result<Annotation>> {
  return change(database, request, (annotation) => addReading(annotation, request.reading, request.now));
}

/** Keeps what a person decided about a changed passage. Fails with `notFound` or `notAllowed`. */
export function saveDecision(
  database: Database,
  request: AnnotationRequest & { readonly reading: Reading; readonly decision: ChangeDecision },
): Promise<Result<Annotation>> {
  return change(database, request, (annotation) =>
    decideOnChange(annotation, request.reading, request.decision, request.now),
  );
}

/** Attaches an annotation to another passage of its article. Fails with `notFound` or `notAllowed`. */
export function saveReattachment(
  database: Database,
  request: AnnotationRequest & { readonly selectors: PassageSelectors },
): Promise<Result<Annotation>> {
  return change(database, request, (annotation) => reattachAnnotation(annotation, request.selectors, request.now));
}

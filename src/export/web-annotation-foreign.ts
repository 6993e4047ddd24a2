import type { Annotation, ForeignAnnotation } from '../model/annotation.ts';
import { heldFields, isObject, type JsonObject, valuesOf } from './web-annotation-shape.ts';

/**
 * Another system's annotation as it goes out again: as it came, with what has been changed here since in its place.
 * Bodies that our model cannot hold stay beside ours.
 */
export function mergeForeign(own: JsonObject, annotation: Annotation, foreign: ForeignAnnotation): object {
  const original: unknown = JSON.parse(foreign.json);
  if (!isObject(original)) return own;
  const before = heldFields(original);
  const { body: ownBody, target, motivation, modified } = own;
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const { bodyValue, body, ...rest } = original;
  const hasBody = isSame([before.note, before.tags], [annotation.note, annotation.tags]);
  const hasTarget = isSame(before.selectors, annotation.selectors);
  const hasMotivation = before.motivation === annotation.motivation;
  if (hasBody && hasTarget && hasMotivation) return { ...original };
  const bodies = [
    ...valuesOf(ownBody),
    ...valuesOf(body).filter((one) => !isObject(one) || typeof one['value'] !== 'string'),
  ];
  return {
    ...(hasBody ? original : { ...rest, ...(bodies.length === 0 ? {} : { body: bodies }) }),
    ...(hasTarget ? {} : { target }),
    ...(hasMotivation ? {} : { motivation }),
    modified,
  };
}

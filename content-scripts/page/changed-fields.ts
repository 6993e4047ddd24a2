import type { AnnotationBody } from '../../src/model/annotation.ts';
import type { AnnotationEdit } from '../../src/model/edit.ts';
import { cleanTags } from '../../src/model/tags.ts';

/** What a person changed between two states of the fields: others' changes of the rest must stay. All of `after` when there is no `before`. */
export function changedFields(before: AnnotationBody | null, after: AnnotationBody): AnnotationEdit {
  const { motivation, note, tags, color, claimant, cue, ownWords } = after;
  if (before === null) return { motivation, note, tags, color, claimant, cue, ownWords };
  return {
    ...(motivation === before.motivation ? {} : { motivation }),
    ...(note === before.note ? {} : { note }),
    ...(JSON.stringify(cleanTags(tags)) === JSON.stringify(cleanTags(before.tags)) ? {} : { tags }),
    ...(color === before.color ? {} : { color }),
    ...(claimant === before.claimant ? {} : { claimant }),
    ...(cue === before.cue ? {} : { cue }),
    ...(ownWords === before.ownWords ? {} : { ownWords }),
  };
}

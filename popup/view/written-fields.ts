import type { Annotation, AnnotationBody } from '../../src/model/annotation.ts';
import type { Color } from '../../src/model/color.ts';
import type { AnnotationEdit } from '../../src/model/edit.ts';
import type { ClaimantId } from '../../src/model/ids.ts';
import { splitTags } from '../../src/model/tags.ts';

/** What stands in an editor's fields, as it was typed. */
export interface WrittenFields {
  readonly note: string;
  readonly tags: string;
  readonly color: Color;
  readonly claimant: string;
  readonly cue: string;
  readonly ownWords: string;
  /** The claimant that was chosen from those known; null when its name was typed. */
  readonly chosen: ClaimantId | null;
}

/** The fields of an editor that is opened on an annotation. */
export function fieldsOf(annotation: AnnotationBody): WrittenFields {
  const { note, tags, color, claimant, cue, ownWords } = annotation;
  return { note, tags: tags.join(', '), color, claimant, cue, ownWords, chosen: null };
}

/** The edit that takes an annotation to what was written; what was not touched is left out, so that edits made elsewhere stay. */
export function editFrom(before: WrittenFields, written: WrittenFields): AnnotationEdit {
  return {
    ...(written.note === before.note ? {} : { note: written.note }),
    ...(written.tags === before.tags ? {} : { tags: splitTags(written.tags) }),
    ...(written.color === before.color ? {} : { color: written.color }),
    ...(written.claimant === before.claimant && written.chosen === null ? {} : { claimant: written.claimant }),
    ...(written.cue === before.cue ? {} : { cue: written.cue }),
    ...(written.ownWords === before.ownWords ? {} : { ownWords: written.ownWords }),
  };
}

/** Whether two editors' fields hold the same. */
export function isSameWritten(one: WrittenFields, other: WrittenFields): boolean {
  return Object.keys(editFrom(one, other)).length === 0;
}

/** The fields of a new note, empty. */
export const emptyFields: WrittenFields = {
  note: '',
  tags: '',
  color: 'yellow',
  claimant: '',
  cue: '',
  ownWords: '',
  chosen: null,
};

/** What an annotation is about: the whole article, or words in it. */
export function isAboutWhole(annotation: Annotation): boolean {
  return annotation.selectors === null;
}

/** A passage in the page's text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One piece of a word diff: words that stayed, went, or came. Joined in order, `same`+`removed` is what was saved, `same`+`added` what now reads. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What an edit changed. See `mayAlterMeaning`. */
export const changeKinds = [
  'number',
  'date',
  'name',
  'negation',
  'hedge',
  'quotation',
  /** Words of one paragraph stand in several now. */
  'division',
  'wording',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Where an annotation's words stand now. */
export type AnchorOutcome =
  | {
      /** Where it stood, or in other surroundings. */
      readonly kind: 'exact' | 'moved';
      readonly range: TextRange;
      readonly score: number;
      /** The difference when only typography, case, spacing or punctuation differ; empty when nothing does. */
      readonly diff: readonly DiffPart[];
    }
  | {
      readonly kind: 'changed';
      readonly range: TextRange;
      readonly score: number;
      /** The words that now stand there. */
      readonly reading: string;
      readonly diff: readonly DiffPart[];
      readonly changes: readonly ChangeKind[];
    }
  | { readonly kind: 'lost' };

/** Whether an edit of these kinds may alter what the passage says, and so is shown as such. */
export function mayAlterMeaning(changes: readonly ChangeKind[]): boolean {
  return changes.some((kind) => kind === 'number' || kind === 'name' || kind === 'negation' || kind === 'hedge');
}

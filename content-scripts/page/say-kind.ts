import type { Motivation } from '../../src/model/annotation.ts';
import { assertNever } from '../../src/model/assert-never.ts';
import { say } from './words.ts';

/** What kind of annotation it is, in the person's words. */
export function sayKind(motivation: Motivation): string {
  switch (motivation) {
    case 'assessing':
      return say('page_card_claim');
    case 'highlighting':
      return say('page_card_highlight');
    case 'commenting':
      return say('page_card_note');
    default:
      return assertNever(motivation);
  }
}

/** That a new annotation is on disk, and what it was saved as. */
export function saySavedAs(motivation: Motivation): string {
  switch (motivation) {
    case 'assessing':
      return say('page_saved_claim');
    case 'highlighting':
      return say('page_saved_highlight');
    case 'commenting':
      return say('page_saved_note');
    default:
      return assertNever(motivation);
  }
}

import type { Annotation } from '../../src/model/annotation.ts';
import { assertNever } from '../../src/model/assert-never.ts';
import { lastEdited } from '../../src/model/edit.ts';
import { say, sayColor } from '../words.ts';
import { Moment } from './moment.tsx';

/** An edit right after the making, as of a slip of the pen, is not worth a line. */
const editGraceMs = 60_000;

/** What kind of annotation it is, its colour's name, and its times, in a line. */
export function AnnotationFacts({ annotation }: { readonly annotation: Annotation }) {
  const { selectors, color, created } = annotation;
  const modified = lastEdited(annotation);
  return (
    <p class="facts">
      <span>
        <Kind annotation={annotation} />
      </span>
      {selectors !== null && <span>{sayColor(color)}</span>}
      <span>
        <Moment time={created} />
      </span>
      {modified - created > editGraceMs && (
        <span>
          {say('popup_edited')} <Moment time={modified} />
        </span>
      )}
    </p>
  );
}

function Kind({ annotation: { motivation } }: { readonly annotation: Annotation }) {
  switch (motivation) {
    case 'assessing':
      return say('popup_claim');
    case 'highlighting':
      return say('popup_highlight');
    case 'commenting':
      return say('popup_note');
    default:
      return assertNever(motivation);
  }
}

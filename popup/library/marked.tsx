import type { TextTerm } from '../../src/model/search/search-query.ts';
import { markHits } from '../view/mark-hits.ts';

/** A text in which what was searched for is marked. */
export function Marked({ text, terms }: { readonly text: string; readonly terms: readonly TextTerm[] }) {
  return (
    <>
      {markHits(text, terms).map(({ text: piece, isHit }, index) =>
        isHit ? (
          <mark key={index} class="hit">
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </>
  );
}

import { shortenEnd } from '../../src/model/shorten.ts';
import type { FoundAnnotation } from '../../src/storage/claim-windows.ts';
import { sourceOf } from '../view/claim-filter.ts';
import { say } from '../words.ts';
import { Moment } from './moment.tsx';
import { SeenText } from './seen-text.tsx';

/** How much of a passage tells it from others, in UTF-16 code units. */
const shownLength = 200;

/** An annotation in a line or two: its words, its source and its time. */
export function FoundPassage({ found: { annotation, article } }: { readonly found: FoundAnnotation }) {
  const words = annotation.selectors?.quote.exact.trim() ?? annotation.note;
  return (
    <span class="found-passage">
      <span class="found-words" dir="auto" lang={article.metadata.language || undefined}>
        <SeenText text={shortened(words) || say('popup_note')} />
      </span>
      <span class="quiet">
        <bdi>
          <SeenText text={sourceOf(article)} />
        </bdi>{' '}
        · <Moment time={annotation.created} />
      </span>
    </span>
  );
}

function shortened(words: string): string {
  const { text, isCut } = shortenEnd(words, shownLength);
  return isCut ? `${text} …` : text;
}

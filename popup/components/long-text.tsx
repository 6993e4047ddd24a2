import { useState } from 'preact/hooks';
import { shortenEnd } from '../../src/model/shorten.ts';
import { say, sayNumber } from '../words.ts';
import { SeenText } from './seen-text.tsx';

/** About a dozen lines of the popup. */
const shownLength = 600;

interface Props {
  readonly text: string;
  /** The class of the element that holds the words. */
  readonly class: string;
  readonly lang?: string;
}

/** A text of any length, shown as text whatever it holds: its beginning, and the rest on demand. */
export function LongText({ text, class: className, lang }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { text: beginning, isCut } = shortenEnd(text, shownLength);
  return (
    <>
      <span class="long-text" dir="auto" lang={lang || undefined}>
        <span class={className}>
          <SeenText text={isWhole || !isCut ? text : `${beginning} …`} />
        </span>
      </span>
      {isCut && (
        <button type="button" class="text-button show-all" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? say('popup_show_less') : say('popup_show_all', sayNumber(text.length))}
        </button>
      )}
    </>
  );
}

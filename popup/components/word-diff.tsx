import { useState } from 'preact/hooks';
import type { DiffPart } from '../../src/model/anchor-outcome.ts';
import { condenseDiff, sideOfDiff } from '../../src/model/shown-diff.ts';
import { usePageContext } from '../state/page-context.ts';
import { say, sayNumber } from '../words.ts';
import { SeenText } from './seen-text.tsx';

/** How much unchanged text stays beside each change, in UTF-16 code units. */
const around = 120;

/** What was saved above what now reads, with the words that went and came marked on their own side. */
export function WordDiff({ diff }: { readonly diff: readonly DiffPart[] }) {
  const [isWhole, setWhole] = useState(false);
  const condensed = condenseDiff(diff, around);
  const isCut = condensed.some((part, index) => part !== diff[index]);
  const parts = isWhole ? diff : condensed;
  const length = diff.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <dl class="word-diff">
      <dt>{say('popup_you_saved')}</dt>
      <dd>
        <Side parts={sideOfDiff(parts, 'removed')} />
      </dd>
      <dt>{say('popup_now_reads')}</dt>
      <dd>
        <Side parts={sideOfDiff(parts, 'added')} />
        {isCut && (
          <button type="button" class="text-button show-all" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? say('popup_show_less') : say('popup_show_all', sayNumber(length))}
          </button>
        )}
      </dd>
    </dl>
  );
}

function Side({ parts }: { readonly parts: readonly DiffPart[] }) {
  const { language } = usePageContext();
  return (
    <span class="long-text" dir="auto" lang={language || undefined}>
      <span class="ink">
        {parts.map((part, index) => {
          if (part.kind === 'removed')
            return (
              <del key={index}>
                <SeenText text={part.text} />
              </del>
            );
          if (part.kind === 'added')
            return (
              <ins key={index}>
                <SeenText text={part.text} />
              </ins>
            );
          return <SeenText key={index} text={part.text} />;
        })}
      </span>
    </span>
  );
}

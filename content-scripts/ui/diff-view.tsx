import type { DiffPart } from '../../src/model/anchor-outcome.ts';
import { condenseDiff, sideOfDiff } from '../../src/model/shown-diff.ts';
import { say } from '../page/words.ts';
import { SeenText } from './seen-text.tsx';

/** How much unchanged text stays beside each change, in UTF-16 code units; the whole passage is on the page. */
const around = 120;

interface DiffViewProps {
  readonly diff: readonly DiffPart[];
  readonly language: string;
}

/** "You saved" above "Now reads", with the words that went and came marked by more than colour. */
export function DiffView({ diff, language }: DiffViewProps) {
  const parts = condenseDiff(diff, around);
  return (
    <dl class="diff">
      <dt>{say('page_you_saved')}</dt>
      <dd dir="auto" lang={language}>
        {sideOfDiff(parts, 'removed').map(({ kind, text }, index) =>
          kind === 'removed' ? (
            <del key={index}>
              <SeenText text={text} />
            </del>
          ) : (
            <SeenText key={index} text={text} />
          ),
        )}
      </dd>
      <dt>{say('page_now_reads')}</dt>
      <dd dir="auto" lang={language}>
        {sideOfDiff(parts, 'added').map(({ kind, text }, index) =>
          kind === 'added' ? (
            <ins key={index}>
              <SeenText text={text} />
            </ins>
          ) : (
            <SeenText key={index} text={text} />
          ),
        )}
      </dd>
    </dl>
  );
}

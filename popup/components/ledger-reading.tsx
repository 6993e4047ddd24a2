import { useMemo } from 'preact/hooks';
import { diffWords } from '../../src/anchoring/diff-words.ts';
import { mayAlterMeaning } from '../../src/model/anchor-outcome.ts';
import type { Reading } from '../../src/model/history.ts';
import { say, sayKinds } from '../words.ts';
import { Moment } from './moment.tsx';
import { WordDiff } from './word-diff.tsx';

/** The longest words that are compared here, in UTF-16 code units; longer ones stand below each other whole. */
const diffLimit = 20_000;

interface Props {
  readonly id: string;
  readonly saved: string;
  readonly reading: Reading & { readonly at: number };
  readonly language: string;
}

/** What was saved beside what the article was later found to read, word for word. */
export function LedgerReading({ id, saved, reading, language }: Props) {
  const { text, at, changes } = reading;
  const diff = useMemo(
    () =>
      saved.length + text.length > diffLimit
        ? ([
            { kind: 'removed', text: saved },
            { kind: 'added', text },
          ] as const)
        : diffWords(saved, text, language),
    [saved, text, language],
  );
  return (
    <div class="reading">
      <p class="state" data-alters-meaning={mayAlterMeaning(changes)}>
        {say('ledger_now_reads')} <Moment time={at} />
      </p>
      {changes.length > 0 && <p class="change-kinds">{say('popup_change_kinds', sayKinds(changes))}</p>}
      <blockquote class="quote" id={id}>
        <WordDiff diff={diff} />
      </blockquote>
    </div>
  );
}

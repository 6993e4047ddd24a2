import type { VerdictEntry } from '../../src/model/claim.ts';
import { say } from '../words.ts';
import { LongText } from './long-text.tsx';
import { Moment } from './moment.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** Every verdict that a claim was given, the newest first; nothing when it was given none. */
export function VerdictHistory({ entries }: { readonly entries: readonly VerdictEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <details class="history verdict-history">
      <summary>{say('claim_verdict_history', String(entries.length))}</summary>
      <ol>
        {entries.toReversed().map((entry) => (
          <li key={`${entry.at} ${entry.verdict}`}>
            <Moment time={entry.at} /> <VerdictMark verdict={entry.verdict} />
            {entry.confidence !== null && (
              <span class="quiet"> {say('claim_confidence_of', say(`claim_confidence_${entry.confidence}`))}</span>
            )}
            {entry.reasons !== '' && <LongText text={entry.reasons} class="note-text" />}
          </li>
        ))}
      </ol>
    </details>
  );
}

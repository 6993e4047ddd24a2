import type { HistoryEntry } from '../../src/model/history.ts';
import { shortenEnd } from '../../src/model/shorten.ts';
import { say } from '../words.ts';
import { Moment } from './moment.tsx';

/** How much of a reading is shown, in UTF-16 code units. */
const readingLength = 240;

/** What became of a passage's words, the newest first; nothing when nothing did. */
export function HistoryList({ history }: { readonly history: readonly HistoryEntry[] }) {
  if (history.length === 0) return null;
  return (
    <details class="history">
      <summary>{say('popup_history')}</summary>
      <ol>
        {history.toReversed().map((entry) => (
          <li key={`${entry.at} ${entry.kind}`} data-kind={entry.kind}>
            <Moment time={entry.at} />{' '}
            <span dir="auto">
              {entry.kind === 'restored'
                ? say('history_restored')
                : say(`history_${entry.kind}`, shortenEnd(entry.text, readingLength).text)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

import type { AnchorOutcome, ChangeKind } from './anchor-outcome.ts';
import { maxHistoryEntries, maxReadingLength } from './limits.ts';

/** What an article was found to say in the place of a saved passage. */
export interface Reading {
  readonly text: string;
  readonly changes: readonly ChangeKind[];
}

/**
 * Something that became of a passage's words after they were saved. Entries are only ever added, so that the histories
 * of two devices merge as a union. `at` is in milliseconds since the Unix epoch.
 */
export type HistoryEntry =
  /** The article was found to read so, otherwise than the time before. */
  | ({ readonly kind: 'reading'; readonly at: number } & Reading)
  /** The article was found to read again as saved. */
  | { readonly kind: 'restored'; readonly at: number }
  /** The person took over the article's wording; `text` is what was saved before. */
  | { readonly kind: 'accepted'; readonly at: number; readonly text: string }
  /** The person attached the annotation to other words; `text` is what was saved before. */
  | { readonly kind: 'reattached'; readonly at: number; readonly text: string }
  /** The person keeps the saved wording although the article reads `text`. */
  | { readonly kind: 'kept'; readonly at: number; readonly text: string }
  /** The person says that the passage is gone, and that `text` is not it. */
  | { readonly kind: 'gone'; readonly at: number; readonly text: string }
  /** The person takes back what was decided about `text`. */
  | { readonly kind: 'reopened'; readonly at: number; readonly text: string };

/** What a person has decided about a reading. */
export type ReadingDecision = 'kept' | 'gone';

/** The last reading of an article that is not what is saved; undefined when it was last found to read as saved. */
export function lastReading(history: readonly HistoryEntry[]): (Reading & { readonly at: number }) | undefined {
  for (const entry of history.toReversed()) {
    if (entry.kind === 'reading') return entry;
    if (entry.kind === 'restored' || isNewWording(entry)) return undefined;
  }
  return undefined;
}

/** What the person decided last about just this reading, and when; undefined when nothing. A decision ends when other words are saved. */
export function decisionOn(
  history: readonly HistoryEntry[],
  reading: string,
): { readonly decision: ReadingDecision; readonly at: number } | undefined {
  for (const entry of history.toReversed()) {
    if (isNewWording(entry)) return undefined;
    if (entry.kind === 'reading' || entry.kind === 'restored') continue;
    if (!isSameReading(entry.text, reading)) continue;
    return entry.kind === 'reopened' ? undefined : { decision: entry.kind, at: entry.at };
  }
  return undefined;
}

/** What a person is shown of an outcome: words that they said are not the passage count as lost. */
export function outcomeAfterDecision(outcome: AnchorOutcome, history: readonly HistoryEntry[]): AnchorOutcome {
  if (outcome.kind !== 'changed') return outcome;
  return decisionOn(history, outcome.reading)?.decision === 'gone' ? { kind: 'lost' } : outcome;
}

/** Whether two readings say the same, typography, case and spacing left aside. */
export function isSameReading(one: string, other: string): boolean {
  return one === other || wordingOf(one) === wordingOf(other);
}

/** Joins the histories of two copies of a record. In whatever order copies are merged, the outcome is the same. */
export function mergeHistories(one: readonly HistoryEntry[], other: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const entries = new Map([...one, ...other].map((entry) => [JSON.stringify(orderOf(entry)), entry]));
  return withinLimits([...entries.values()].sort(compareEntries));
}

/**
 * Leaves out the oldest entries past the limits. What the person had saved is counted apart from what pages read, so
 * that a page that reads differently on every visit pushes none of the person's wordings out.
 */
export function withinLimits(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const wordings = history.filter(isNewWording);
  const others = history.filter((entry) => !isNewWording(entry));
  if (wordings.length <= maxHistoryEntries && others.length <= maxHistoryEntries) return history;
  const kept = new Set<HistoryEntry>([...wordings.slice(-maxHistoryEntries), ...others.slice(-maxHistoryEntries)]);
  return history.filter((entry) => kept.has(entry));
}

/** A reading as it is kept: the end of one that is longer than a long article is left off. */
export function clipReading(text: string): string {
  return text.length <= maxReadingLength ? text : `${text.slice(0, maxReadingLength - 1)}…`;
}

function isNewWording(
  entry: HistoryEntry,
): entry is Extract<HistoryEntry, { readonly kind: 'accepted' | 'reattached' }> {
  return entry.kind === 'accepted' || entry.kind === 'reattached';
}

function wordingOf(text: string): string {
  return clipReading(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pi}\p{Pf}„‚"`´]/gu, "'")
    .replace(/\p{Pd}+/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

function orderOf(entry: HistoryEntry): readonly [number, string, string, string] {
  const text = 'text' in entry ? entry.text : '';
  return [entry.at, entry.kind, text, entry.kind === 'reading' ? entry.changes.join(' ') : ''];
}

function compareEntries(one: HistoryEntry, other: HistoryEntry): number {
  const [left, right] = [orderOf(one), orderOf(other)];
  for (const index of [0, 1, 2, 3] as const) {
    if (left[index] !== right[index]) return left[index] < right[index] ? -1 : 1;
  }
  return 0;
}

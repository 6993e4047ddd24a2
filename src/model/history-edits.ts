import type { Annotation } from './annotation.ts';
import { assertNever } from './assert-never.ts';
import { stamp } from './edit.ts';
import { clipReading, type HistoryEntry, isSameReading, lastReading, type Reading, withinLimits } from './history.ts';
import type { PassageSelectors } from './selectors.ts';

/** What a person decides about words of an article that are not what was saved. */
export type ChangeDecision =
  /** What was saved stays as it is. */
  | { readonly kind: 'keep' }
  /** What the article says now is saved, found by these selectors. */
  | { readonly kind: 'accept'; readonly selectors: PassageSelectors }
  /** These words are not the passage: it is gone. */
  | { readonly kind: 'gone' }
  /** What was decided about these words is taken back. */
  | { readonly kind: 'reopen' };

type NewEntry = HistoryEntry extends infer Entry ? (Entry extends HistoryEntry ? Omit<Entry, 'at'> : never) : never;

/** Whether a history says already that the article reads so (null: as saved), so that a visit adds nothing to it. */
export function isKnownReading(history: readonly HistoryEntry[], reading: Reading | null): boolean {
  const last = lastReading(history);
  if (reading === null) return last === undefined;
  return last !== undefined && isSameReading(last.text, reading.text);
}

/** Keeps that an article was found to read otherwise than the time before (null: as saved); the same record when it was not. */
export function addReading(annotation: Annotation, reading: Reading | null, now: number): Annotation {
  if (isKnownReading(annotation.history, reading)) return annotation;
  return append(
    annotation,
    reading === null
      ? { kind: 'restored' }
      : { kind: 'reading', text: clipReading(reading.text), changes: reading.changes },
    now,
  );
}

/**
 * Keeps what the person decided about a reading, and the reading itself when it was not kept yet. What was asked for a
 * second time, because the first answer never came, returns the same record.
 */
export function decideOnChange(
  annotation: Annotation,
  reading: Reading,
  decision: ChangeDecision,
  now: number,
): Annotation {
  if (decision.kind === 'accept' && isAttachedTo(annotation, decision.selectors)) return annotation;
  const read = addReading(annotation, reading, now);
  const text = clipReading(reading.text);
  switch (decision.kind) {
    case 'keep':
      return append(read, { kind: 'kept', text }, now);
    case 'gone':
      return append(read, { kind: 'gone', text }, now);
    case 'reopen':
      return append(read, { kind: 'reopened', text }, now);
    case 'accept':
      return attach(read, decision.selectors, 'accepted', now);
    default:
      return assertNever(decision);
  }
}

/** Attaches an annotation to other words; what it was attached to before stays in its history. */
export function reattachAnnotation(annotation: Annotation, selectors: PassageSelectors, now: number): Annotation {
  return attach(annotation, selectors, 'reattached', now);
}

function attach(
  annotation: Annotation,
  selectors: PassageSelectors,
  kind: 'accepted' | 'reattached',
  now: number,
): Annotation {
  const before = annotation.selectors;
  if (isAttachedTo(annotation, selectors)) return annotation;
  const attached = stamp({ ...annotation, selectors }, ['selectors'], now);
  if (before === null) return attached;
  const entry = { kind, text: before.quote.exact, at: attached.modified } as const;
  return { ...attached, history: withinLimits([...annotation.history, entry]) };
}

function append(annotation: Annotation, entry: NewEntry, now: number): Annotation {
  const last = annotation.history.at(-1);
  if (last !== undefined && last.kind === entry.kind && textOf(last) === textOf(entry)) return annotation;
  const changed = stamp(annotation, [], now);
  return { ...changed, history: withinLimits([...annotation.history, { ...entry, at: changed.modified }]) };
}

function isAttachedTo(annotation: Annotation, selectors: PassageSelectors): boolean {
  return JSON.stringify(annotation.selectors) === JSON.stringify(selectors);
}

function textOf(entry: HistoryEntry | NewEntry): string | undefined {
  return 'text' in entry ? entry.text : undefined;
}

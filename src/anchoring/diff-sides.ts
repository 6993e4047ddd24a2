import type { DiffPart } from '../model/anchor-outcome.ts';

/** One side of a diff as a text, and which of its changes or unchanged stretches an offset lies in. */
export interface DiffSide {
  readonly text: string;
  /** Equal for an offset of either side that lies in the same stretch: what stayed, or what one change replaced by what. */
  stretchAt(offset: number): number;
}

/** Something that a text says at a place: a number, a name, a denial. */
export interface Term {
  readonly value: string;
  /** UTF-16 offsets in the side's text. */
  readonly start: number;
  readonly end: number;
}

/** What was saved (`removed`) or what now reads (`added`) of a diff. */
export function sideOf(diff: readonly DiffPart[], side: 'removed' | 'added'): DiffSide {
  let text = '';
  const starts: { readonly at: number; readonly stretch: number }[] = [];
  let stretch = 0;
  let wasSame = false;
  for (const { kind, text: part } of diff) {
    const isSame = kind === 'same';
    if (isSame || wasSame) stretch += 1;
    wasSame = isSame;
    if (!isSame && kind !== side) continue;
    starts.push({ at: text.length, stretch });
    text += part;
  }
  return { text, stretchAt: (offset) => starts.findLast(({ at }) => at <= offset)?.stretch ?? 0 };
}

/**
 * Whether two sides of a diff say different things of a kind, or say the same of other things: "7 killed, 12 hurt" and
 * "12 killed, 7 hurt". What only changed its place together with a word next to it says the same.
 */
export function saysOtherwise(
  saved: DiffSide,
  savedTerms: readonly Term[],
  reading: DiffSide,
  readingTerms: readonly Term[],
): boolean {
  if (savedTerms.length !== readingTerms.length) return true;
  const rest = [...readingTerms];
  const take = (isEqual: (other: Term) => boolean): boolean => {
    const index = rest.findIndex(isEqual);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  };
  const displaced = savedTerms.filter(
    ({ value, start }) =>
      !take((other) => other.value === value && reading.stretchAt(other.start) === saved.stretchAt(start)),
  );
  return displaced.some((term) => {
    const [before, after] = neighboursOf(saved.text, term);
    return !take((other) => {
      if (other.value !== term.value) return false;
      const [otherBefore, otherAfter] = neighboursOf(reading.text, other);
      return (before !== '' && before === otherBefore) || (after !== '' && after === otherAfter);
    });
  });
}

/** The words next to a term, in lower case; empty at the text's ends. */
function neighboursOf(text: string, { start, end }: Term): readonly [string, string] {
  const before = /([\p{L}\p{M}\p{N}]+)[^\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, start - 60), start));
  const after = /^[^\p{L}\p{M}\p{N}]*([\p{L}\p{M}\p{N}]+)/u.exec(text.slice(end, end + 60));
  return [before?.[1]?.toLowerCase() ?? '', after?.[1]?.toLowerCase() ?? ''];
}

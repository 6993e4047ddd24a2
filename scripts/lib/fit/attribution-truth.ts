import type { TextRange } from '../../../src/model/anchor-outcome.ts';

/** Which of some candidates match a text's true attributions: words in common at least half of all words, each attribution once, best first; `undefined` for those that repeat one already matched. */
export function matchedCandidates(
  text: string,
  candidates: readonly TextRange[],
  truth: readonly TextRange[],
): readonly (boolean | undefined)[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const spans = (ranges: readonly TextRange[]) => ranges.map((range) => wordSpan(words, range));
  const said = spans(candidates);
  const given = spans(truth);
  const pairs: { readonly likeness: number; readonly candidate: number; readonly row: number }[] = [];
  for (const [candidate, one] of said.entries()) {
    for (const [row, other] of given.entries()) {
      const common = Math.min(one.to, other.to) - Math.max(one.from, other.from);
      const likeness = common / (one.to - one.from + (other.to - other.from) - common);
      if (likeness >= 0.5) pairs.push({ likeness, candidate, row });
    }
  }
  pairs.sort((one, other) => other.likeness - one.likeness);
  const matched: (boolean | undefined)[] = candidates.map(() => false);
  const taken = new Set<number>();
  for (const { candidate, row } of pairs) {
    if (matched[candidate] === true) continue;
    if (taken.has(row)) matched[candidate] = undefined;
    else {
      taken.add(row);
      matched[candidate] = true;
    }
  }
  return matched;
}

/** The words that a range touches, as indexes. */
function wordSpan(words: readonly TextRange[], range: TextRange): { readonly from: number; readonly to: number } {
  const from = firstFrom(words, (word) => word.end > range.start);
  return {
    from,
    to: Math.max(
      from,
      firstFrom(words, (word) => word.start >= range.end),
    ),
  };
}

function firstFrom(words: readonly TextRange[], isBehind: (word: TextRange) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (word !== undefined && isBehind(word)) high = middle;
    else low = middle + 1;
  }
  return low;
}

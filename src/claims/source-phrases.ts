import type { TextRange } from '../model/anchor-outcome.ts';
import type { Candidate } from './candidate.ts';
import { contentEnd, rangeOf, stopsSaying } from './content-bounds.ts';
import type { Item } from './frames.ts';
import { isA, isDash, isMark } from './item-tests.ts';
import type { ClaimLanguage, SourcePhrase } from './languages/claim-language.ts';
import { type ItemRange, phraseAfter, phraseBefore, plainPhraseAfter } from './noun-phrases.ts';

/** Statements whose source a phrase names: *according to*, *laut*. */
export function readSourcePhrases(items: readonly Item[], language: ClaimLanguage): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word') continue;
    for (const phrase of language.phrases) {
      if (phrase.words[0] !== item.folded || !phrase.words.every((word, index) => items[at + index]?.folded === word))
        continue;
      const candidate = readPhrase(items, at, phrase, language);
      if (candidate !== undefined) found.push(candidate);
      break;
    }
  }
  return found;
}

function readPhrase(
  items: readonly Item[],
  at: number,
  phrase: SourcePhrase,
  language: ClaimLanguage,
): Candidate | undefined {
  const before = items[at - 1];
  if (phrase.isBehind === true && before?.kind !== 'quotation' && !isMark(before, ',') && !isDash(before))
    return undefined;
  const cueEnd = at + phrase.words.length;
  const after = language.order === 'plain' ? plainPhraseAfter : phraseAfter;
  const speaker = phrase.speaker === 'after' ? after(items, cueEnd) : phraseBefore(items, at);
  if (speaker === undefined) return undefined;
  const from = Math.min(at, speaker.from);
  const to = Math.max(cueEnd, speaker.to);
  const content = contentAround(items, { from, to });
  if (content.length === 0) return undefined;
  return {
    content,
    speaker: rangeOf(items, speaker.from, speaker.to),
    cue: { start: items[at]?.start ?? 0, end: items[cueEnd - 1]?.end ?? 0 },
    kind: 'source',
    position: content.length > 1 ? 'around' : (content[0]?.start ?? 0) < (items[at]?.start ?? 0) ? 'before' : 'after',
    signs: ['kind:source'],
  };
}

/** The clause that the phrase stands in, without the phrase. */
function contentAround(items: readonly Item[], phrase: ItemRange): readonly TextRange[] {
  const content: TextRange[] = [];
  const before = items[phrase.from - 1];
  // …, but according to Y: what stands before is another's.
  const opensClause = isA(before, 'conjunction') && isMark(items[phrase.from - 2], ',');
  if (before !== undefined && !opensClause) {
    let start = phrase.from;
    while (start > 0 && !isMark(items[start - 1], ';')) start -= 1;
    while (start < phrase.from && isA(items[start], 'conjunction')) start += 1;
    // However, the lake is cleaner: the adverb joins the writer's sentences.
    if (isA(items[start], 'adverb') && isMark(items[start + 1], ',') && start + 2 < phrase.from) start += 2;
    const range = rangeOf(items, start, phrase.from);
    if (range !== undefined) content.push(range);
  }
  const after = items[phrase.to];
  const goesOn =
    after !== undefined &&
    !isMark(after, '.', ';', '!', '?') &&
    (before === undefined || isMark(after, ',') || isDash(after) || !isMark(before, ',', '('));
  if (goesOn) {
    const range = rangeOf(
      items,
      phrase.to,
      contentEnd(items, phrase.to + (isMark(after, ',') ? 1 : 0), (index) => stopsSaying(items, index)),
    );
    const isAside = before !== undefined && isA(items[phrase.to + 1], 'relative', 'conjunction', 'subordinator');
    if (range !== undefined && !isAside) content.push(range);
  }
  return content;
}

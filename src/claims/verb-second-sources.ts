import type { TextRange } from '../model/anchor-outcome.ts';
import type { Candidate } from './candidate.ts';
import { rangeOf } from './content-bounds.ts';
import type { Item } from './frames.ts';
import { hasForm, isA, isDash, isDeterminer, isMark } from './item-tests.ts';
import type { ClaimLanguage } from './languages/claim-language.ts';
import { contentSigns } from './signs.ts';
import { type ItemRange, phraseCore, phraseFrom } from './verb-second-subjects.ts';

/** A phrase that names a source, with the speaker in it; all in items. */
interface Source {
  readonly whole: ItemRange;
  readonly cue: ItemRange;
  readonly speaker: ItemRange | undefined;
  readonly word: string;
}

/** Statements whose source a phrase names: *laut der Polizei*, *nach Angaben des Ministeriums*, *Berichten zufolge*, *…, so Müller*. */
export function readVerbSecondSources(items: readonly Item[], language: ClaimLanguage): readonly Candidate[] {
  const found: Candidate[] = [];
  let end = 0;
  for (let at = 0; at < items.length; at += 1) {
    if (at < end || items[at]?.kind !== 'word') continue;
    const source = sourceAt(items, at, language);
    if (source === undefined) continue;
    end = source.whole.to;
    const candidate = candidateOf(items, source);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

function sourceAt(items: readonly Item[], at: number, language: ClaimLanguage): Source | undefined {
  const word = items[at]?.folded ?? '';
  if (word === language.sourcePreposition) return reportedSource(items, at, language);
  if (language.sourceAdverbs?.has(word) === true && items.slice(0, at).every((item) => item.kind === 'mark')) {
    return { whole: { from: at, to: at + 1 }, cue: { from: at, to: at + 1 }, speaker: undefined, word };
  }
  for (const phrase of language.phrases) {
    if (!phrase.words.every((each, index) => items[at + index]?.folded === each)) continue;
    const to = at + phrase.words.length;
    if (phrase.isBehind === true && !isBehindSpeech(items, at)) continue;
    const speaker =
      phrase.speaker === 'before'
        ? phraseUpTo(items, at, language)
        : phrase.isBehind === true && isDeterminer(items[to])
          ? phraseCore(items, to, items.length)
          : phraseFrom(items, to, items.length);
    if (speaker === undefined) continue;
    const whole = { from: Math.min(at, speaker.from), to: Math.max(to, speaker.to) };
    return { whole, cue: { from: at, to }, speaker, word };
  }
  return undefined;
}

/** Behind a quotation, a comma or a dash. */
function isBehindSpeech(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return before?.kind === 'quotation' || isMark(before, ',') || isDash(before);
}

/** *Nach Angaben der Polizei*, *nach neuesten Berechnungen*; *ihrer Meinung nach*. */
function reportedSource(items: readonly Item[], at: number, language: ClaimLanguage): Source | undefined {
  const cue = { from: at, to: at + 1 };
  const behind = items[at - 1];
  if (isSourceNoun(behind, language) && isA(items[at - 2], 'possessive', 'determiner')) {
    const speaker = phraseUpTo(items, at, language);
    if (speaker !== undefined) return { whole: { from: speaker.from, to: at + 1 }, cue, speaker, word: 'nach behind' };
  }
  const speaker = phraseFrom(items, at + 1, items.length);
  if (speaker === undefined) return undefined;
  const head = items.slice(speaker.from, Math.min(speaker.to, speaker.from + 4)).find((item) => item.isCapitalized);
  if (!isSourceNoun(head, language)) return undefined;
  return { whole: { from: at, to: speaker.to }, cue, speaker, word: 'nach' };
}

function isSourceNoun(item: Item | undefined, language: ClaimLanguage): boolean {
  if (item?.isCapitalized !== true) return false;
  return language.sourceNouns?.has(item.folded) === true || language.sourceEnding?.test(item.folded) === true;
}

/** The noun phrase that ends before `end`: back over genitives to its determiner. */
function phraseUpTo(items: readonly Item[], end: number, language: ClaimLanguage): ItemRange | undefined {
  let from = end;
  while (from > 0 && end - from < 20) {
    const item = items[from - 1];
    if (item === undefined) break;
    if (isDeterminer(item)) {
      from -= 1;
      const before = items[from - 1];
      const isGenitive = hasForm(item, 'genitive');
      if (isGenitive && before?.isCapitalized === true && from - 1 > 0) continue;
      break;
    }
    const isShortQuotation = item.kind === 'quotation' && (item.quotation?.words ?? 9) <= 5;
    // Schätzungen zufolge: a bare plural that gives a source is whole by itself.
    if (from === end - 1 && isSourceNoun(items[from], language) && item.isCapitalized) break;
    if (item.kind === 'word' && (item.isCapitalized || /^\p{N}/u.test(item.text)) && !isA(item, 'preposition')) {
      from -= 1;
      continue;
    }
    if (isShortQuotation || (from < end && isMark(item, '-', '&', '/', ')', '('))) {
      from -= 1;
      continue;
    }
    if (item.kind === 'word' && from < end && opensWithAdjective(items, from - 1)) {
      from -= 1;
      continue;
    }
    if (from < end && isA(item, 'preposition') && hasForm(item, 'ties')) {
      from -= 1;
      continue;
    }
    break;
  }
  while (from < end && isA(items[from], 'preposition', 'conjunction')) from += 1;
  return from < end ? { from, to: end } : undefined;
}

/** An adjective with a determiner before it, or at the clause's beginning. */
function opensWithAdjective(items: readonly Item[], at: number): boolean {
  if (!hasForm(items[at], 'adjective') || (items[at]?.classes ?? 1) !== 0) return false;
  for (let index = at - 1; index >= at - 3; index -= 1) {
    const item = items[index];
    if (item === undefined || item.kind === 'mark') return true;
    if (isDeterminer(item)) return true;
    if (!hasForm(item, 'adjective') || item.classes !== 0) return false;
  }
  return false;
}

function candidateOf(items: readonly Item[], source: Source): Candidate | undefined {
  const { whole, cue, speaker, word } = source;
  const content = contentAround(items, whole);
  if (content.length === 0) return undefined;
  const first = content[0];
  const last = content.at(-1);
  const from = items.findIndex((item) => item.start >= (first?.start ?? 0));
  const to = items.findIndex((item) => item.start >= (last?.end ?? 0));
  const position =
    content.length > 1 ? 'around' : (first?.start ?? 0) < (items[cue.from]?.start ?? 0) ? 'before' : 'after';
  return {
    content,
    speaker: speaker === undefined ? undefined : rangeOf(items, speaker.from, speaker.to),
    cue: { start: items[cue.from]?.start ?? 0, end: items[cue.to - 1]?.end ?? 0 },
    kind: 'source',
    position,
    signs: [
      'kind:source',
      `source:${word}`,
      `source:${word} ${position}`,
      ...contentSigns(items, from, to < 0 ? items.length : to).filter((sign) => sign.startsWith('content ')),
      ...(items[whole.from - 1]?.kind === 'quotation' || items[whole.from - 2]?.kind === 'quotation'
        ? ['left quotation']
        : []),
    ],
  };
}

/** The sentence that the phrase stands in, without the phrase. */
function contentAround(items: readonly Item[], phrase: ItemRange): readonly TextRange[] {
  const content: TextRange[] = [];
  let start = phrase.from;
  while (start > 0 && !isMark(items[start - 1], ';')) start -= 1;
  while (start < phrase.from && (isA(items[start], 'conjunction') || items[start]?.kind === 'mark')) start += 1;
  const left = rangeOf(items, start, phrase.from);
  if (left !== undefined) content.push(left);
  const closesAside = isMark(items[phrase.from - 1], ',', '(') || isDash(items[phrase.from - 1]);
  const after = items[phrase.to];
  if (after === undefined || isMark(after, '.', ';', '!', '?')) return content;
  // "…, so Müller": goes on only behind another comma.
  if (left !== undefined && closesAside && !isMark(after, ',') && !isDash(after)) return content;
  let to = phrase.to;
  while (to < items.length && !isMark(items[to], ';')) to += 1;
  const right = rangeOf(items, phrase.to, to);
  if (right !== undefined) content.push(right);
  return content;
}

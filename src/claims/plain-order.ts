import type { TextRange } from '../model/anchor-outcome.ts';
import type { Candidate, Position } from './candidate.ts';
import { rangeOf } from './content-bounds.ts';
import type { Item } from './frames.ts';
import { isA, isDash, isDeterminer, isMark, isNounish } from './item-tests.ts';
import type { ClaimLanguage, CueWord } from './languages/claim-language.ts';
import { type ItemRange, phraseBefore, plainPhraseAfter } from './noun-phrases.ts';
import { contentSigns } from './signs.ts';

/** How far behind a verb of saying a colon or *that* may open what is said, in items. */
const reach = 14;

/**
 * Statements in one sentence of a language of which only verbs of saying, words that open a clause, and prepositions are
 * known: a quotation or clause with its verb and speaker behind it, or a speaker with a verb, and then a colon or *that*.
 */
export function readPlainOrder(items: readonly Item[], language: ClaimLanguage): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const verb = verbAt(items, at);
    if (verb === undefined) continue;
    const candidate = behindSaid(items, verb, language) ?? beforeSaid(items, verb, language);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

interface Verb {
  readonly at: number;
  readonly cue: CueWord;
  /** Where its auxiliary, pronouns and adverbs begin. */
  readonly from: number;
}

function verbAt(items: readonly Item[], at: number): Verb | undefined {
  const item = items[at];
  const cue = item?.cues[0];
  if (item === undefined || cue === undefined || (item.isCapitalized && items[at - 1]?.kind === 'word'))
    return undefined;
  let from = at;
  let auxiliary = false;
  while (from > 0 && at - from < 5) {
    const before = items[from - 1];
    if (isA(before, 'auxiliary')) auxiliary = true;
    else if (!isA(before, 'adverb', 'negation', 'object') || isDeterminer(before)) break;
    from -= 1;
  }
  if (cue.form === 'participle' && !auxiliary) return undefined;
  // A participle without the verb it serves may be an adjective; a noun has a determiner.
  if (cue.isAmbiguous && (isDeterminer(items[at - 1]) || isA(items[at - 1], 'preposition'))) return undefined;
  return { at, cue, from };
}

/** *„…“, dit Marie*: what is said stands before the verb, the speaker behind it. */
function behindSaid(items: readonly Item[], verb: Verb, language: ClaimLanguage): Candidate | undefined {
  const before = items[verb.from - 1];
  const isAs = language.asWords?.has(before?.folded ?? '') === true;
  if (before === undefined || !(isPause(before) || before.kind === 'quotation' || isAs)) return undefined;
  const speaker = suffixSpeaker(items, verb, language) ?? speakerBehind(items, verb.at + 1);
  if (speaker === undefined) return undefined;
  const edge = isAs ? verb.from - 1 : verb.from;
  const quoted = lastWord(items, edge);
  const isQuoted = quoted?.kind === 'quotation';
  const left = rangeOf(items, leftStart(items, edge), edge);
  const rest = restBehind(items, speaker.to, isQuoted, language);
  const content = [left, rest].filter((range) => range !== undefined);
  if (content.length === 0) return undefined;
  const position: Position = content.length > 1 ? 'around' : left === undefined ? 'after' : 'before';
  return candidateOf(items, verb, speaker.range, content, position, [
    ...(isQuoted ? ['left quotation'] : []),
    ...(left === undefined ? ['complement:clause'] : []),
  ]);
}

/** *Marie a dit que …*, *Marie disait : « … »*: the speaker stands before the verb. */
function beforeSaid(items: readonly Item[], verb: Verb, language: ClaimLanguage): Candidate | undefined {
  const said = saidFrom(items, verb, language);
  if (said === undefined) return undefined;
  const before = phraseBefore(items, verb.from);
  const behind = before === undefined ? speakerBehind(items, verb.at + 1) : undefined;
  const range =
    suffixSpeaker(items, verb, language)?.range ??
    (before === undefined ? behind?.range : rangeOf(items, before.from, before.to));
  const to = sentenceEnd(items, said.at, language);
  const content = rangeOf(items, said.at, to);
  if (content === undefined) {
    return said.kind === 'colon' && range !== undefined
      ? candidateOf(items, verb, range, [], 'after', ['open colon'])
      : undefined;
  }
  return candidateOf(items, verb, range, [content], 'after', [
    `complement:${said.kind}`,
    ...contentSigns(items, said.at, to),
    ...(items.slice(said.at, to).some((item) => item.kind === 'quotation') ? ['quotation within'] : []),
  ]);
}

function saidFrom(
  items: readonly Item[],
  verb: Verb,
  language: ClaimLanguage,
): { readonly kind: 'clause' | 'quotation' | 'colon'; readonly at: number } | undefined {
  for (let index = verb.at + 1; index < items.length && index <= verb.at + reach; index += 1) {
    const item = items[index];
    if (isMark(item, ':')) return { kind: 'colon', at: index + 1 };
    if (item?.kind === 'quotation') {
      const isName = (item.quotation?.words ?? 0) <= 3;
      if (isName) continue;
      return { kind: 'quotation', at: index };
    }
    if (isA(item, 'complementizer')) {
      const isParted = isMark(items[index - 1], ',') || !language.hasClauseCommas;
      if (isParted) return { kind: 'clause', at: index + 1 };
    }
    // Where each clause has its comma, another clause's comes first.
    if (language.hasClauseCommas && isMark(item, ',') && !isA(items[index + 1], 'complementizer')) {
      if (items[index + 1]?.kind !== 'quotation') return undefined;
    }
    if (isMark(item, ';', '.') || (item?.cues.length ?? 0) > 0) return undefined;
  }
  return undefined;
}

interface Speaker {
  readonly range: TextRange;
  /** The item behind it. */
  readonly to: number;
}

/** *dit-il*: the pronoun is part of the verb's word, or of its auxiliary's. */
function suffixSpeaker(items: readonly Item[], verb: Verb, language: ClaimLanguage): Speaker | undefined {
  if (language.pronounSuffix === undefined) return undefined;
  for (let index = verb.from; index <= verb.at; index += 1) {
    const item = items[index];
    const pronoun = language.pronounSuffix.exec(item?.folded ?? '')?.[1];
    if (item !== undefined && pronoun !== undefined) {
      return { range: { start: item.end - pronoun.length, end: item.end }, to: verb.at + 1 };
    }
  }
  return undefined;
}

function speakerBehind(items: readonly Item[], at: number): Speaker | undefined {
  let from = at;
  while (isA(items[from], 'adverb', 'time') && !isDeterminer(items[from])) from += 1;
  const phrase: ItemRange | undefined = plainPhraseAfter(items, from);
  if (
    phrase === undefined ||
    !(isNounish(items[phrase.to - 1]) || isA(items[phrase.from], 'pronoun') || isMark(items[phrase.to - 1], ')'))
  )
    return undefined;
  const range = rangeOf(items, phrase.from, phrase.to);
  return range === undefined ? undefined : { range, to: phrase.to };
}

/** Behind *, dit Marie,* the sentence goes on; behind *, dit Marie.* it does not. */
function restBehind(
  items: readonly Item[],
  from: number,
  isQuoted: boolean,
  language: ClaimLanguage,
): TextRange | undefined {
  let at = from;
  while (at < items.length && items[at]?.kind === 'word' && !isPause(items[at])) at += 1;
  const closing = isMark(items[at], '(') ? items.findIndex((item, index) => index > at && isMark(item, ')')) : -1;
  if (closing > 0) at = closing + 1;
  if (!isMark(items[at], ',', '.', ':') && !isDash(items[at])) return undefined;
  const to = sentenceEnd(items, at + 1, language);
  const hasQuotation = items.slice(at + 1, to).some((item) => item.kind === 'quotation');
  if (isQuoted !== hasQuotation || isMark(items[at], '.')) return undefined;
  return rangeOf(items, at + 1, to);
}

function leftStart(items: readonly Item[], end: number): number {
  let start = end;
  while (start > 0 && !isMark(items[start - 1], ';') && !opensQuotation(items, start)) start -= 1;
  while (start < end && (isA(items[start], 'conjunction') || items[start]?.kind === 'mark')) start += 1;
  return start;
}

/** A colon before the quotation: what led up to it is no part of it. */
function opensQuotation(items: readonly Item[], index: number): boolean {
  return isMark(items[index - 1], ':') && items[index]?.kind === 'quotation';
}

function sentenceEnd(items: readonly Item[], from: number, language: ClaimLanguage): number {
  let to = from;
  while (to < items.length && !isMark(items[to], ';') && !(to > from && namesAnotherSource(items, to, language)))
    to += 1;
  return to;
}

/** *…, and according to Y …*: what follows is another's. */
function namesAnotherSource(items: readonly Item[], comma: number, language: ClaimLanguage): boolean {
  if (!isMark(items[comma], ',')) return false;
  const at = isA(items[comma + 1], 'conjunction') ? comma + 2 : comma + 1;
  return language.phrases.some(({ words }) => words.every((word, index) => items[at + index]?.folded === word));
}

function isPause(item: Item | undefined): boolean {
  return isMark(item, ',') || isDash(item);
}

function lastWord(items: readonly Item[], end: number): Item | undefined {
  let at = end - 1;
  while (at > 0 && items[at]?.kind === 'mark') at -= 1;
  return items[at];
}

function candidateOf(
  items: readonly Item[],
  verb: Verb,
  speaker: TextRange | undefined,
  content: readonly TextRange[],
  position: Position,
  signs: readonly string[],
): Candidate {
  return {
    content,
    speaker,
    cue: { start: items[verb.at]?.start ?? 0, end: items[verb.at]?.end ?? 0 },
    kind: verb.cue.kind,
    position,
    signs: [
      'use:finite',
      `kind:${verb.cue.kind}`,
      `tier:${verb.cue.tier}`,
      ...(speaker === undefined ? ['no speaker'] : []),
      ...signs,
    ],
  };
}

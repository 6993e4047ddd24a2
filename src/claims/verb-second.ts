import type { TextRange } from '../model/anchor-outcome.ts';
import type { Candidate, Position } from './candidate.ts';
import { contentEnd, rangeOf } from './content-bounds.ts';
import type { Item } from './frames.ts';
import { isA, isDash, isMark, isStop } from './item-tests.ts';
import type { ClaimLanguage, CueWord } from './languages/claim-language.ts';
import { contentSigns, speakerSigns } from './signs.ts';
import { type ItemRange, subjectIn } from './verb-second-subjects.ts';

/** A verb of saying with the clause it stands in. */
interface Verb {
  readonly at: number;
  readonly cue: CueWord;
  /** The finite verb: the cue itself, or its auxiliary. */
  readonly finite: number;
  /** The clause's first item, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly use: 'finite' | 'perfect' | 'passive' | 'last';
}

/** Statements in one sentence of a language whose finite verb stands second, with parted prefixes and participles at the clause's end. */
export function readVerbSecond(items: readonly Item[], language: ClaimLanguage): readonly Candidate[] {
  const found: Candidate[] = [];
  let end = -1;
  for (let at = 0; at < items.length; at += 1) {
    if (at < end) continue;
    const verb = verbAt(items, at);
    if (verb === undefined) continue;
    const candidate = readVerb(items, verb, language);
    if (candidate === undefined) continue;
    found.push(candidate);
    end = verb.use === 'finite' || verb.use === 'last' ? at + 1 : verb.at + 1;
  }
  return found;
}

function verbAt(items: readonly Item[], at: number): Verb | undefined {
  const item = items[at];
  if (item === undefined || item.cues.length === 0 || (item.isCapitalized && at > 0)) return undefined;
  const from = clauseStart(items, at);
  const to = clauseEnd(items, at);
  for (const cue of [...item.cues].sort(
    (one, other) => Number(other.particle !== undefined) - Number(one.particle !== undefined),
  )) {
    if (cue.particle !== undefined && !items.slice(at + 1, to).some((other) => other.folded === cue.particle)) continue;
    if (cue.form === 'participle') {
      const auxiliary = auxiliaryIn(items, from, at, to);
      if (auxiliary === undefined) continue;
      return { at, cue, finite: auxiliary, from, to, use: isA(items[auxiliary], 'have') ? 'perfect' : 'passive' };
    }
    const opener = items[from];
    const isLast =
      at === to - 1 &&
      at > from &&
      (isA(opener, 'subordinator', 'complementizer', 'relative') || isA(opener, 'like')) &&
      items[from - 1] !== undefined;
    const isLikeLast = isA(opener, 'like') && at > from;
    return { at, cue, finite: at, from, to, use: isLast || isLikeLast ? 'last' : 'finite' };
  }
  return undefined;
}

function auxiliaryIn(items: readonly Item[], from: number, at: number, to: number): number | undefined {
  for (let index = from; index < to; index += 1) {
    if (index !== at && isA(items[index], 'auxiliary')) return index;
  }
  return undefined;
}

function isClauseMark(item: Item | undefined): boolean {
  return isMark(item, ',', ':', ';') || isDash(item);
}

function clauseStart(items: readonly Item[], at: number): number {
  let from = at;
  while (from > 0 && !isClauseMark(items[from - 1]) && !isLongQuotation(items[from - 1])) from -= 1;
  while (from < at && isA(items[from], 'conjunction')) from += 1;
  return from;
}

function clauseEnd(items: readonly Item[], at: number): number {
  let to = at + 1;
  while (to < items.length && !isClauseMark(items[to]) && !isStop(items[to]) && !isLongQuotation(items[to])) to += 1;
  return to;
}

function isLongQuotation(item: Item | undefined): boolean {
  return item?.kind === 'quotation' && (item.quotation?.words ?? 0) > 4;
}

function readVerb(items: readonly Item[], verb: Verb, language: ClaimLanguage): Candidate | undefined {
  const signs = [`use:${verb.use}`, `kind:${verb.cue.kind}`, `tier:${verb.cue.tier}`];
  const subject = subjectIn(items, verb);
  signs.push(...speakerSigns(items, subject));
  const opener = items[verb.from];
  const isAs = isA(opener, 'like');
  const before = items[verb.from - 1];
  const content: TextRange[] = [];
  let position: Position = 'after';
  const isFirst = verb.finite === verb.from;
  const isBehind =
    before !== undefined &&
    (isFirst || isAs) &&
    (isClauseMark(before) || before.kind === 'quotation') &&
    !isMark(before, ':');
  if (isBehind) {
    const start = leftStart(items, verb.from - 1);
    const range = rangeOf(items, start, verb.from);
    if (range !== undefined) content.push(range);
    position = 'before';
    const last = isMark(before, ',') || isDash(before) ? items[verb.from - 2] : before;
    if (last?.kind === 'quotation') signs.push('left quotation');
    const next = nextClause(items, Math.max(verb.to, subject?.to ?? 0), language);
    const isQuoted = last?.kind === 'quotation';
    if (
      next !== undefined &&
      (!isQuoted || items.slice(next.at).some((item) => item.kind === 'quotation')) &&
      next.kind !== 'clause'
    ) {
      const rest = rangeOf(
        items,
        next.at,
        contentEnd(items, next.at, (index) => stopsAt(items, index)),
      );
      if (rest !== undefined) {
        content.push(rest);
        position = 'around';
      }
    }
  } else {
    const next = nextClause(items, isAs ? verb.to : Math.max(verb.at + 1, subject?.to ?? 0), language);
    if (next !== undefined) {
      const to = contentEnd(items, next.at, (index) => stopsAt(items, index));
      const range = rangeOf(items, next.at, to);
      if (range !== undefined) content.push(range);
      else if (next.kind === 'colon') signs.push('open colon');
      if (items.slice(next.at, to).some((item) => item.kind === 'quotation')) signs.push('quotation within');
      signs.push(`complement:${next.kind}`, ...contentSigns(items, next.at, to));
    } else signs.push('no content');
  }
  if (content.length === 0 && !signs.includes('open colon') && !signs.includes('no content')) return undefined;
  if (isAs) signs.push('as');
  return {
    content,
    speaker: subject === undefined ? undefined : rangeOf(items, subject.from, subject.to),
    cue: { start: items[verb.at]?.start ?? 0, end: items[verb.at]?.end ?? 0 },
    kind: verb.cue.kind,
    position,
    signs,
  };
}

function leftStart(items: readonly Item[], end: number): number {
  let start = end;
  while (
    start > 0 &&
    !isMark(items[start - 1], ';') &&
    !(isMark(items[start - 1], ':') && items[start]?.kind === 'quotation')
  )
    start -= 1;
  while (start < end - 1 && (isA(items[start], 'conjunction') || items[start]?.kind === 'mark')) start += 1;
  return start;
}

interface NextClause {
  readonly kind: 'clause' | 'quotation' | 'colon' | 'mood' | 'infinitive' | 'bare';
  readonly at: number;
}

/** The clause behind a comma or colon that tells what is said; appositions and relative clauses are passed over. */
function nextClause(items: readonly Item[], from: number, language: ClaimLanguage): NextClause | undefined {
  for (let index = from; index < items.length && index < from + 45; index += 1) {
    const item = items[index];
    if (item?.kind === 'quotation' && (item.quotation?.words ?? 0) > 0) return { kind: 'quotation', at: index };
    if (isMark(item, ':')) return { kind: 'colon', at: index + 1 };
    if (isMark(item, ';')) return undefined;
    if (!isMark(item, ',')) continue;
    const next = items[index + 1];
    if (next?.kind === 'quotation') return { kind: 'quotation', at: index + 1 };
    if (isA(next, 'complementizer') && !isA(next, 'relative'))
      return { kind: 'clause', at: isA(next, 'that') ? index + 2 : index + 1 };
    const to = segmentEnd(items, index + 1);
    const segment = items.slice(index + 1, to);
    if (segment.some((word) => language.reportedMood.has(word.folded))) return { kind: 'mood', at: index + 1 };
    if (
      segment.some((word, place) => isA(word, 'infinitive') && place >= segment.length - 3) ||
      segment.some((word) =>
        /^(?:ab|an|auf|aus|bei|ein|fort|her|hin|mit|nach|vor|weg|zurück|zusammen)zu[a-zäöü]+n$/u.test(word.folded),
      )
    )
      return { kind: 'infinitive', at: index + 1 };
  }
  return undefined;
}

function segmentEnd(items: readonly Item[], from: number): number {
  let to = from;
  while (to < items.length && !isMark(items[to], ',', ';', ':') && !isStop(items[to])) to += 1;
  return to;
}

/** Before ", sagte X", ", so X", ", wie X mitteilt": another cue that stands behind what it attributes. */
function stopsAt(items: readonly Item[], index: number): boolean {
  if (!isMark(items[index], ',') && !isDash(items[index])) return false;
  const next = items[index + 1];
  if (next === undefined) return false;
  return next.folded === 'so' && isNameAfter(items, index + 2);
}

function isNameAfter(items: readonly Item[], index: number): boolean {
  const item = items[index];
  return item?.isCapitalized === true || isA(item, 'determiner');
}

export type { ItemRange };

import type { TextRange } from '../model/anchor-outcome.ts';
import type { Candidate, Position } from './candidate.ts';
import { contentEnd, rangeOf } from './content-bounds.ts';
import type { Item } from './frames.ts';
import { hasForm, isA, isDash, isDeterminer, isMark } from './item-tests.ts';
import type { ClaimLanguage } from './languages/claim-language.ts';
import { contentSigns, speakerSigns } from './signs.ts';
import { nextClause, objectStart, segmentEnd } from './verb-second-clauses.ts';
import { type ItemRange, placeOfSaying, subjectIn } from './verb-second-subjects.ts';
import { isClauseMark, type Verb, verbAt } from './verb-second-verbs.ts';

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
    // Lobte das Gesetz und sagte, es …: what is said belongs to the verb nearest to it.
    const before = found.at(-1);
    if (before !== undefined && candidate.position === 'after' && isSameContent(before, candidate)) found.pop();
    found.push(candidate);
    end = verb.use === 'finite' || verb.use === 'last' ? at + 1 : verb.at + 1;
  }
  return found;
}

function isSameContent(one: Candidate, other: Candidate): boolean {
  const [first, second] = [one.content[0], other.content[0]];
  return one.content.length === 1 && first !== undefined && first.start === second?.start && first.end === second.end;
}

function readVerb(items: readonly Item[], verb: Verb, language: ClaimLanguage): Candidate | undefined {
  const isApposed = verb.finite === verb.from && closesApposition(items, verb.from);
  const subject = speakerIn(items, { ...verb, isApposed });
  const isAs = isA(items[verb.from], 'like');
  const said =
    standsBehind(items, verb, isAs) && (isAs || !isApposed)
      ? saidBefore(items, verb, subject, language)
      : saidAfter(items, verb, isAs, subject, language);
  if (said === undefined) return undefined;
  return {
    content: said.content,
    speaker: subject === undefined ? undefined : rangeOf(items, subject.from, subject.to),
    cue: { start: items[verb.at]?.start ?? 0, end: items[verb.at]?.end ?? 0 },
    kind: verb.cue.kind,
    position: said.position,
    signs: [
      `use:${verb.use}`,
      `kind:${verb.cue.kind}`,
      `tier:${verb.cue.tier}`,
      ...speakerSigns(items, subject),
      ...said.signs,
      ...(isAs ? ['as'] : []),
    ],
  };
}

interface Said {
  readonly content: readonly TextRange[];
  readonly position: Position;
  readonly signs: readonly string[];
}

/** *„…“, sagte Müller*; *…, wie Müller sagte*. */
function standsBehind(items: readonly Item[], verb: Verb, isAs: boolean): boolean {
  const before = items[verb.from - 1];
  if (before === undefined || isMark(before, ':')) return false;
  return (verb.finite === verb.from || isAs) && (isClauseMark(before) || before.kind === 'quotation');
}

function saidBefore(
  items: readonly Item[],
  verb: Verb,
  subject: ItemRange | undefined,
  language: ClaimLanguage,
): Said | undefined {
  const before = items[verb.from - 1];
  const last = isMark(before, ',') || isDash(before) ? items[verb.from - 2] : before;
  const isQuoted = last?.kind === 'quotation';
  const signs = isQuoted ? ['left quotation'] : [];
  const left = rangeOf(items, leftStart(items, verb.from - 1), verb.from);
  const next = nextClause(items, Math.max(verb.to, subject?.to ?? 0), language);
  const goesOn =
    next !== undefined &&
    next.kind !== 'clause' &&
    (!isQuoted || items.slice(next.at).some((item) => item.kind === 'quotation'));
  const rest = goesOn ? rangeOf(items, next.at, saidUntil(items, next.at)) : undefined;
  const content = [left, rest].filter((range) => range !== undefined);
  if (content.length === 0) return undefined;
  return { content, position: rest === undefined ? 'before' : 'around', signs };
}

function saidAfter(
  items: readonly Item[],
  verb: Verb,
  isAs: boolean,
  subject: ItemRange | undefined,
  language: ClaimLanguage,
): Said | undefined {
  const next =
    isAs && isMark(items[verb.to], ',')
      ? ({ kind: 'as', at: verb.to + 1 } as const)
      : nextClause(items, isAs ? verb.to : Math.max(verb.at + 1, subject?.to ?? 0), language);
  if (next === undefined) return { content: [], position: 'after', signs: ['no content'] };
  const isInner = next.kind === 'inner';
  const to = isInner ? segmentEnd(items, next.at) : saidUntil(items, next.at);
  const range = rangeOf(items, isInner ? objectStart(items, next.at, verb.at + 1) : next.at, to);
  if (range === undefined && next.kind !== 'colon') return undefined;
  const signs = [
    ...(range === undefined ? ['open colon'] : []),
    ...(items.slice(next.at, to).some((item) => item.kind === 'quotation') ? ['quotation within'] : []),
    `complement:${next.kind}`,
    ...contentSigns(items, next.at, to),
  ];
  return { content: range === undefined ? [] : [range], position: 'after', signs };
}

function saidUntil(items: readonly Item[], from: number): number {
  return contentEnd(items, from, (index) => stopsAt(items, index));
}

/** A comma before the verb that closes what stands in apposition to the subject: *Müller, der Trainer, sagte*. */
function closesApposition(items: readonly Item[], at: number): boolean {
  if (!isMark(items[at - 1], ',') && !isDash(items[at - 1])) return false;
  let from = 0;
  while (from < at && (isA(items[from], 'conjunction') || items[from]?.kind === 'mark')) from += 1;
  const left = items.slice(from, at - 1);
  const opensAsSubject = isDeterminer(left[0]) || (left[0]?.isCapitalized === true && left[0].classes === 0);
  return (
    opensAsSubject &&
    left.some((item) => isMark(item, ',') || isDash(item)) &&
    left.every((item) =>
      !isA(item, 'auxiliary', 'complementizer') || isDeterminer(item)
        ? item.isCapitalized || item.cues.length === 0 || isDeterminer(item)
        : false,
    ) &&
    left.every((item) => item.kind !== 'quotation' || (item.quotation?.words ?? 0) <= 5)
  );
}

/** The subject, the one who is quoted, or, where nobody is the subject, the document or place that says so. */
function speakerIn(items: readonly Item[], verb: Verb & { readonly isApposed: boolean }): ItemRange | undefined {
  const isQuoted = verb.use === 'passive' && hasForm(items[verb.at], 'quoted');
  const subject = subjectIn(items, isQuoted ? { ...verb, use: verb.finite > verb.at ? 'last' : 'perfect' } : verb);
  const isNobody = subject !== undefined && subject.to - subject.from === 1 && hasForm(items[subject.from], 'nobody');
  if (!isNobody) return subject;
  return placeOfSaying(items, subject.to, verb.to) ?? placeOfSaying(items, verb.from, verb.finite) ?? subject;
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

/** Before ", sagte X", ", so X", ", wie X mitteilt": another cue that stands behind what it attributes. */
function stopsAt(items: readonly Item[], index: number): boolean {
  if (!isMark(items[index], ',') && !isDash(items[index])) return false;
  const next = items[index + 1];
  if (next === undefined) return false;
  return hasForm(next, 'so') && isNameAfter(items, index + 2);
}

function isNameAfter(items: readonly Item[], index: number): boolean {
  const item = items[index];
  return item?.isCapitalized === true || isA(item, 'determiner');
}

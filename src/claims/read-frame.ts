import type { TextRange } from '../model/anchor-outcome.ts';
import type { Candidate, Position } from './candidate.ts';
import { contentEnd, rangeOf, stopsSaying } from './content-bounds.ts';
import { type CueReading, complementAfter, readCue } from './cue-reading.ts';
import type { Item } from './frames.ts';
import { isA, isDash, isMark, isNounish } from './item-tests.ts';
import { leftStart } from './left-start.ts';
import { type ItemRange, phraseAfter, phraseBefore } from './noun-phrases.ts';
import { contentSigns, speakerSigns } from './signs.ts';
import { mainSubject } from './subjects.ts';

/** Statements in one sentence of a language whose subject stands before its verb. */
export function readFrame(items: readonly Item[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let lastSpeaker: ItemRange | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const reading = readCue(items, at);
    if (reading === undefined) continue;
    const result = readVerb(items, reading, lastSpeaker);
    if (result === undefined) continue;
    if (result.speaker !== undefined) {
      lastSpeaker = result.speaker;
      // …, who led the study: verbs within what stands in apposition to a speaker say nothing.
      if (result.speaker.from > at) at = result.speaker.to - 1;
    }
    const { candidate } = result;
    const cueStart = candidate.cue?.start ?? 0;
    const isNested = found.some((one) => one.content.some((range) => range.start <= cueStart && range.end > cueStart));
    found.push(isNested ? { ...candidate, signs: [...candidate.signs, 'nested'] } : candidate);
  }
  return found;
}

interface VerbResult {
  readonly candidate: Candidate;
  readonly speaker: ItemRange | undefined;
}

function readVerb(
  items: readonly Item[],
  reading: CueReading,
  lastSpeaker: ItemRange | undefined,
): VerbResult | undefined {
  const { cue, use } = reading;
  const signs = [
    ...reading.signs,
    `use:${use}`,
    `kind:${cue.kind}`,
    `tier:${cue.tier}`,
    ...(cue.isAmbiguous ? ['ambiguous'] : []),
  ];
  const named = speakerOf(items, reading, lastSpeaker);
  const placed = named.placed;
  const speaker =
    placed === 'before' && named.speaker !== undefined ? behindQuotation(items, named.speaker) : named.speaker;
  if (use === 'finite' && speaker === undefined) return undefined;
  signs.push(...speakerSigns(items, speaker), ...subordinateSign(items, speaker?.from ?? reading.groupStart));
  const complement = complementAfter(
    items,
    placed === 'inverted' && speaker !== undefined ? { ...reading, end: speaker.to } : reading,
  );
  const left =
    placed === 'gerund' || use === 'infinitive' || speaker === undefined
      ? undefined
      : leftContent(items, reading, speaker, placed);
  const isPast =
    placed === 'inverted' || complement.kind === 'none' || (left?.isQuoted === true && complement.kind === 'bare');
  const content: TextRange[] = [];
  let position: Position = 'after';
  if (left !== undefined && isPast && complement.kind !== 'clause') {
    content.push(left.range);
    position = 'before';
    if (left.isQuoted) signs.push('left quotation');
    const rest = restAfter(items, speaker, reading, complement.at, placed);
    if (rest !== undefined) {
      content.push(rest);
      position = 'around';
      if (
        left.isQuoted !== true &&
        items.some((item) => item.kind === 'quotation' && item.start >= rest.start && item.end <= rest.end)
      )
        signs.push('quotation within');
    }
  } else if (
    left !== undefined &&
    complement.kind === 'quotation' &&
    (left.isQuoted || items[complement.at]?.quotation?.beginsCapitalized === false)
  ) {
    content.push(left.range);
    const to = contentEnd(items, complement.at, (index) => stopsSaying(items, index));
    const range = rangeOf(items, complement.at, to);
    if (range !== undefined) content.push(range);
    position = 'around';
    signs.push(left.isQuoted ? 'left quotation' : 'quotation within');
  } else if (complement.kind !== 'none') {
    const to = contentEnd(items, complement.at, (index) => stopsSaying(items, index));
    const range = rangeOf(items, complement.at, to);
    if (range === undefined) {
      if (complement.kind !== 'colon') return undefined;
      signs.push('open colon');
    } else content.push(range);
    signs.push(`complement:${complement.kind}`, ...contentSigns(items, complement.at, to));
    if (items.slice(complement.at, to).some((item) => item.kind === 'quotation')) signs.push('quotation within');
  } else signs.push('no content');
  if (placed !== undefined) signs.push(`speaker:${placed}`);
  return {
    speaker,
    candidate: {
      content,
      speaker: speaker === undefined ? undefined : rangeOf(items, speaker.from, speaker.to),
      cue: cueRange(items, reading),
      kind: cue.kind,
      position,
      signs,
    },
  };
}

/** If, when, whether before the speaker: the words may never have been said. */
function subordinateSign(items: readonly Item[], from: number): readonly string[] {
  const before = items[from - 1];
  if (isA(before, 'like')) return ['as'];
  return isA(before, 'subordinator')
    ? ['subordinate']
    : from === 0
      ? ['opens']
      : isA(before, 'complementizer')
        ? ['within']
        : [];
}

function cueRange(items: readonly Item[], reading: CueReading): TextRange {
  const first = items[reading.at];
  const last = items[reading.end - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

type Placed = 'before' | 'inverted' | 'gerund' | 'by' | 'main';

function speakerOf(
  items: readonly Item[],
  reading: CueReading,
  lastSpeaker: ItemRange | undefined,
): { readonly speaker: ItemRange | undefined; readonly placed: Placed | undefined } {
  if (reading.use === 'passive') {
    for (let index = reading.end; index < items.length && index < reading.end + 12; index += 1) {
      if (isA(items[index], 'agent')) return { speaker: phraseAfter(items, index + 1), placed: 'by' };
      if (isMark(items[index], ',')) break;
    }
    return { speaker: undefined, placed: undefined };
  }
  if (reading.use === 'gerund' || reading.use === 'infinitive') {
    // With officials saying …: the phrase that stands directly before it; else the sentence's subject.
    const direct = items[reading.groupStart - 1];
    if (reading.use === 'gerund' && isNounish(direct)) {
      return { speaker: phraseBefore(items, reading.groupStart), placed: 'gerund' };
    }
    return { speaker: lastSpeaker ?? mainSubject(items, reading.groupStart), placed: 'gerund' };
  }
  const inverted = invertedSubject(items, reading);
  if (inverted !== undefined) return { speaker: inverted, placed: 'inverted' };
  const before = phraseBefore(items, subjectEnd(items, reading.groupStart));
  if (before !== undefined) return { speaker: before, placed: 'before' };
  const main = mainSubject(items, reading.groupStart);
  return { speaker: main, placed: main === undefined ? undefined : 'main' };
}

/** Past a time between subject and verb: Smith on Tuesday said. */
function subjectEnd(items: readonly Item[], end: number): number {
  let at = end;
  while (at > 1 && isA(items[at - 1], 'time') && !isA(items[at - 2], 'determiner')) at -= 1;
  if (at < end && isA(items[at - 1], 'preposition')) return at - 1;
  return at < end && isA(items[at - 1], 'auxiliary')
    ? end
    : at === 0
      ? end
      : at < end && !isNounish(items[at - 1]) && !isA(items[at - 1], 'pronoun')
        ? end
        : at;
}

/** “…,” said Smith: only behind a quotation, a comma or a dash, and not before a pronoun's clause. */
function invertedSubject(items: readonly Item[], reading: CueReading): ItemRange | undefined {
  const before = items[reading.groupStart - 1];
  if (before !== undefined && before.kind !== 'quotation' && !isMark(before, ',') && !isDash(before)) return undefined;
  if (before === undefined) return undefined;
  const next = items[reading.end];
  if (
    next?.kind !== 'word' ||
    (isA(next, 'complementizer', 'preposition', 'time', 'infinitive') && !next.isCapitalized)
  )
    return undefined;
  if (isA(next, 'object') && !isA(next, 'pronoun', 'possessive')) return undefined;
  const phrase = phraseAfter(items, reading.end);
  if (phrase === undefined) return undefined;
  const after = items[phrase.to];
  const endsThere =
    after === undefined ||
    after.kind !== 'word' ||
    isA(after, 'preposition', 'time', 'adverb', 'subordinator', 'conjunction', 'relative') ||
    after.cues.some((cue) => cue.form === 'gerund');
  return endsThere && !isA(after, 'auxiliary') ? phrase : undefined;
}

interface LeftContent {
  readonly range: TextRange;
  readonly isQuoted: boolean;
}

/** What stands before speaker and verb: a quotation, or a clause that a comma ends. */
function leftContent(
  items: readonly Item[],
  reading: CueReading,
  speaker: ItemRange,
  placed: Placed | undefined,
): LeftContent | undefined {
  let end = placed === 'inverted' ? reading.groupStart : speaker.from;
  const as = items[end - 1];
  if (isA(as, 'like')) end -= 1;
  const mark = items[end - 1];
  const isParted = isMark(mark, ',') || isDash(mark);
  const last = isParted ? items[end - 2] : mark;
  const isQuoted = last?.kind === 'quotation';
  if (!isQuoted && !isParted) return undefined;
  const start = leftStart(items, end - 1);
  const range = rangeOf(items, start, end);
  if (range === undefined) return undefined;
  const words = items
    .slice(start, end)
    .reduce((sum, item) => sum + (item.kind === 'word' ? 1 : (item.quotation?.words ?? 0)), 0);
  if (!isQuoted && words < 3) return { range, isQuoted };
  return { range, isQuoted };
}

/** “…,” Smith, a spokesman for the club said: the speaker begins directly behind the quotation. */
function behindQuotation(items: readonly Item[], speaker: ItemRange): ItemRange {
  if (!isMark(items[speaker.from - 1], ',')) return speaker;
  for (let index = speaker.from - 2; index >= 0 && index > speaker.from - 9; index -= 1) {
    const item = items[index];
    if (item?.kind === 'quotation')
      return item.quotation?.endsInComma === true && index < speaker.from - 2
        ? { from: index + 1, to: speaker.to }
        : speaker;
    if (item?.kind !== 'word' || !isNounish(item)) return speaker;
  }
  return speaker;
}

/** What goes on behind “…,” he said, …. */
function restAfter(
  items: readonly Item[],
  speaker: ItemRange | undefined,
  reading: CueReading,
  at: number,
  placed: Placed | undefined,
): TextRange | undefined {
  const behind = placed === 'inverted' && speaker !== undefined ? speaker.to : reading.end;
  let index = Math.max(at, behind);
  while (
    index < items.length &&
    !isMark(items[index], ',') &&
    !isDash(items[index]) &&
    items[index]?.kind !== 'quotation' &&
    !isMark(items[index], ':')
  )
    index += 1;
  const mark = items[index];
  if (mark === undefined) return undefined;
  const next = mark.kind === 'quotation' ? index : index + 1;
  const first = items[next];
  if (first === undefined || first.cues.some((cue) => cue.form === 'gerund') || isA(first, 'relative'))
    return undefined;
  if (first.kind === 'word' && /ing$/u.test(first.folded)) return undefined;
  const hasQuotation = items.slice(0, reading.at).some((item) => item.kind === 'quotation');
  if (hasQuotation && first.kind !== 'quotation' && !items.slice(next).some((item) => item.kind === 'quotation'))
    return undefined;
  const to = contentEnd(items, next, (stop) => stopsSaying(items, stop));
  return rangeOf(items, next, to);
}

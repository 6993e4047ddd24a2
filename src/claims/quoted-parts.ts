import type { TextRange } from '../model/anchor-outcome.ts';
import type { Candidate } from './candidate.ts';
import { rangeOf } from './content-bounds.ts';
import type { Frame, Item } from './frames.ts';
import { hasForm, isA, isDeterminer, isMark } from './item-tests.ts';
import { sentenceSubject } from './verb-second-subjects.ts';

/**
 * The quotations of a sentence as statements of their own, also those inside what it reports: verbatim words are the
 * speaker's claim in its sharpest form. Where nouns have capitals, small letters part speech from titles and names.
 */
export function quotedParts(
  text: string,
  frame: Frame,
  candidates: readonly Candidate[],
  spokeLast: Candidate | undefined,
): readonly Candidate[] {
  const parts: Candidate[] = [];
  for (const [index, item] of frame.items.entries()) {
    if (item.kind !== 'quotation' || item.quotation === undefined) continue;
    const isWhole = candidates.some(
      (one) => one.content.length === 1 && one.content[0]?.start === item.start && one.content[0].end === item.end,
    );
    if (isWhole) continue;
    const around = candidates.find((one) =>
      one.content.some((range) => range.start <= item.start && range.end >= item.end),
    );
    const speaker =
      around?.speaker ?? nearest(candidates, item)?.speaker ?? aboutWhom(frame.items, index) ?? spokeLast?.speaker;
    const inner = text.slice(item.quotation.inner.start, item.quotation.inner.end);
    const shape = shapeOf(item.quotation.words, inner);
    const cue = around?.kind ?? (candidates.length > 0 ? 'beside' : spokeLast === undefined ? 'nobody' : 'before');
    parts.push({
      content: [{ start: item.start, end: item.end }],
      speaker,
      cue: undefined,
      kind: 'none',
      position: 'loose',
      signs: [
        'quoted',
        `quoted ${shape}`,
        `quoted in ${cue}`,
        `quoted ${shape} in ${cue}`,
        `quoted after ${before(frame.items[index - 1])}`,
        `quoted ${shape} after ${before(frame.items[index - 1])}`,
        `quoted then ${after(frame.items[index + 1], item)}`,
        ...(item.quotation.beginsCapitalized ? ['quoted capital', `quoted capital ${shape}`] : []),
        ...(item.quotation.endsSentence ? ['quoted sentence'] : []),
        ...(frame.items.some((other) => other.kind === 'word' && other.cues.length > 0) ? ['quoted by verb'] : []),
        ...(frame.items.length <= 3 ? ['quoted alone'] : []),
      ],
    });
  }
  return parts;
}

function nearest(candidates: readonly Candidate[], item: Item): Candidate | undefined {
  return (
    candidates.findLast((one) => one.speaker !== undefined && one.speaker.end <= item.start) ??
    candidates.find((one) => one.speaker !== undefined)
  );
}

/** The sentence's subject, before a quotation that more than a few words lead up to. */
function aboutWhom(items: readonly Item[], at: number): TextRange | undefined {
  const subject = at < 2 ? undefined : sentenceSubject(items, at);
  return subject === undefined ? undefined : rangeOf(items, subject.from, subject.to);
}

/** How many words, and whether one of them has only small letters, as no title or name that stands alone has. */
function shapeOf(words: number, inner: string): string {
  const small = inner.match(/(?:^|[\s([])\p{Ll}{3,}/gu)?.length ?? 0;
  const size = words <= 1 ? 'one' : words <= 3 ? 'few' : words <= 6 ? 'some' : words <= 10 ? 'many' : 'long';
  return small === 0 ? `${size} names` : small * 3 < words ? `${size} mixed` : `${size} plain`;
}

function before(item: Item | undefined): string {
  if (item === undefined) return 'nothing';
  if (item.kind !== 'word') return isMark(item, ':') ? 'colon' : isMark(item, ',') ? 'comma' : 'mark';
  if (hasForm(item, 'as')) return 'as';
  if (isDeterminer(item)) return 'determiner';
  if (isA(item, 'preposition')) return 'preposition';
  if (isA(item, 'conjunction')) return 'conjunction';
  return item.isCapitalized ? 'noun' : 'word';
}

function after(item: Item | undefined, quotation: Item): string {
  if (item === undefined) return 'nothing';
  if (item.start === quotation.end && item.kind === 'mark' && /^\p{Pd}$/u.test(item.text)) return 'hyphen';
  if (item.kind !== 'word') return isMark(item, '(') ? 'bracket' : 'mark';
  return item.isCapitalized ? 'noun' : 'word';
}

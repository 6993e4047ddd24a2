import type { TextRange } from '../model/anchor-outcome.ts';
import { type ClaimLanguage, type CueWord, wordClass, wordForm } from './languages/claim-language.ts';
import { cutLong } from './paragraphs.ts';
import type { Quotation } from './quotations.ts';
import { type Token, tokensIn } from './tokens.ts';

/** A word, a mark, or a whole quotation, which counts as one word of the sentence around it. */
export interface Item extends TextRange {
  readonly kind: 'word' | 'mark' | 'quotation';
  readonly text: string;
  readonly folded: string;
  /** Bits of `wordClass`. */
  readonly classes: number;
  /** Bits of `wordForm`. */
  readonly forms: number;
  readonly isCapitalized: boolean;
  readonly cues: readonly CueWord[];
  readonly quotation?: QuotedWords;
}

/** What the sentence around a quotation needs to know of it. */
export interface QuotedWords extends Quotation {
  readonly words: number;
  readonly beginsCapitalized: boolean;
  /** It ends in a full stop, question or exclamation mark. */
  readonly endsSentence: boolean;
  /** It ends in a full stop. */
  readonly endsFully: boolean;
  /** Its last character is a comma, as English has it before *he said*. */
  readonly endsInComma: boolean;
}

/** One sentence, quotations folded into one item each. */
export interface Frame {
  readonly items: readonly Item[];
  /** Which block of paragraphs it stands in. */
  readonly block: number;
  /** It is the first of its block. */
  readonly opensBlock: boolean;
  readonly closesBlock: boolean;
}

const noCues: readonly CueWord[] = [];
const enders = new Set(['.', '!', '?', '…', '。', '！', '？']);

/** The longest sentence, in words and marks; text without full stops is cut. */
const sentenceLimit = 250;

/** Joins paragraphs that one quotation runs over, and cuts those that are too long to be read in one go, outside quotations. */
export function blocksOf(
  text: string,
  paragraphs: readonly TextRange[],
  quotations: readonly Quotation[],
): readonly TextRange[] {
  const blocks = joinedParagraphs(paragraphs, quotations);
  let next = 0;
  return blocks.flatMap((block) => {
    const parts: TextRange[] = [];
    let { start } = block;
    for (const part of cutLong(text, [block])) {
      while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= part.end) next += 1;
      const across = quotations[next];
      if (part.end < block.end && across !== undefined && across.start < part.end) continue;
      parts.push({ start, end: part.end });
      start = part.end;
    }
    if (start < block.end) parts.push({ start, end: block.end });
    return parts;
  });
}

function joinedParagraphs(paragraphs: readonly TextRange[], quotations: readonly Quotation[]): readonly TextRange[] {
  const blocks: TextRange[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const last = blocks.at(-1);
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) next += 1;
    const across = quotations[next];
    if (last !== undefined && across !== undefined && across.start < paragraph.start && across.end > paragraph.start) {
      blocks[blocks.length - 1] = { start: last.start, end: paragraph.end };
    } else blocks.push(paragraph);
  }
  return blocks;
}

/** The sentences of a block. `quotations` are those of the whole text in order; `from` is the first that can stand in it. */
export function framesOf(
  text: string,
  block: TextRange,
  blockIndex: number,
  quotations: readonly Quotation[],
  language: ClaimLanguage | undefined,
): readonly Frame[] {
  const items = withoutDateline(itemsOf(text, block, quotations, language));
  const frames: Item[][] = [[]];
  for (const [index, item] of items.entries()) {
    frames.at(-1)?.push(item);
    if (endsSentence(items, index, language) || (frames.at(-1)?.length ?? 0) >= sentenceLimit) frames.push([]);
  }
  const filled = frames.filter((frame) => frame.some((item) => item.kind !== 'mark'));
  return filled.map((frame, index) => ({
    items: frame,
    block: blockIndex,
    opensBlock: index === 0,
    closesBlock: index === filled.length - 1,
  }));
}

/** How many words and marks a dateline has at most. */
const datelineLimit = 8;

/** The same without a place in capitals, and an agency in brackets, that a dash parts from a report's first sentence: *PORT ANSELM, Tarn (AP) —*. */
function withoutDateline(items: readonly Item[]): readonly Item[] {
  if (!/^\p{Lu}[\p{Lu}.'’]{2,}$/u.test(items[0]?.text ?? '')) return items;
  const dash = items
    .slice(0, datelineLimit)
    .findIndex((item) => item.kind === 'mark' && /^[\p{Pd}―]$/u.test(item.text));
  const isPlace = (item: Item) => item.isCapitalized || /^[,.()]$/u.test(item.text);
  return dash > 0 && items.slice(0, dash).every(isPlace) && items[dash]?.start !== items[dash - 1]?.end
    ? items.slice(dash + 1)
    : items;
}

function itemsOf(
  text: string,
  block: TextRange,
  quotations: readonly Quotation[],
  language: ClaimLanguage | undefined,
): readonly Item[] {
  const items: Item[] = [];
  let at = block.start;
  const add = (end: number) => {
    for (const token of tokensIn(text, { start: at, end })) items.push(itemOf(token, language));
  };
  for (const quotation of quotations) {
    add(quotation.start);
    items.push(quotationItem(text, quotation));
    at = quotation.end;
  }
  add(block.end);
  return items;
}

function itemOf(token: Token, language: ClaimLanguage | undefined): Item {
  const isWord = token.kind === 'word';
  return {
    start: token.start,
    end: token.end,
    kind: token.kind,
    text: token.text,
    folded: token.folded,
    classes: isWord ? classesOf(token, language) : 0,
    forms: isWord ? formsOf(token, language) : 0,
    isCapitalized: isWord && /^[\p{Lu}\p{Lt}]|\p{Ll}\.\p{Ll}/u.test(token.text),
    cues: (isWord ? language?.cues.get(token.folded) : undefined) ?? noCues,
  };
}

function classesOf(token: Token, language: ClaimLanguage | undefined): number {
  const listed = language?.words.get(token.folded);
  if (listed !== undefined) return listed;
  return language?.adverbEnding?.test(token.text) === true ? wordClass.adverb : 0;
}

function formsOf({ folded }: Token, language: ClaimLanguage | undefined): number {
  let forms = language?.forms?.get(folded) ?? 0;
  for (const [form, ending] of language?.endings ?? []) if (ending.test(folded)) forms |= wordForm[form];
  return forms;
}

function quotationItem(text: string, quotation: Quotation): Item {
  const inner = text.slice(quotation.inner.start, quotation.inner.end).trimEnd();
  const words = inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const last = /[.!?…。！？,]['’"”»)]*$/u.exec(inner)?.[0][0];
  return {
    start: quotation.start,
    end: quotation.end,
    kind: 'quotation',
    text: '',
    folded: '',
    classes: 0,
    forms: 0,
    isCapitalized: false,
    cues: noCues,
    quotation: {
      ...quotation,
      words,
      beginsCapitalized: /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner),
      endsSentence: last !== undefined && last !== ',',
      endsFully: last === '.' || last === '…' || last === '。',
      endsInComma: last === ',',
    },
  };
}

function endsSentence(items: readonly Item[], index: number, language: ClaimLanguage | undefined): boolean {
  const item = items[index];
  if (item === undefined) return false;
  const next = items[index + 1];
  if (next === undefined) return true;
  if (item.kind === 'quotation') {
    if (item.quotation?.endsSentence !== true) return false;
    if (next.kind === 'quotation') return true;
    if (next.kind !== 'word' || !next.isCapitalized) return false;
    // A full stop ends the sentence around it as well, a question mark may not.
    return (
      language?.order === 'v2' ||
      item.quotation.endsFully ||
      isMarkAt(items, index - 1, ':') ||
      !isAttributedAfter(items, index + 1)
    );
  }
  // Closing marks belong to the sentence that they close.
  if (/^[)\]”»"']$/u.test(item.text) && enders.has(items[index - 1]?.text ?? '')) return beginsSentence(next);
  if (item.kind === 'word') {
    // A dotted abbreviation takes its full stop in; it may end the sentence all the same.
    return /\.$/u.test(item.text) && isOpener(next) && !isAbbreviation(item, language);
  }
  if (!enders.has(item.text)) return false;
  if (/^[)\]”»"'.!?…]$/u.test(next.text)) return false;
  const previous = items[index - 1];
  if (item.text === '.' && previous !== undefined && previous.end === item.start) {
    if (isAbbreviation(previous, language)) return false;
    // No blank behind it: a web address or a number.
    if (next.start === item.end && next.kind === 'word') return false;
    // An ordinal (am 3. Mai), unless what follows opens a sentence.
    const opensSentence = next.kind === 'quotation' || (isOpener(next) && (next.classes & wordClass.time) === 0);
    if (language?.capitalizesNouns === true && /^\p{N}{1,2}$/u.test(previous.text) && !opensSentence) return false;
  }
  return beginsSentence(next);
}

function isOpener(next: Item): boolean {
  return next.kind === 'word' && next.isCapitalized && next.classes !== 0;
}

function beginsSentence(next: Item): boolean {
  if (next.kind === 'quotation') return true;
  if (next.kind === 'mark') return /^[\p{Pd}(["'“‘«¿¡•*#@$€£[<]$/u.test(next.text);
  return next.isCapitalized || !/^\p{Ll}/u.test(next.text);
}

function isAbbreviation(item: Item, language: ClaimLanguage | undefined): boolean {
  const word = item.folded.replace(/\.$/u, '');
  return (/^\p{L}$/u.test(word) && item.isCapitalized && word !== 'i') || (language?.abbreviations.has(word) ?? false);
}

function isMarkAt(items: readonly Item[], index: number, ...marks: readonly string[]): boolean {
  return marks.includes(items[index]?.text ?? '');
}

/** A speaker and a verb of saying stand behind a quotation that ends a sentence of its own: “Why?” Smith asked. */
function isAttributedAfter(items: readonly Item[], from: number): boolean {
  for (let index = from; index < from + 8; index += 1) {
    const item = items[index];
    if (item === undefined || item.kind !== 'word') return false;
    if (item.cues.some((cue) => cue.form === 'past' || cue.form === 'finite')) {
      const next = items[index + 1];
      if (index === from || isMarkAt(items, index + 1, ':', ',')) return false;
      return (
        next === undefined || next.kind !== 'word' || (next.classes & (wordClass.preposition | wordClass.time)) !== 0
      );
    }
  }
  return false;
}

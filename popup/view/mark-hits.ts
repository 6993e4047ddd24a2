import type { TextTerm } from '../../src/model/search/search-query.ts';
import { foldWord, type SearchWord, searchWords } from '../../src/model/search/search-words.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface MarkedPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Cuts a text where words of a search stand: of a word that only begins so, its beginning. Together the pieces are the text. */
export function markHits(text: string, terms: readonly TextTerm[]): readonly MarkedPiece[] {
  const words = terms.length === 0 ? [] : [...searchWords(text)];
  const spans = words.flatMap((word, index) => terms.flatMap((term) => spanOf(text, words, index, word, term)));
  spans.sort(([one], [other]) => one - other);
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ text: text.slice(at, from), isHit: false });
    const last = pieces.at(-1);
    if (last?.isHit === true && from === at)
      pieces[pieces.length - 1] = { text: last.text + text.slice(from, end), isHit: true };
    else pieces.push({ text: text.slice(from, end), isHit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
}

function spanOf(
  text: string,
  words: readonly SearchWord[],
  index: number,
  word: SearchWord,
  term: TextTerm,
): readonly (readonly [number, number])[] {
  if (term.kind === 'prefix') {
    return word.term.startsWith(term.term) ? [[word.start, endOfBeginning(text, word, term.term.length)]] : [];
  }
  const isHere = term.words.every(({ term: wanted, offset }) => words[index + offset]?.term === wanted);
  const last = words[index + (term.words.at(-1)?.offset ?? 0)];
  return isHere && last !== undefined ? [[word.start, last.end]] : [];
}

/** Where the first characters of a word end that fold to as many UTF-16 code units: "Ärz" of "Ärzte" for three. */
function endOfBeginning(text: string, { start, end, term }: SearchWord, length: number): number {
  if (length >= term.length) return end;
  let at = start;
  for (const { segment } of graphemes.segment(text.slice(start, end))) {
    at += segment.length;
    if (foldWord(text.slice(start, at)).length >= length) return at;
  }
  return end;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A piece of a long text around its first hit, of about `length` UTF-16 code units; whole where it is no longer. */
export function excerptAt(
  text: string,
  terms: readonly TextTerm[],
  length: number,
): { readonly text: string; readonly isCut: boolean } {
  if (text.length <= length) return { text, isCut: false };
  const first = markHits(text.slice(0, 20_000), terms);
  let hit = 0;
  for (const piece of first) {
    if (piece.isHit) break;
    hit += piece.text.length;
  }
  if (hit >= Math.min(text.length, 20_000)) hit = 0;
  const from = hit < length * 0.7 ? 0 : wordStart(text, hit - Math.floor(length / 3));
  const until = wordStart(text, Math.min(text.length, from + length));
  return {
    text: `${from > 0 ? '… ' : ''}${text.slice(from, until).trim()}${until < text.length ? ' …' : ''}`,
    isCut: true,
  };
}

function wordStart(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.indexOf(' ', near);
  const at = space < 0 || space - near > 40 ? near : space + 1;
  return /[\udc00-\udfff]/u.test(text.charAt(at)) ? at - 1 : at;
}

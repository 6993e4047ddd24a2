import type { Annotation } from '../../src/model/annotation.ts';
import type { AnnotationId } from '../../src/model/ids.ts';

/** A piece of an article's text, and the annotations whose words it is, the first one first. */
export interface TextPiece {
  readonly text: string;
  readonly ids: readonly AnnotationId[];
}

/** Paragraphs of an article's text, or a run of a menu's and a button's words that stood around it. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly pieces: readonly TextPiece[] }
  | { readonly kind: 'furniture'; readonly lines: readonly string[] };

/** How long the line of a menu is at most, in UTF-16 code units, and how many of them make one. */
const menuLineLength = 32;
const menuLines = 3;

/** The places of annotations' words in the text that was kept; one whose words are not there has none. */
export function placesIn(
  text: string,
  annotations: readonly Annotation[],
): ReadonlyMap<AnnotationId, readonly [number, number]> {
  const places = new Map<AnnotationId, readonly [number, number]>();
  for (const { id, selectors } of annotations) {
    const exact = selectors?.quote.exact ?? '';
    if (selectors === null || exact.trim() === '') continue;
    const { start } = selectors.position;
    // The text is that of the first annotated version: a later one may have its words elsewhere, or not at all.
    const at = text.startsWith(exact, start) ? start : onlyPlace(text, exact);
    if (at >= 0) places.set(id, [at, at + exact.length]);
  }
  return places;
}

/** Where words stand when they do so once; -1 otherwise, because one of several places would be a guess. */
function onlyPlace(text: string, words: string): number {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : -1;
}

/** Cuts a text into paragraphs, and those where annotations begin and end. All pieces together are the text without its line breaks. */
export function highlightedParagraphs(
  text: string,
  places: ReadonlyMap<AnnotationId, readonly [number, number]>,
): readonly (readonly TextPiece[])[] {
  const bounds = [...places].toSorted(([, one], [, other]) => one[0] - other[0] || one[1] - other[1]);
  const paragraphs: TextPiece[][] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const [paragraph] = match;
    if (paragraph.trim() === '') continue;
    const [from, until] = [match.index, match.index + paragraph.length];
    const here = bounds.filter(([, [start, end]]) => start < until && end > from);
    const cuts = [...new Set([from, until, ...here.flatMap(([, span]) => span)])]
      .filter((cut) => cut >= from && cut <= until)
      .sort((one, other) => one - other);
    paragraphs.push(
      cuts.slice(0, -1).map((cut, index) => ({
        text: text.slice(cut, cuts[index + 1]),
        ids: here.filter(([, [start, end]]) => start <= cut && end > cut).map(([id]) => id),
      })),
    );
  }
  return paragraphs;
}

/** Sets apart what reads like menus and buttons: three or more short lines on end, without a sentence's end and without annotations. */
export function blocksOf(paragraphs: readonly (readonly TextPiece[])[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let run: (readonly TextPiece[])[] = [];
  function endRun(): void {
    if (run.length >= menuLines) blocks.push({ kind: 'furniture', lines: run.map(textOf) });
    else blocks.push(...run.map((pieces) => ({ kind: 'paragraph', pieces }) as const));
    run = [];
  }
  for (const pieces of paragraphs) {
    if (isMenuLine(pieces)) {
      run.push(pieces);
      continue;
    }
    endRun();
    blocks.push({ kind: 'paragraph', pieces });
  }
  endRun();
  return blocks;
}

function isMenuLine(pieces: readonly TextPiece[]): boolean {
  const text = textOf(pieces).trim();
  return (
    text.length <= menuLineLength &&
    !/\p{Sentence_Terminal}\P{L}*$/u.test(text) &&
    pieces.every(({ ids }) => ids.length === 0)
  );
}

function textOf(pieces: readonly TextPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

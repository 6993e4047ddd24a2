import { cleanLine } from './clean-line.ts';

/** A line of text as a reader sees it, with the pieces that elements divide it into. */
export interface HeadLine {
  readonly element: Element;
  readonly pieces: readonly string[];
  readonly text: string;
  /** What its `time` elements say for machines. */
  readonly times: readonly string[];
}

/** The lines around a page's headline. */
export interface HeadLines {
  /** Those before it, the nearest first. */
  readonly before: readonly HeadLine[];
  readonly after: readonly HeadLine[];
}

/** How many texts are passed over to find the headline, and how many lines around it may say who wrote it, and when. */
const maxTexts = 6_000;
const maxBefore = 12;
const maxAfter = 60;
/** A longer text is no byline or dateline. */
const maxLength = 300;

const inline = /^(?:a|abbr|b|bdi|cite|em|font|i|mark|small|span|strong|time|u)$/u;
const unseen = /^(?:script|style|noscript|template|svg|select|button|textarea|iframe|nav|footer|title)$/u;

/** Reads the short lines before and after the headline; without one, those at the beginning. */
export function readHeadLines(document: Document, headline: Element | undefined): HeadLines {
  const lines: HeadLine[] = [];
  let past = headline === undefined ? 0 : -1;
  if (document.body === null) return { before: [], after: [] };
  const walker = document.createTreeWalker(document.body, 1 | 4, {
    acceptNode: (node) => (node.nodeType === 1 && unseen.test((node as Element).localName) ? 2 : 1),
  });
  let block: Element | undefined;
  let pieces: string[] = [];
  let times: string[] = [];
  const flush = () => {
    const text = pieces.join(' ');
    if (block !== undefined && (text !== '' || times.length > 0) && text.length <= maxLength) {
      lines.push({ element: block, pieces, text, times });
      if (past < 0 && lines.length > maxBefore) lines.shift();
    }
    [pieces, times] = [[], []];
  };
  for (let seen = 0; seen < maxTexts && walker.nextNode() !== null; ) {
    const node = walker.currentNode;
    if (node.nodeType === 1) {
      const element = node as Element;
      if (element === headline) {
        flush();
        past = lines.length;
      }
      const time = element.localName === 'time' ? element.getAttribute('datetime') : null;
      if (time !== null) {
        const own = blockOf(element);
        if (own !== block) flush();
        block = own;
        times.push(time);
      }
      continue;
    }
    const text = (node as Text).data;
    if (text.trim() === '') continue;
    seen += 1;
    const own = blockOf((node as Text).parentElement ?? document.body);
    if (own !== block) flush();
    block = own;
    if (headline?.contains(node) === true) continue;
    const piece = cleanLine(text.slice(0, maxLength + 1));
    if (piece !== '') pieces.push(piece);
    if (past >= 0 && lines.length > past + maxAfter) break;
  }
  flush();
  const at = past < 0 ? 0 : past;
  return { before: lines.slice(0, at).reverse(), after: lines.slice(at) };
}

function blockOf(element: Element): Element {
  let block = element;
  while (inline.test(block.localName) && block.parentElement !== null) block = block.parentElement;
  return block;
}

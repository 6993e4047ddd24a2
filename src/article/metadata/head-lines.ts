import { cleanLine } from './clean-line.ts';
import { nextNode, previousNode } from './walk.ts';

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

/** How many elements and texts are looked at, before the headline and after it, and how many lines around it may say who wrote it, and when. */
const maxNodesBefore = 400;
const maxNodes = 1_500;
const maxBefore = 12;
const maxAfter = 60;
/** Elements of a line within each other; more are made to be a burden. */
const maxInline = 40;
/** A longer text is no byline or dateline. */
const maxLength = 300;

const inline = new Set('a abbr b bdi cite em font i mark small span strong time u'.split(' '));
const unseen = new Set('script style noscript template svg select button textarea iframe nav footer title'.split(' '));

/** Reads the short lines before and after the headline; without one, those at the beginning. */
export function readHeadLines(document: Document, headline: Element | undefined): HeadLines {
  const lines: HeadLine[] = [];
  let past = headline === undefined ? 0 : -1;
  if (document.body === null) return { before: [], after: [] };
  const { body } = document;
  let node: Node | null = headline !== undefined && body.contains(headline) ? startBefore(headline, body) : body;
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
  for (let seen = 0; seen < maxNodes; seen += 1) {
    node = nextNode(node, body, isUnseen);
    if (node === null) break;
    if (node.nodeType === 1) {
      const element = node as Element;
      if (isUnseen(element)) continue;
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
    if (node.nodeType !== 3) continue;
    const text = (node as Text).data;
    if (text.trim() === '') continue;
    const own = blockOf((node as Text).parentElement ?? body);
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
  for (let depth = 0; depth < maxInline && inline.has(block.localName); depth += 1) {
    if (block.parentElement === null) break;
    block = block.parentElement;
  }
  return block;
}

/** The node from which the last lines before the headline begin, and some more, so that the first is whole. */
function startBefore(headline: Element, body: Element): Node {
  let start: Node = headline;
  for (let seen = 0, texts = 0; seen < maxNodesBefore && texts < 3 * maxBefore; seen += 1) {
    const before = previousNode(start, body, isUnseen);
    if (before === null) break;
    start = before;
    if (start.nodeType === 3 && (start as Text).data.trim() !== '') texts += 1;
  }
  return start;
}

function isUnseen({ localName }: Element): boolean {
  return unseen.has(localName);
}

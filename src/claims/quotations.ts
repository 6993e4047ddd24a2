import type { TextRange } from '../model/anchor-outcome.ts';
import { cutLong } from './paragraphs.ts';

/** Words in quotation marks; the range takes the marks in. */
export interface Quotation extends TextRange {
  /** The words between the marks. */
  readonly inner: TextRange;
  /** A closing mark was found; without one the quotation ends with its paragraph. */
  readonly isClosed: boolean;
}

/** How many paragraphs one quotation may run over when each opens with a mark again. */
const paragraphLimit = 60;

/** How deep quotations nest; deeper marks are stray. */
const depthLimit = 6;

/** Which marks close what a mark opens. */
const closers: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‚': '‘’',
  '‘': "’'",
  '「': '」',
  '『': '』',
  '《': '》',
  '"': '"”',
  "''": "''",
  '``': "''",
  "'": "'’",
};
const marks = /''|``|[“”„«»‹›‚‘’「」『』《》"']/gu;
/** Marks that can only open, whatever stands beside them. */
const openOnly = new Set(['„', '‚', '「', '『', '《', '``']);
const closeOnly = new Set(['」', '』', '》']);
/** Marks that are apostrophes more often than quotation marks. */
const single = new Set(["'", '’', '‘']);

interface Open {
  readonly mark: string;
  readonly start: number;
  readonly innerStart: number;
}

/** Finds the outermost quotations of paragraphs: every convention, nested, unbalanced, and running over paragraphs that open with a mark again. */
export function* quotationsIn(text: string, paragraphs: readonly TextRange[]): Generator<void, readonly Quotation[]> {
  const found: Quotation[] = [];
  let carried: { readonly mark: string; readonly start: number; readonly innerStart: number; left: number } | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const open: Open[] = carried === undefined ? [] : [carried];
    const from = carried === undefined ? paragraph.start : reopened(text, paragraph, carried.mark);
    for (const part of cutLong(text, [{ start: from, end: paragraph.end }])) {
      scan(text, part, open, found);
      yield;
    }
    const outer = open[0];
    if (outer === undefined) {
      carried = undefined;
      continue;
    }
    const next = paragraphs[index + 1];
    const left = carried === undefined ? paragraphLimit : carried.left - 1;
    if (next !== undefined && left > 0 && opensWith(text, next, outer.mark)) {
      carried = { mark: outer.mark, start: outer.start, innerStart: outer.innerStart, left };
      continue;
    }
    carried = undefined;
    if (!single.has(outer.mark)) {
      found.push({
        start: outer.start,
        end: paragraph.end,
        inner: { start: outer.innerStart, end: paragraph.end },
        isClosed: false,
      });
    }
  }
  return found;
}

function opensWith(text: string, paragraph: TextRange, mark: string): boolean {
  return text.startsWith(mark, paragraph.start) || (mark === '“' && text.startsWith('"', paragraph.start));
}

function reopened(text: string, paragraph: TextRange, mark: string): number {
  return opensWith(text, paragraph, mark) ? paragraph.start + 1 : paragraph.start;
}

/** Reads the marks of a part of a text; closed outermost quotations are added to `found`, the others stay in `open`. */
function scan(text: string, part: TextRange, open: Open[], found: Quotation[]): void {
  for (const match of text.slice(part.start, part.end).matchAll(marks)) {
    const mark = match[0];
    const start = part.start + match.index;
    const end = start + mark.length;
    const role = nestsStraight(text, mark, start, part.end, open) ? 'open' : roleOf(text, mark, start, end, open);
    if (role === 'open' && open.length < depthLimit) open.push({ mark, start, innerStart: end });
    if (role !== 'close') continue;
    const depth = open.findLastIndex((one) => (closers[one.mark] ?? '').includes(mark));
    const opened = open[depth];
    if (opened === undefined) continue;
    open.length = depth;
    if (depth === 0)
      found.push({ start: opened.start, end, inner: { start: opened.innerStart, end: start }, isClosed: true });
  }
}

/** A straight mark that opens inside a straight quotation: a gap before it, a letter behind, and a closing mark each for both of them. */
function nestsStraight(text: string, mark: string, start: number, end: number, open: readonly Open[]): boolean {
  if (mark !== '"' || open.length !== 1 || open[0]?.mark !== '"') return false;
  if (!isSpace(text[start - 1] ?? '') || !isLetter(text[start + 1] ?? '')) return false;
  const first = text.indexOf('"', start + 1);
  const second = first < 0 ? -1 : text.indexOf('"', first + 1);
  const closes = (at: number) => at >= 0 && at < end && !isSpace(text[at - 1] ?? '') && !isLetter(text[at + 1] ?? '');
  return closes(first) && closes(second);
}

function roleOf(
  text: string,
  mark: string,
  start: number,
  end: number,
  open: readonly Open[],
): 'open' | 'close' | 'none' {
  if (openOnly.has(mark)) return 'open';
  if (closeOnly.has(mark)) return 'close';
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const opensHere = isGap(before) && !isSpace(after);
  const canClose = open.some((one) => (closers[one.mark] ?? '').includes(mark));
  if (single.has(mark)) {
    if (isLetter(before) && isLetter(after)) return 'none';
    if (canClose && !isLetter(after) && !isSpace(before)) return 'close';
    return mark !== '’' && opensHere && (isLetter(after) || after === '.' || after === '…') ? 'open' : 'none';
  }
  if (mark === '«' || mark === '»' || mark === '‹' || mark === '›') {
    if (canClose && !(opensHere && isOpen(open, mark))) return 'close';
    return mark === '«' || mark === '‹' || opensHere ? 'open' : 'none';
  }
  if (canClose) {
    // The same mark opens and closes, or another's opening one closes: what stands beside it decides.
    const nests = opensHere && isLetter(after) && (mark === '“' || mark === '"' || mark === "''") && open.length < 2;
    if (nests && mark === '“' && open.at(-1)?.mark !== '„') return 'open';
    return 'close';
  }
  if (mark === '”') return opensHere ? 'open' : 'none';
  return isSpace(after) && !isSpace(before) ? 'none' : 'open';
}

function isOpen(open: readonly Open[], mark: string): boolean {
  return open.some((one) => one.mark === mark);
}

function isSpace(character: string): boolean {
  return /\s/u.test(character);
}

function isGap(character: string): boolean {
  return /[\s([{—–:―/-]/u.test(character) || character in closers;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

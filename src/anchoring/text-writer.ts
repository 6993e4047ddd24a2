import type { TextRange } from '../model/anchor-outcome.ts';
import type { WhiteSpace } from './element-rules.ts';
import type { PageSegment } from './page-segments.ts';
import { TextRuns } from './text-runs.ts';

const needsCollapsing = /[\t\n\r\f]| {2}/u;
const collapsible = /[ \t\n\r\f]+/gu;
const spaces = /[ \t]+/gu;

/** Writes a page's text as it is seen: white space collapsed within a block, blocks parted by line breaks. */
export class TextWriter {
  readonly runs = new TextRuns();
  private readonly parts: string[] = [];
  private length = 0;
  private separator = '';
  private space: { readonly node: Text; readonly offset: number } | undefined;
  /** Where the text of the node that is being written begins. */
  private firstEmitted: number | undefined;
  private readonly asideRanges: { start: number; end: number }[] = [];

  /** Parts what follows from what stands before; the strongest of several separators in a row counts. */
  breakLines(count: 1 | 2): void {
    this.space = undefined;
    if (this.length === 0) return;
    if (this.separator.length < count || this.separator === '\t') this.separator = count === 1 ? '\n' : '\n\n';
  }

  /** A `br`: two in a row make a paragraph. */
  breakLine(): void {
    this.breakLines(this.separator === '\n' ? 2 : 1);
  }

  /** Parts two cells of a row. */
  separateCell(): void {
    this.space = undefined;
    if (this.length > 0 && this.separator === '') this.separator = '\t';
  }

  write(node: Text, whiteSpace: WhiteSpace, isAside: boolean): void {
    this.firstEmitted = undefined;
    const data = node.data;
    if (whiteSpace === 'keep') this.emit(node, 0, data);
    else if (whiteSpace === 'lines') this.writeCollapsed(node, data, spaces);
    else if (needsCollapsing.test(data)) this.writeCollapsed(node, data, collapsible);
    else this.writePlain(node, data);
    if (isAside && this.firstEmitted !== undefined) this.markAside(this.firstEmitted, this.length);
  }

  /** Writes a block that was read before; the caller breaks the lines around it. */
  writeSegment({ text, runs, asides }: PageSegment): void {
    if (text === '') return;
    if (this.separator !== '') this.append(this.separator);
    this.separator = '';
    this.space = undefined;
    const start = this.length;
    this.runs.addAll(runs, start);
    this.append(text);
    for (const aside of asides) this.markAside(start + aside.start, start + aside.end);
  }

  finish(): { readonly text: string; readonly runs: TextRuns; readonly asides: readonly TextRange[] } {
    return { text: this.parts.join(''), runs: this.runs, asides: this.asideRanges };
  }

  /** Data without runs of white space, at most a space at either end. */
  private writePlain(node: Text, data: string): void {
    const start = data.startsWith(' ') ? 1 : 0;
    if (start === 1) this.owe(node, 0);
    const end = data.length > start && data.endsWith(' ') ? data.length - 1 : data.length;
    if (end > start) this.emit(node, start, data.slice(start, end));
    if (end < data.length) this.owe(node, end);
  }

  private writeCollapsed(node: Text, data: string, pattern: RegExp): void {
    let from = 0;
    for (const match of data.matchAll(pattern)) {
      if (match.index > from) this.emit(node, from, data.slice(from, match.index));
      this.owe(node, match.index);
      from = match.index + match[0].length;
    }
    if (from < data.length) this.emit(node, from, data.slice(from));
  }

  /** A space that is written only when something follows it on its line. */
  private owe(node: Text, offset: number): void {
    if (this.length > 0 && this.separator === '') this.space ??= { node, offset };
  }

  private emit(node: Text, nodeStart: number, text: string): void {
    if (text === '') return;
    if (this.separator !== '') this.append(this.separator);
    else if (this.space !== undefined) {
      this.runs.add(this.space.node, this.space.offset, this.length, 1);
      this.append(' ');
    }
    this.separator = '';
    this.space = undefined;
    this.firstEmitted ??= this.length;
    this.runs.add(node, nodeStart, this.length, text.length);
    this.append(text);
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private markAside(start: number, end: number): void {
    const last = this.asideRanges.at(-1);
    // Separators between two parts of an aside belong to it.
    if (last !== undefined && start - last.end <= 2) last.end = end;
    else this.asideRanges.push({ start, end });
  }
}

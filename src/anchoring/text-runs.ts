/**
 * Which part of which text node each part of a page's text came from, in the text's order. A run is a stretch that
 * stands in its node just as in the text; separators between blocks belong to no run.
 */
export class TextRuns {
  private readonly textStarts: number[] = [];
  private readonly nodeStarts: number[] = [];
  private readonly lengths: number[] = [];
  private readonly nodes: Text[] = [];
  private readonly firstRunOf = new Map<Node, number>();

  get count(): number {
    return this.nodes.length;
  }

  /** Adds a run after all others, or lengthens the last one that it continues. */
  add(node: Text, nodeStart: number, textStart: number, length: number): void {
    const last = this.nodes.length - 1;
    if (
      last >= 0 &&
      this.nodes[last] === node &&
      at(this.nodeStarts, last) + at(this.lengths, last) === nodeStart &&
      at(this.textStarts, last) + at(this.lengths, last) === textStart
    ) {
      this.lengths[last] = at(this.lengths, last) + length;
      return;
    }
    if (!this.firstRunOf.has(node)) this.firstRunOf.set(node, this.nodes.length);
    this.nodes.push(node);
    this.nodeStarts.push(nodeStart);
    this.textStarts.push(textStart);
    this.lengths.push(length);
  }

  /** Adds all runs of a block whose text begins at an offset of this one. */
  addAll(block: TextRuns, textStart: number): void {
    for (let run = 0; run < block.count; run += 1) {
      const node = block.nodes[run];
      if (node !== undefined) {
        this.add(node, at(block.nodeStarts, run), textStart + at(block.textStarts, run), at(block.lengths, run));
      }
    }
  }

  /** Where the character at or after a text offset stands in the DOM. */
  startAt(offset: number): { readonly node: Text; readonly offset: number } | undefined {
    const run = this.lastRunFrom(offset);
    if (run >= 0 && offset < at(this.textStarts, run) + at(this.lengths, run)) return this.pointIn(run, offset);
    const next = run + 1;
    return next < this.count ? this.pointIn(next, at(this.textStarts, next)) : undefined;
  }

  /** Where the character before a text offset ends in the DOM. */
  endAt(offset: number): { readonly node: Text; readonly offset: number } | undefined {
    const run = this.lastRunFrom(offset - 1);
    if (run < 0) return undefined;
    return this.pointIn(run, Math.min(offset, at(this.textStarts, run) + at(this.lengths, run)));
  }

  has(node: Node): boolean {
    return this.firstRunOf.has(node);
  }

  /** The text offset of the first character at or after an offset in a text node, if the node has such a one. */
  offsetFrom(node: Node, nodeOffset: number): number | undefined {
    for (let run = this.firstRunOf.get(node) ?? this.count; this.nodes[run] === node; run += 1) {
      const start = at(this.nodeStarts, run);
      if (nodeOffset < start + at(this.lengths, run)) return at(this.textStarts, run) + Math.max(0, nodeOffset - start);
    }
    return undefined;
  }

  /** The text offset after the last character before an offset in a text node, if the node has such a one. */
  offsetUpTo(node: Node, nodeOffset: number): number | undefined {
    let found: number | undefined;
    for (let run = this.firstRunOf.get(node) ?? this.count; this.nodes[run] === node; run += 1) {
      const start = at(this.nodeStarts, run);
      if (nodeOffset <= start) break;
      found = at(this.textStarts, run) + Math.min(at(this.lengths, run), nodeOffset - start);
    }
    return found;
  }

  private pointIn(run: number, offset: number): { readonly node: Text; readonly offset: number } | undefined {
    const node = this.nodes[run];
    return node && { node, offset: at(this.nodeStarts, run) + offset - at(this.textStarts, run) };
  }

  /** The last run that starts at or before a text offset, or -1. */
  private lastRunFrom(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(this.textStarts, middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}

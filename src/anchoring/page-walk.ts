import { type ElementRule, readRule, rootRule } from './element-rules.ts';
import type { PageSegments } from './page-segments.ts';
import { TextWriter } from './text-writer.ts';

interface Frame {
  readonly rule: ElementRule;
  readonly siblings: ArrayLike<Node> | undefined;
  /** What is written inside goes here. */
  readonly writer: TextWriter;
  /** The block whose text is being read anew, to be kept when it ends; undefined for what is no block. */
  readonly block: Element | undefined;
  /** Whether blocks inside may be taken as they were read before. */
  readonly mayReuse: boolean;
  next: Node | null;
  index: number;
}

const textNode = 3;
const elementNode = 1;

/** How many nodes are visited between two yields: a few milliseconds' work. */
const nodesPerSlice = 1_000;

/** How many nodes a walk visited, and how many blocks it took as they were read before. */
export interface WalkCounts {
  visited: number;
  reused: number;
}

/**
 * Reads all text under a root in the order of the flat tree (open shadow roots and their slots in place). Blocks that
 * have not changed since they were last read are taken from `segments`. Yields now and then.
 */
export function* walkPage(
  root: Node,
  view: Window | null,
  segments: PageSegments,
  counts: WalkCounts,
): Generator<void, TextWriter> {
  const top = new TextWriter();
  const frames: Frame[] = [frameOf(root, rootRule, top, undefined, !isRestyled(root, segments))];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = step(frame);
    if (node === null) {
      frames.pop();
      leave(frame, frames.at(-1), segments);
      continue;
    }
    counts.visited += 1;
    if (counts.visited % nodesPerSlice === 0) yield;
    if (node.nodeType === textNode) {
      if (!frame.rule.isInvisible) frame.writer.write(node as Text, frame.rule.whiteSpace, frame.rule.isAside);
    } else if (node.nodeType === elementNode) {
      const inner = enter(node as Element, view, frame, segments, counts);
      if (inner !== undefined) frames.push(inner);
    }
  }
  segments.settle();
  return top;
}

function step(frame: Frame): Node | null {
  if (frame.siblings !== undefined) {
    const node = frame.siblings[frame.index] ?? null;
    frame.index += 1;
    return node;
  }
  const node = frame.next;
  frame.next = node?.nextSibling ?? null;
  return node;
}

function enter(
  element: Element,
  view: Window | null,
  outer: Frame,
  segments: PageSegments,
  counts: WalkCounts,
): Frame | undefined {
  if (element.localName === 'br') {
    outer.writer.breakLine();
    return undefined;
  }
  const isFresh = outer.mayReuse && !segments.isRestyled(element);
  const known = isFresh ? segments.find(element, outer.rule.isAside) : undefined;
  if (known !== undefined) {
    counts.reused += 1;
    outer.writer.breakLines(2);
    outer.writer.writeSegment(known);
    outer.writer.breakLines(2);
    return undefined;
  }
  const rule = readRule(element, view, outer.rule);
  if (rule.isSkipped || rule.breaks !== 2) segments.drop(element);
  if (rule.isSkipped) return undefined;
  if (rule.breaks !== 0) outer.writer.breakLines(rule.breaks);
  // What is written inside a block depends on nothing outside of it, so that it can stand for itself.
  return rule.breaks === 2
    ? frameOf(element, rule, new TextWriter(), element, isFresh)
    : frameOf(element, rule, outer.writer, undefined, isFresh);
}

function leave({ rule, writer, block }: Frame, outer: Frame | undefined, segments: PageSegments): void {
  if (outer === undefined) return;
  if (block !== undefined) {
    const segment = { ...writer.finish(), isInAside: outer.rule.isAside };
    outer.writer.writeSegment(segment);
    segments.keep(block, segment);
  }
  if (rule.isCell) outer.writer.separateCell();
  else if (rule.breaks !== 0) outer.writer.breakLines(rule.breaks);
}

/** The children as they are seen: a shadow root's in the place of its host's, a slot's assigned nodes in the place of its own. */
function frameOf(
  node: Node,
  rule: ElementRule,
  writer: TextWriter,
  block: Element | undefined,
  mayReuse: boolean,
): Frame {
  const element = node as Partial<Element & HTMLSlotElement>;
  const inside = { rule, writer, block, mayReuse, index: 0 };
  if (element.shadowRoot) return { ...inside, siblings: undefined, next: element.shadowRoot.firstChild };
  if (element.localName === 'slot' && element.assignedNodes !== undefined) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return { ...inside, siblings: assigned, next: null };
  }
  return { ...inside, siblings: undefined, next: node.firstChild };
}

function isRestyled(node: Node, segments: PageSegments): boolean {
  return node.nodeType === elementNode && segments.isRestyled(node as Element);
}

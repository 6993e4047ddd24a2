import { type ElementRule, readRule, rootRule } from './element-rules.ts';
import type { TextWriter } from './text-writer.ts';

interface Frame {
  readonly rule: ElementRule;
  readonly siblings: ArrayLike<Node> | undefined;
  next: Node | null;
  index: number;
}

const textNode = 3;
const elementNode = 1;

/** How many nodes are visited between two yields: a few milliseconds' work. */
const nodesPerSlice = 1_000;

/** Writes all text under a root in the order of the flat tree (open shadow roots and their slots in place). Yields now and then. */
export function* walkPage(root: Node, view: Window | null, writer: TextWriter): Generator<void, void> {
  const frames: Frame[] = [frameOf(root, rootRule)];
  let visited = 0;
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const node = step(frame);
    if (node === null) {
      leave(frame.rule, writer);
      frames.pop();
      continue;
    }
    visited += 1;
    if (visited % nodesPerSlice === 0) yield;
    if (node.nodeType === textNode) {
      if (!frame.rule.isInvisible) writer.write(node as Text, frame.rule.whiteSpace, frame.rule.isAside);
    } else if (node.nodeType === elementNode) {
      const inner = enter(node as Element, view, frame.rule, writer);
      if (inner !== undefined) frames.push(inner);
    }
  }
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

function enter(element: Element, view: Window | null, outer: ElementRule, writer: TextWriter): Frame | undefined {
  if (element.localName === 'br') {
    writer.breakLine();
    return undefined;
  }
  const rule = readRule(element, view, outer);
  if (rule.isSkipped) return undefined;
  if (rule.breaks !== 0) writer.breakLines(rule.breaks);
  return frameOf(element, rule);
}

function leave(rule: ElementRule, writer: TextWriter): void {
  if (rule.isCell) writer.separateCell();
  else if (rule.breaks !== 0) writer.breakLines(rule.breaks);
}

/** The children as they are seen: a shadow root's in the place of its host's, a slot's assigned nodes in the place of its own. */
function frameOf(node: Node, rule: ElementRule): Frame {
  const element = node as Partial<Element & HTMLSlotElement>;
  if (element.shadowRoot) return { rule, siblings: undefined, next: element.shadowRoot.firstChild, index: 0 };
  if (element.localName === 'slot' && element.assignedNodes !== undefined) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return { rule, siblings: assigned, next: null, index: 0 };
  }
  return { rule, siblings: undefined, next: node.firstChild, index: 0 };
}

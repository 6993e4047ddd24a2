import type { TextRuns } from './text-runs.ts';

/** The text offset of the first character at or after a DOM boundary; undefined when there is none. */
export function offsetAfter(runs: TextRuns, container: Node, offset: number): number | undefined {
  const within = runs.offsetFrom(container, offset);
  if (within !== undefined) return within;
  let node = isParent(container) ? (container.childNodes[offset] ?? following(container)) : following(container);
  while (node !== null) {
    const found = runs.offsetFrom(node, 0);
    if (found !== undefined) return found;
    node = node.firstChild ?? following(node);
  }
  return undefined;
}

/** The text offset after the last character before a DOM boundary; undefined when there is none. */
export function offsetBefore(runs: TextRuns, container: Node, offset: number): number | undefined {
  const within = runs.offsetUpTo(container, offset);
  if (within !== undefined) return within;
  let node = isParent(container) ? beforeChild(container, offset) : preceding(container);
  while (node !== null) {
    const found = runs.offsetUpTo(node, Number.POSITIVE_INFINITY);
    if (found !== undefined) return found;
    node = preceding(node);
  }
  return undefined;
}

function isParent(node: Node): boolean {
  return node.nodeType !== 3 && node.firstChild !== null;
}

/** The next node in tree order that is not inside this one. */
function following(node: Node): Node | null {
  for (let at: Node | null = node; at !== null; at = parentOf(at)) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}

/** The node before this one in tree order, its ancestors included. */
function preceding(node: Node): Node | null {
  return node.previousSibling === null ? parentOf(node) : lastInside(node.previousSibling);
}

function beforeChild(container: Node, offset: number): Node | null {
  const child = offset > 0 ? container.childNodes[offset - 1] : undefined;
  return child === undefined ? preceding(container) : lastInside(child);
}

function lastInside(node: Node): Node {
  let last = node;
  while (last.lastChild !== null) last = last.lastChild;
  return last;
}

/** A shadow root's parent is its host. */
function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

import type { Passage } from './ui-state.ts';

/** A passage that stands where a range does. */
export function passageOf(range: Range, isBackward = false): Passage {
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : (node.parentElement ?? hostOf(node));
  return {
    element: element ?? document.documentElement,
    isBackward,
    readBounds: () => range.getBoundingClientRect(),
    readFocus: () => readEdge(range, isBackward),
  };
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function readEdge(range: Range, isBackward: boolean): DOMRect {
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
  const edge = isBackward ? rects[0] : rects.at(-1);
  if (edge === undefined) return range.getBoundingClientRect();
  // The point where the hand stopped: the start of the first line, the end of the last.
  return isBackward
    ? new DOMRect(edge.left, edge.top, 0, edge.height)
    : new DOMRect(edge.right, edge.top, 0, edge.height);
}

/** Which elements are passed over with all that is in them. */
export type IsUnseen = (element: Element) => boolean;

/** The node after this one in the document's order, within `root`; null at its end. A tree walker would ask for each node through the browser. */
export function nextNode(node: Node, root: Node, isUnseen: IsUnseen): Node | null {
  if (!(node.nodeType === 1 && isUnseen(node as Element)) && node.firstChild !== null) return node.firstChild;
  let at: Node | null = node;
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** The node before this one in the document's order, within `root`; null at its beginning. */
export function previousNode(node: Node, root: Node, isUnseen: IsUnseen): Node | null {
  if (node === root) return null;
  let at = node.previousSibling;
  if (at === null) return node.parentNode;
  while (at.lastChild !== null && !(at.nodeType === 1 && isUnseen(at as Element))) at = at.lastChild;
  return at;
}

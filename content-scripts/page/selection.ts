/** What a person has selected. */
export type SelectedWords =
  | { readonly kind: 'none' }
  /** Words in a field that is being edited: they are not the page's. */
  | { readonly kind: 'editable' }
  | { readonly kind: 'words'; readonly range: Range; readonly isBackward: boolean };

/** Reads the selection, also one inside open shadow roots. */
export function readSelection(document: Document): SelectedWords {
  const selection = document.getSelection();
  if (isEditing(document)) return { kind: 'editable' };
  if (selection === null || selection.rangeCount === 0) return { kind: 'none' };
  const range = readRange(selection);
  if (range.collapsed) return { kind: 'none' };
  if (isEditable(range.startContainer) || isEditable(range.endContainer)) return { kind: 'editable' };
  if (!/\S/u.test(range.toString())) return { kind: 'none' };
  return { kind: 'words', range, isBackward: isBackward(selection) };
}

/** Whether words may be selected; cheap, and sometimes yes where only a caret stands in a shadow tree. */
export function maySelectWords(document: Document): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  if (!selection.isCollapsed) return true;
  return hostsBeside(selection.anchorNode, selection.anchorOffset).some(({ shadowRoot }) => shadowRoot !== null);
}

/** The elements beside which an end of a selection reads when it stands in a shadow tree. */
function hostsBeside(node: Node | null, offset: number): readonly Element[] {
  return [node, node?.childNodes[offset], node?.childNodes[offset - 1]].filter((host) => host instanceof Element);
}

/** A selection inside a shadow tree reads as one beside its host unless the trees are named. */
function readRange(selection: Selection): Range {
  const whole = selection.getRangeAt(0).cloneRange();
  // Chrome learned this in version 137; before, a selection inside a shadow tree cannot be read.
  if (!('getComposedRanges' in selection)) return whole;
  const shadowRoots = findShadowRoots(selection);
  const composed = shadowRoots.length > 0 ? selection.getComposedRanges({ shadowRoots })[0] : undefined;
  if (composed === undefined) return whole;
  if (composed.startContainer.getRootNode() !== composed.endContainer.getRootNode()) return whole;
  const range = new Range();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

/** The open shadow roots in which the ends of a selection may stand: those of the elements beside which it reads. */
function findShadowRoots(selection: Selection): ShadowRoot[] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const roots = new Set<ShadowRoot>();
  // Roots within roots wait in a list: a page may nest them deeper than calls can be.
  const waiting = [...hostsBeside(anchorNode, anchorOffset), ...hostsBeside(focusNode, focusOffset)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const root = next.shadowRoot;
    if (root === null || roots.has(root)) continue;
    roots.add(root);
    for (const inner of root.querySelectorAll('*')) waiting.push(inner);
  }
  return [...roots];
}

function isBackward(selection: Selection): boolean {
  if (selection.direction === 'backward') return true;
  const { anchorNode, focusNode } = selection;
  if (anchorNode === null || focusNode === null) return false;
  if (anchorNode === focusNode) return selection.focusOffset < selection.anchorOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function isEditing(document: Document): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLTextAreaElement) return active.selectionStart !== active.selectionEnd;
  if (active instanceof HTMLInputElement) return active.selectionStart !== active.selectionEnd;
  return document.designMode === 'on';
}

function isEditable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  if (element === null) return false;
  return (element instanceof HTMLElement && element.isContentEditable) || element.closest('input, textarea') !== null;
}

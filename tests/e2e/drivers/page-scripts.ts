import type { PaintedHighlight, Rect, SeenElement } from './browser-driver.ts';

// Everything here runs in pages: each function stands alone and speaks JSON.

/** The elements of a root (null: the document) that match, as a person meets them. */
export function seeElements(root: ParentNode | null, selector: string): SeenElement[] {
  const scope = (root ?? document) as ParentNode & DocumentOrShadowRoot;
  return [...scope.querySelectorAll<HTMLElement>(selector)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const attributes: Record<string, string> = {};
    for (const { name, value } of element.attributes) attributes[name] = value;
    return {
      text: element.innerText ?? element.textContent ?? '',
      value: 'value' in element ? String(element.value) : null,
      rect: { x, y, width, height },
      attributes,
      isFocused: element === scope.activeElement,
      isVisible:
        width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    };
  });
}

/**
 * Where the first visible matching element of a root (null: the document) stands whose text contains `text`, once it
 * has been scrolled into view, also within a box that scrolls, and did not move for two frames; null when there is none
 * or it is still moving.
 */
export async function standStill(root: ParentNode | null, selector: string, text: string): Promise<Rect | null> {
  const find = () =>
    [...(root ?? document).querySelectorAll<HTMLElement>(selector)].find((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isShown = width > 0 && height > 0;
      return (
        isShown &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        (element.innerText ?? element.textContent ?? '').includes(text)
      );
    });
  const place = () => {
    const { x, y, width, height } = find()?.getBoundingClientRect() ?? new DOMRect();
    return { x, y, width, height };
  };
  const { top, bottom, left, right } = find()?.getBoundingClientRect() ?? new DOMRect();
  const scope = (root ?? document) as ParentNode & DocumentOrShadowRoot;
  const met = scope.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isOutside = top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
  if (isOutside || find()?.contains(met) === false) {
    find()?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }
  const before = place();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const now = place();
  return now.width > 0 && JSON.stringify(now) === JSON.stringify(before) ? now : null;
}

/** The registered highlights of the page, with the words of their ranges. */
export function readHighlights(): PaintedHighlight[] {
  const painted: PaintedHighlight[] = [];
  window.CSS.highlights.forEach((highlight, name) => {
    // Painted before the annotator is there: nobody can point at it yet.
    if (highlight.priority < -5) return;
    const texts: string[] = [];
    highlight.forEach((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      texts.push(range.toString());
    });
    painted.push({ name, texts });
  });
  return painted;
}

/** What `findWords` is to do with the words besides saying where they stand. */
export type WordsAction = 'scrollThere' | 'selectFirst' | 'measureSelection';

/** Where words stand in the page. */
export interface FoundWords {
  /** Of the first and the last character, where a drag over the words starts and ends. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly rect: Rect;
  /** Whether a drag from the first character would carry a link away instead of selecting. */
  readonly isInLink: boolean;
  /** What is selected in the page now; the caller compares without white space. */
  readonly selected: string;
  /** Characters (graphemes) that are missing between the selection's focus and the end of the words; negative past it. */
  readonly missing: number;
}

/** Finds the `occurrence`th place where words stand in the page's visible text, white space folded; null when they do not. */
export function findWords(text: string, occurrence: number, action: WordsAction): FoundWords | null {
  const ignored = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;
  const places: { node: Text; offset: number }[] = [];
  let folded = '';
  const add = (character: string, node: Text, offset: number) => {
    if (ignored.test(character)) return;
    const isSpace = /\s/u.test(character);
    if (isSpace && (folded === '' || folded.endsWith(' '))) return;
    folded += isSpace ? ' ' : character;
    places.push({ node, offset });
  };
  let lastBlock: Element | null = null;
  const walk = (node: Node) => {
    if (node instanceof Text) {
      let block = node.parentElement;
      while (block !== null && /^(?:inline|contents)/u.test(getComputedStyle(block).display))
        block = block.parentElement;
      if (block !== lastBlock) add(' ', node, 0);
      lastBlock = block;
      for (let offset = 0; offset < node.data.length; offset += 1) add(node.data.charAt(offset), node, offset);
      return;
    }
    if (node instanceof Element) {
      if (node.matches('script, style, noscript, template, textarea, select')) return;
      if (node.matches('br')) lastBlock = null;
      if (node.localName !== 'slot' && getComputedStyle(node).display !== 'contents' && !node.checkVisibility()) return;
    }
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const root = node instanceof Element ? node.shadowRoot : null;
    for (const child of slotted.length > 0 ? slotted : (root ?? node).childNodes) walk(child);
  };
  walk(document.body);

  const wanted = text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  let at = -1;
  for (let found = 0; found <= occurrence; found += 1) at = folded.indexOf(wanted, at + 1);
  const first = places[at];
  const last = places[at + wanted.length - 1];
  if (wanted === '' || first === undefined || last === undefined) return null;

  const words = document.createRange();
  words.setStart(first.node, first.offset);
  words.setEnd(last.node, last.offset + 1);
  // Chromium tells the document only of the host of a selection in a shadow root; the root itself knows it.
  const root = first.node.getRootNode() as Partial<Pick<Document, 'getSelection'>>;
  const selection = root.getSelection?.() ?? getSelection();
  if (action === 'scrollThere') {
    const box = first.node.parentElement?.getBoundingClientRect();
    if (box !== undefined && (box.top < 0 || box.bottom > innerHeight)) {
      first.node.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
    const { top, height } = words.getBoundingClientRect();
    scrollBy({ top: top - Math.max(80, (innerHeight - height) / 2), behavior: 'instant' });
  }
  if (action === 'selectFirst') {
    const length = String.fromCodePoint(first.node.data.codePointAt(first.offset) ?? 0).length;
    selection?.setBaseAndExtent(first.node, first.offset, first.node, first.offset + length);
  }

  let missing = 0;
  if (selection?.focusNode && selection.focusNode.getRootNode() === last.node.getRootNode()) {
    const rest = document.createRange();
    rest.setStart(selection.focusNode, selection.focusOffset);
    const isPast = rest.comparePoint(last.node, last.offset + 1) < 0;
    if (!isPast) rest.setEnd(last.node, last.offset + 1);
    missing = isPast ? -1 : [...new Intl.Segmenter().segment(rest.toString().replace(/\s+/gu, ' '))].length;
  }
  const edge = (place: { node: Text; offset: number }, isStart: boolean) => {
    const character = document.createRange();
    character.setStart(place.node, place.offset);
    character.setEnd(place.node, place.offset + 1);
    const rects = character.getClientRects();
    const rect = rects[isStart ? 0 : rects.length - 1] ?? character.getBoundingClientRect();
    const isLeftEdge = isStart !== /[\u0590-\u08ff]/u.test(character.toString());
    const inset = Math.min(1, rect.width / 4);
    return { x: isLeftEdge ? rect.left + inset : rect.right - inset, y: rect.top + rect.height / 2 };
  };
  const { x, y, width, height } = words.getBoundingClientRect();
  return {
    from: edge(first, true),
    to: edge(last, false),
    rect: { x, y, width, height },
    isInLink: first.node.parentElement?.closest('a[href], button, summary, [draggable=true]') != null,
    selected: selection?.rangeCount ? selection.getRangeAt(0).toString() : '',
    missing,
  };
}

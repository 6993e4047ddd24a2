import type { SchemaNode } from './schema-node.ts';

/** Which attributes carry schema.org's terms in a notation inside the markup. */
interface Notation {
  readonly scope: string;
  readonly type: string;
  readonly property: string;
}

export const microdata: Notation = { scope: 'itemscope', type: 'itemtype', property: 'itemprop' };
export const rdfa: Notation = { scope: 'typeof', type: 'typeof', property: 'property' };

/** Elements with a type or a property in either notation, in the page's order. */
export type MarkedElements = readonly Element[];

const maxMarked = 3_000;
const maxRoots = 12;
const maxProperties = 200;
const maxDepth = 3;
/** Long texts are the article itself. */
const ownText = /^(?:articleBody|text|description|reviewBody|commentText|comment|image|video)$/u;
const described = /Article|Posting|Report|Blog|WebPage|ClaimReview/u;

/** Finds the marked elements in one pass, without the head's `meta`, which are read apart. */
export function findMarked(document: Document): MarkedElements {
  const found = document.querySelectorAll('[itemprop], [itemtype], [typeof], [property]:not(head > meta)');
  return Array.prototype.slice.call(found, 0, maxMarked);
}

/** The nodes that a page writes into its markup, as JSON-LD would write them; only those with an article's or site's type. */
export function readMarkedUp(marked: MarkedElements, notation: Notation): readonly SchemaNode[] {
  const roots: SchemaNode[] = [];
  for (let at = 0; at < marked.length && roots.length < maxRoots; at += 1) {
    if (described.test(marked[at]?.getAttribute(notation.type) ?? '')) roots.push(readNode(marked, at, notation, 0));
  }
  return roots;
}

/** The marked elements that carry one of these properties, with or without their vocabulary's prefix. */
export function withProperty(marked: MarkedElements, names: readonly string[]): readonly Element[] {
  return marked.filter((element) =>
    [microdata, rdfa].some(({ property }) => propertiesOf(element, property).some((name) => names.includes(name))),
  );
}

/** The node of the marked element at a place; what is in it follows it. */
function readNode(marked: MarkedElements, at: number, notation: Notation, depth: number): SchemaNode {
  const root = marked[at];
  const node: Record<string, unknown[]> = { '@type': [root?.getAttribute(notation.type) ?? ''] };
  let seen = 0;
  for (let index = at + 1; index < marked.length && seen < maxProperties; index += 1) {
    const element = marked[index];
    if (element === undefined || root?.contains(element) !== true) break;
    if (!element.hasAttribute(notation.property)) continue;
    seen += 1;
    if (ownerOf(element, notation) !== root) continue;
    for (const name of propertiesOf(element, notation.property)) {
      if (name === '' || name.includes(':') || name === '__proto__' || ownText.test(name)) continue;
      const value =
        element.hasAttribute(notation.scope) && depth < maxDepth
          ? readNode(marked, index, notation, depth + 1)
          : markedValue(element);
      node[name] = [...(node[name] ?? []), value];
    }
  }
  return node;
}

function propertiesOf(element: Element, attribute: string): readonly string[] {
  const written = element.getAttribute(attribute);
  if (!written) return [];
  return written
    .slice(0, 200)
    .split(/\s+/u)
    .map((name) => name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/u, ''));
}

/** The value of a property (HTML standard, 5.2.4), a short text for one that is words. */
export function markedValue(element: Element): string {
  for (const attribute of ['content', 'datetime', 'src']) {
    const value = element.getAttribute(attribute);
    if (value !== null && value !== '') return value;
  }
  const text = (element.textContent ?? '').slice(0, 1_000);
  const isLink = element.localName === 'link' || (element.localName === 'a' && text.trim() === '');
  return isLink ? (element.getAttribute('href') ?? text) : text;
}

function ownerOf(element: Element, { scope }: Notation): Element | null {
  return element.parentElement?.closest(`[${scope}]`) ?? null;
}

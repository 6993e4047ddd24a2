import type { SchemaNode } from './schema-node.ts';

/** Which attributes carry schema.org's terms in a notation inside the markup. */
interface Notation {
  readonly scope: string;
  readonly type: string;
  readonly property: string;
}

export const microdata: Notation = { scope: 'itemscope', type: 'itemtype', property: 'itemprop' };
export const rdfa: Notation = { scope: 'typeof', type: 'typeof', property: 'property' };

const maxRoots = 12;
const maxProperties = 200;
const maxDepth = 3;
/** Long texts are the article itself. */
const ownText = /^(?:articleBody|text|description|reviewBody|commentText|comment|image|video)$/u;

/** The nodes that a page writes into its markup, as JSON-LD would write them; only those with an article's or site's type. */
export function readMarkedUp(document: Document, notation: Notation): readonly SchemaNode[] {
  const { type } = notation;
  const roots = document.querySelectorAll(
    ['Article', 'Posting', 'Report', 'Blog', 'WebPage', 'ClaimReview'].map((name) => `[${type}*="${name}"]`).join(','),
  );
  return [...roots].slice(0, maxRoots).map((root) => readNode(root, notation, 0));
}

function readNode(root: Element, notation: Notation, depth: number): SchemaNode {
  const node: Record<string, unknown[]> = { '@type': [root.getAttribute(notation.type) ?? ''] };
  const elements = root.querySelectorAll(`[${notation.property}]`);
  for (let index = 0; index < Math.min(elements.length, maxProperties); index += 1) {
    const element = elements[index];
    if (element === undefined || ownerOf(element, notation) !== root) continue;
    for (const written of (element.getAttribute(notation.property) ?? '').slice(0, 200).split(/\s+/u)) {
      const name = written.replace(/^(?:schema:|https?:\/\/schema\.org\/)/u, '');
      if (name === '' || name.includes(':') || name === '__proto__' || ownText.test(name)) continue;
      const value =
        element.hasAttribute(notation.scope) && depth < maxDepth
          ? readNode(element, notation, depth + 1)
          : markedValue(element);
      node[name] = [...(node[name] ?? []), value];
    }
  }
  return node;
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

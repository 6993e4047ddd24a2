/** A node of JSON-LD: outside data. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** How deep nested nodes are read: deeper ones are no part of what a page says about itself. */
const maxDepth = 6;

const articleTypes = /(Article|BlogPosting|Report|Posting)$/u;

/** The node that describes the page's article, or undefined. Scripts that cannot be parsed are passed over. */
export function findArticleNode(document: Document): JsonLdNode | undefined {
  const nodes = readNodes(document);
  return nodes.find((node) => typesOf(node).some((type) => articleTypes.test(type)));
}

/** The first text in a property, whichever of JSON-LD's shapes it has: a text, a list, or a node with a name. */
export function textOf(value: unknown): string {
  return textsOf(value)[0] ?? '';
}

/** Every text in a property. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (isNode(value)) return textsOf(value['name'] ?? value['@value']);
  return [];
}

function readNodes(document: Document): readonly JsonLdNode[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    flatten(parseLeniently(script.textContent ?? ''), 0),
  );
}

function flatten(value: unknown, depth: number): readonly JsonLdNode[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => flatten(inner, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...flatten(value['@graph'], depth + 1), ...flatten(value['mainEntity'], depth + 1)];
}

/** Real pages leave raw line breaks in strings, comments and CDATA marks around the data, and commas at the end. */
function parseLeniently(text: string): unknown {
  for (const candidate of [text, mend(text)]) {
    try {
      return JSON.parse(candidate);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

function mend(text: string): string {
  return text
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/gu, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/gu, '$1')
    .replace(/;\s*$/u, '');
}

function typesOf(node: JsonLdNode): readonly string[] {
  return textsOf(node['@type']);
}

function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { parseLeniently } from './lenient-json.ts';
import { isNode, type SchemaNode } from './schema-node.ts';

/** More than any page has that was not made to be a burden. */
const maxScripts = 60;
const maxNodes = 2_000;
const maxDepth = 8;

/** Properties whose nodes are about other things than the page. */
const others =
  /^(?:itemListElement|hasPart|comment|comments|mentions|relatedLink|citation|review|reviews|about|video|image|breadcrumb|potentialAction|subOrganization|sameAs|logo|subjectOf|itemReviewed|isBasedOn)$/u;

/** Properties whose nodes may be referred to, but are not what the page is or who publishes it. */
const people = /^(?:author|creator|contributor|editor)$/u;

/** What a page says in JSON-LD: every node that may describe it, and those that others refer to by `@id`. */
export interface JsonLd {
  readonly nodes: readonly SchemaNode[];
  readonly byId: ReadonlyMap<string, SchemaNode>;
}

/** Reads a page's JSON-LD: lists, graphs, nested nodes; scripts that cannot be parsed as far as they can. */
export function readJsonLd(document: Document): JsonLd {
  const nodes: SchemaNode[] = [];
  const byId = new Map<string, SchemaNode>();

  function collect(value: unknown, depth: number, isListed: boolean): void {
    if (depth > maxDepth || nodes.length >= maxNodes) return;
    if (Array.isArray(value)) {
      for (const each of value.slice(0, maxNodes)) collect(each, depth + 1, isListed);
      return;
    }
    if (!isNode(value)) return;
    const id = value['@id'];
    // A reference has its id alone; what is referred to says more.
    if (typeof id === 'string' && Object.keys(value).length > Object.keys(byId.get(id) ?? {}).length)
      byId.set(id, value);
    if (isListed && Object.keys(value).length > 1) nodes.push(value);
    for (const [property, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && !others.test(property))
        collect(inner, depth + 1, isListed && !people.test(property));
    }
  }

  const scripts = [...document.getElementsByTagName('script')].filter((script) =>
    /^application\/ld\+json/iu.test(script.getAttribute('type') ?? ''),
  );
  for (const script of scripts.slice(0, maxScripts)) collect(parseLeniently(script.textContent ?? ''), 0, true);
  return { nodes, byId };
}

/** A node in the place of a reference to it. */
export function resolveNode({ byId }: JsonLd, value: unknown): unknown {
  if (!isNode(value)) return value;
  const id = value['@id'];
  if (typeof id !== 'string' || Object.keys(value).some((key) => key === 'name' || key === 'familyName')) return value;
  return byId.get(id) ?? value;
}

import type { MetadataSource } from '../../model/metadata-source.ts';
import { cleanLine } from './clean-line.ts';

/** A node of schema.org's vocabulary, whichever notation it was written in: outside data. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** A node with the notation that it was written in. */
export interface SchemaItem {
  readonly node: SchemaNode;
  readonly source: MetadataSource;
}

/** Most values that are read of one property. */
const maxValues = 50;

export function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property's values as a list, whichever of JSON-LD's shapes it has. */
export function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return isNode(value) && Array.isArray(value['@list']) ? value['@list'] : [value];
  return value.slice(0, maxValues).flatMap((inner) => (Array.isArray(inner) ? inner.slice(0, maxValues) : [inner]));
}

/** Every text in a property: a text, a list, or a node with a name. */
export function textsOf(value: unknown): readonly string[] {
  return valuesOf(value)
    .map((each) => {
      if (typeof each === 'string' || typeof each === 'number') return cleanLine(String(each));
      if (!isNode(each)) return '';
      const named = each['name'] ?? each['@value'] ?? each['headline'];
      return cleanLine(valuesOf(named).find((name): name is string => typeof name === 'string'));
    })
    .filter((text) => text !== '');
}

/** The first text in a property; empty when it has none. */
export function textOf(value: unknown): string {
  return textsOf(value)[0] ?? '';
}

/** A node's types without the vocabulary's address. */
export function typesOf(node: SchemaNode): readonly string[] {
  return valuesOf(node['@type']).flatMap((type) =>
    typeof type === 'string'
      ? type
          .slice(0, 400)
          .split(/\s+/u)
          .map((name) => name.replace(/^.*[/#:]/u, ''))
      : [],
  );
}

/** schema.org's types that stand for one text. */
export function isArticleNode(node: SchemaNode): boolean {
  return typesOf(node).some((type) => /(?:Article|Posting|Report|Critique|ClaimReview|BlogPost|Recipe)$/iu.test(type));
}

export function isOrganizationNode(node: SchemaNode): boolean {
  return typesOf(node).some((type) =>
    /(?:Organi[sz]ation|Corporation|Newspaper|Brand|WebSite|Periodical)$/iu.test(type),
  );
}

/** Addresses in a property: texts, and the `url` or `@id` of nodes. */
export function addressesOf(value: unknown): readonly string[] {
  return valuesOf(value)
    .flatMap((each) => (isNode(each) ? [each['contentUrl'], each['url'], each['@id']] : [each]))
    .filter((address): address is string => typeof address === 'string' && address !== '')
    .map((address) => address.trim());
}

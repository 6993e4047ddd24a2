import type { Access } from '../../model/metadata-source.ts';
import { type Found, firstFound, foundText } from './found.ts';
import { readMeta } from './meta-tags.ts';
import type { PageSources } from './page-sources.ts';
import { addressesOf, isNode, type SchemaNode, textOf, textsOf, valuesOf } from './schema-node.ts';

/** The part of the publication that the article stands in. */
export function readSection({ items, meta }: PageSources): Found<string> | undefined {
  const notSection = (found: Found<string> | undefined) =>
    found !== undefined && !/^https?:/iu.test(found.value) && found.value.length <= 80 ? found : undefined;
  return firstFound<string>(
    () => notSection(readMeta(meta, ['article:section'])),
    ...items.map(
      ({ node, source }) =>
        () =>
          notSection(foundText(textOf(node['articleSection']), source)),
    ),
    () =>
      notSection(
        readMeta(meta, ['og:article:section', 'parsely-section', 'dc.subject.section', 'section', 'category']),
      ),
  );
}

/** The address of the article's lead image, absolute. */
export function readLeadImage({ items, meta, url, canonicalUrl }: PageSources): Found<string> | undefined {
  const base = URL.canParse(url) && /^https?:/iu.test(url) ? url : canonicalUrl;
  const absolute = (found: Found<string> | undefined) => {
    if (found === undefined || !URL.canParse(found.value, base || undefined)) return undefined;
    const address = new URL(found.value, base || undefined);
    return /^https?:$/u.test(address.protocol) ? { ...found, value: address.href } : undefined;
  };
  return firstFound<string>(
    () => absolute(readMeta(meta, ['og:image:secure_url', 'og:image', 'og:image:url'])),
    ...items.map(
      ({ node, source }) =>
        () =>
          absolute(foundText(addressesOf(node['image'] ?? node['thumbnailUrl'])[0] ?? '', source)),
    ),
    () => absolute(readMeta(meta, ['twitter:image', 'twitter:image:src', 'parsely-image-url', 'thumbnail'])),
  );
}

/** Whether the article may be read without paying, where the page declares it (schema.org `isAccessibleForFree`, `article:content_tier`). */
export function readAccess({ items, meta }: PageSources): Found<Access> | undefined {
  for (const { node, source } of items) {
    const declared = accessOf(node['isAccessibleForFree']);
    const isPartPaid = valuesOf(node['hasPart']).some((part) => isNode(part) && isPaid(part));
    if (isPartPaid || declared === false) return { value: 'paid', source };
    if (declared === true) return { value: 'free', source };
  }
  const tier = readMeta(meta, ['article:content_tier']);
  if (tier === undefined) return undefined;
  return { value: tier.value.toLowerCase() === 'free' ? 'free' : 'paid', source: tier.source };
}

function isPaid(part: SchemaNode): boolean {
  return accessOf(part['isAccessibleForFree']) === false;
}

function accessOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const written = (typeof value === 'string' ? value : (textsOf(value)[0] ?? '')).toLowerCase().replace(/^.*\//u, '');
  if (/^(?:true|yes|1)$/u.test(written)) return true;
  return /^(?:false|no|0)$/u.test(written) ? false : undefined;
}

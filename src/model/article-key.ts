/** The canonical key of a page's address, or undefined when no such page can be annotated. */
export function articleKey(url: string): string | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined) return undefined;
  return `${parsed.host}${parsed.pathname}${parsed.search}`;
}

/** The keys by which a page is known, its own first; a canonical URL counts only within the page's own host. */
export function identityKeys(url: string, canonicalUrl: string): readonly string[] {
  const own = articleKey(url);
  if (own === undefined) return [];
  const canonical = articleKey(canonicalUrl);
  if (canonical === undefined || canonical === own) return [own];
  return parseUrl(url)?.host === parseUrl(canonicalUrl)?.host ? [own, canonical] : [own];
}

function parseUrl(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : undefined;
}

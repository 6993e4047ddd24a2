/** Hosts of AMP caches; the path holds the publisher's address (amp.dev, "AMP Cache URL format"). */
const ampCache = /(^|\.)(cdn\.ampproject\.org|bing-amp\.com)$/u;
const ampCachePath = /^\/(?:wp\/)?[a-z]{1,3}\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/u;
/** Google's viewer of AMP pages, in every country. */
const ampViewer = /^(www\.)?google(\.com?)?\.[a-z]{2,3}$/u;
const ampViewerPath = /^\/amp\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/u;

/** The publisher's address of a page that an AMP cache or viewer hands on unaltered; any other address as it is. */
export function unwrapAmp(url: URL): URL {
  const path = ampCache.test(url.hostname) ? ampCachePath : ampViewer.test(url.hostname) ? ampViewerPath : undefined;
  const [, secure, host, rest] = path?.exec(url.pathname) ?? [];
  if (host === undefined) return url;
  const inner = `http${secure === undefined ? '' : 's'}://${host}${rest ?? '/'}${url.search}`;
  return URL.canParse(inner) ? new URL(inner) : url;
}

/**
 * Addresses that an address names inside itself, as archives (`/web/20240101/https://…`), share buttons and redirects
 * (`?u=https%3A…`) and Google's translator (`news-example.translate.goog`) write them. What they show is another
 * copy, with other words or of another day: good for a suggestion, not for an identity.
 */
export function addressesWithin(address: string): readonly string[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  const found: string[] = [];
  const inPath = /\/(https?:\/{1,2}[^/].*)$/u.exec(url.pathname + url.search)?.[1];
  if (inPath !== undefined) found.push(inPath.replace(/^(https?:)\/+/u, '$1//'));
  for (const value of url.searchParams.values()) if (/^https?:\/\//u.test(value)) found.push(value);
  const translated = /^([^.]+)\.translate\.goog$/u.exec(url.hostname)?.[1];
  if (translated !== undefined) found.push(`https://${translatedHost(translated)}${url.pathname}${url.search}`);
  return found.filter((inner) => URL.canParse(inner));
}

/** The host behind the translator's: dots are written as "-", hyphens as "--". */
function translatedHost(label: string): string {
  return label.replace(/--|-/gu, (written) => (written === '--' ? '-' : '.'));
}

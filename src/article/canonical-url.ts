import { maxLineLength } from '../model/limits.ts';
import { type CanonicalHints, maxCanonicals } from '../model/page-visit.ts';

/** Reads what a page says of its canonical URL. */
export function readCanonicalHints(document: Document): CanonicalHints {
  // An address too long to be one is none.
  const written = (element: Element | null | undefined, attribute: string) => {
    const href = element?.getAttribute(attribute) ?? '';
    return href.length > maxLineLength ? '' : href;
  };
  const read = (selector: string, attribute: string) => written(document.querySelector(selector), attribute);
  return {
    links: [...document.querySelectorAll('link[rel~="canonical" i]')]
      .slice(0, maxCanonicals)
      .map((link) => written(link, 'href')),
    openGraph: read('meta[property="og:url"]', 'content'),
    base: read('base[href]', 'href'),
  };
}

/**
 * The page's own canonical URL, absolute, not yet trusted; empty when it names none, or several that differ (which
 * search engines pass over as well).
 */
export function canonicalUrlOf({ links, openGraph, base }: CanonicalHints, url: string): string {
  const from = resolve(base, url) || url;
  const named = new Set(links.map((link) => resolve(link, from)).filter((href) => href !== ''));
  if (named.size > 1) return '';
  return [...named][0] ?? resolve(openGraph, from);
}

/** The same, read from a page. */
export function readCanonicalUrl(document: Document, url: string): string {
  return canonicalUrlOf(readCanonicalHints(document), url);
}

/** An address as it stands in a page, absolute; empty when there is none. */
function resolve(written: string, from: string): string {
  const href = written.trim();
  return href !== '' && URL.canParse(href, from) ? new URL(href, from).href : '';
}

/**
 * The page's own canonical URL, absolute, not yet trusted; empty when it names none, or several that differ (which
 * search engines pass over as well).
 */
export function readCanonicalUrl(document: Document, url: string): string {
  const bases = [...document.getElementsByTagName('base')];
  const base = bases.find((element) => element.hasAttribute('href'))?.getAttribute('href') ?? '';
  const from = URL.canParse(base, url) ? new URL(base, url).href : url;
  const resolve = (href: string | null | undefined) => {
    const written = href?.trim() ?? '';
    return written !== '' && URL.canParse(written, from) ? new URL(written, from).href : '';
  };
  const links = [...document.getElementsByTagName('link')].filter((link) =>
    /(?:^|\s)canonical(?:\s|$)/iu.test(link.getAttribute('rel') ?? ''),
  );
  const named = new Set(links.map((link) => resolve(link.getAttribute('href'))).filter((href) => href !== ''));
  if (named.size > 1) return '';
  return [...named][0] ?? resolve(document.querySelector('meta[property="og:url"]')?.getAttribute('content'));
}

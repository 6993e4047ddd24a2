/** The page's own canonical URL, absolute, not yet trusted; empty when it names none. */
export function readCanonicalUrl(document: Document, url: string): string {
  const href =
    document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    '';
  return href.trim() !== '' && URL.canParse(href, url) ? new URL(href, url).href : '';
}

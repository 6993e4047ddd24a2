/** Whether a ruling is about one page or about all of its site. */
export const rulingScopes = ['page', 'site'] as const;
export type RulingScope = (typeof rulingScopes)[number];

/** A person's word on whether a page, or a site's pages, are articles: it stands above what was detected. */
export interface ArticleRuling {
  /** `page:` with a key of the page, or `site:` with the site's name. */
  readonly place: string;
  readonly isArticle: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly modified: number;
}

/** What a person ruled for a page and for its site; null where nothing. */
export type PageRulings = { readonly [scope in RulingScope]: boolean | null };

export const noRulings: PageRulings = { page: null, site: null };

/** The site a page belongs to, as a person would name it: its host without "www."; empty for what is no address. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./u, '') : '';
}

/** Where the rulings about a page are kept; `keys` are the page's, its own first. */
export function rulingPlaces(
  keys: readonly string[],
  url: string,
): { readonly [scope in RulingScope]: readonly string[] } {
  return { page: keys.map((key) => `page:${key}`), site: [`site:${siteOf(url)}`] };
}

/** What counts: the ruling about the page, else that about its site, else what was detected. */
export function ruledArticle(rulings: PageRulings, detected: boolean): boolean {
  return rulings.page ?? rulings.site ?? detected;
}

/** An article that stands whole on a page of another address, as endless scrolling puts one below the other. */
export interface NestedArticle {
  readonly element: Element;
  /** Its own address, of the page's origin. */
  readonly url: string;
  readonly headline: string;
}

const articles =
  'article, [role="article"], [itemscope][itemtype$="Article"], [itemscope][itemtype$="BlogPosting"], [data-permalink]';
/** Where an element says its own address, by attributes (microdata, RDFa, and what lazy loaders agree on). */
const addressAttributes = ['data-url', 'data-permalink', 'data-href', 'data-canonical-url', 'itemid', 'about'];
/** Where its content does: microdata, HTML's permanent link, the headline's link. */
const addressLinks = '[itemprop="mainEntityOfPage"], [itemprop="url"], a[rel~="bookmark"], h1 a[href], h2 a[href]';

/** What a page has to hold for an article with an address of its own: most hold none, and the browser says so at once. */
const addressed = `:is(${articles}):is(${addressAttributes.map((name) => `[${name}]`).join()}), :is(${articles}) :is(${addressLinks})`;

/** Less running text is a teaser, whose words are the page's, in UTF-16 code units. */
const minTextLength = 600;
/** Most articles on one page: whoever scrolls further has read the first ones. */
const maxArticles = 20;
/** Most elements that are looked at: pages of a forum mark each answer as an article. */
const maxElements = 300;

/** The articles on a page that have an address of their own, in the page's order; reads no layout. */
export function findNestedArticles(document: Document, pageUrl: string): readonly NestedArticle[] {
  if (document.querySelector(addressed) === null) return [];
  const found: NestedArticle[] = [];
  const page = new URL(pageUrl);
  const urls = new Set<string>();
  for (const element of [...document.querySelectorAll(articles)].slice(0, maxElements)) {
    const url = readAddress(element, pageUrl);
    if (url === undefined || urls.has(url) || isOwn(new URL(url), page) || !hasRunningText(element)) continue;
    urls.add(url);
    found.push({ element, url, headline: own(element, 'h1, h2, [itemprop="headline"]')[0]?.textContent?.trim() ?? '' });
    if (found.length === maxArticles) break;
  }
  return found;
}

/** The innermost of some articles in which the whole of a range lies. */
export function articleOfRange(nested: readonly NestedArticle[], range: Range): NestedArticle | undefined {
  return nested.findLast(({ element }) => element.contains(range.commonAncestorContainer));
}

/** Whether an address is the page's own, which may have been reached with more parameters. */
function isOwn(url: URL, page: URL): boolean {
  const path = ({ pathname }: URL) => pathname.replace(/\/$/u, '');
  return (
    path(url) === path(page) && [...url.searchParams].every(([name, value]) => page.searchParams.get(name) === value)
  );
}

function readAddress(element: Element, pageUrl: string): string | undefined {
  const written = [
    ...addressAttributes.map((name) => element.getAttribute(name)),
    ...own(element, addressLinks).map(
      (link) => link.getAttribute('href') ?? link.getAttribute('content') ?? link.getAttribute('itemid'),
    ),
  ];
  for (const href of written) {
    if (href === null || href.trim() === '' || !URL.canParse(href, pageUrl)) continue;
    const url = new URL(href, pageUrl);
    // Another site's address would be a claim that no page may make for itself; a front page is no article.
    if (url.origin === new URL(pageUrl).origin && url.pathname + url.search !== '/') return withoutFragment(url.href);
  }
  return undefined;
}

function hasRunningText(element: Element): boolean {
  let length = 0;
  for (const paragraph of own(element, 'p')) {
    length += paragraph.textContent?.length ?? 0;
    if (length >= minTextLength) return true;
  }
  return false;
}

/** What in an article matches, without what belongs to an article inside it. */
function own(element: Element, selector: string): readonly Element[] {
  return [...element.querySelectorAll(selector)].filter(
    (each) => (each.matches(articles) ? each.parentElement : each)?.closest(articles) === element,
  );
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/su, '');
}

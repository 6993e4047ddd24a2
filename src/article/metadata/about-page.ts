import { foldLetters } from './clean-line.ts';
import { addressesOf, isArticleNode, type SchemaItem, textOf, typesOf } from './schema-node.ts';

/** What the page itself says of which article it is, apart from its nodes. */
export interface PageNames {
  /** The page's address and the one that it calls its own. */
  readonly addresses: readonly string[];
  /** Its title, its heading and what it is called where it is shared. */
  readonly titles: readonly string[];
}

/** The nodes that describe the page's own article. */
export interface AboutPage {
  readonly items: readonly SchemaItem[];
  /** Whether one of them surely is the article and says all that is asked of it. */
  readonly isComplete: boolean;
}

/** What a node says that leaves no question to other notations. */
const whole = ['headline', 'author', 'datePublished', 'publisher'];

/**
 * The nodes that describe the page's own article, the surest first: of an article's type, naming the page's address,
 * called as the page is called. Lists of other stories have the type alone, and only the first of such nodes is taken.
 */
export function chooseAboutPage(items: readonly SchemaItem[], { addresses, titles }: PageNames): AboutPage {
  const own = new Set(addresses.map(addressKey));
  const called = titles.map(foldLetters).filter((title) => title.length >= 8);
  const rated = items.map((item) => ({ item, isArticle: isArticleNode(item.node), isOwn: isOwn(item) }));
  const articles = rated.filter(({ isArticle }) => isArticle);
  const sure = articles.filter((each) => each.isOwn);
  const pages = rated.filter(({ item, isArticle }) => !isArticle && isPage(item));
  const chosen = sure.length > 0 ? sure : articles.slice(0, 1);
  return {
    items: [...chosen, ...pages].map(({ item }) => item),
    isComplete: sure.some(({ item }) => whole.every((property) => item.node[property] !== undefined)),
  };

  function isOwn({ node }: SchemaItem): boolean {
    const named = [...addressesOf(node['mainEntityOfPage']), ...addressesOf(node['url']), ...addressesOf(node['@id'])];
    if (named.some((address) => own.has(addressKey(address)))) return true;
    const headline = foldLetters(textOf(node['headline'] ?? node['name']));
    return headline.length >= 8 && called.some((title) => title.includes(headline) || headline.includes(title));
  }
}

function isPage({ node }: SchemaItem): boolean {
  return typesOf(node).some((type) => /^(?:WebPage|ItemPage|NewsPage|Blog|CreativeWork)$/u.test(type));
}

/** Addresses are the same whatever their scheme, "www.", query, fragment and last slash. */
function addressKey(address: string): string {
  return address
    .slice(0, 2_000)
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '')
    .toLowerCase();
}

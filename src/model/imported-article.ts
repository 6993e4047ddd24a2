import type { Article } from './article.ts';
import { articleKey, keyParts } from './article-key.ts';
import { areKin } from './canonical-link.ts';
import type { ArticleRelation } from './same-article.ts';

/** How the source of what stands on no page is named: a book, a paper. */
const ownSource = /^urn:claimlight:/u;

/**
 * An article as a file of ours may bring it, or undefined when it stands at no address of the web: it is found by those
 * of its keys, and seen at those of its addresses, that are of the site it stands on. A file that names another site's
 * page as one of them would have what it brings painted there, and let its own page see what was marked on the other.
 */
export function importedArticle(article: Article): Article | undefined {
  const own = articleKey(article.url);
  if (own === undefined) return ownSource.test(article.url) ? { ...article, keys: [], urls: [article.url] } : undefined;
  const keys = article.keys.filter((key) => areOneSite(article.url, `https://${key}`));
  const urls = article.urls.filter((url) => areOneSite(article.url, url));
  return {
    ...article,
    // The first is that of the page itself: were it another's, what follows would be that page's.
    keys: keys.length > 0 && keys[0] === article.keys[0] ? keys : [own],
    urls: urls.length > 0 ? urls : [article.url],
  };
}

/**
 * What a file says of an article's being one with others, as far as it is believed: nothing makes it one with a page of
 * another site when either of the two is known here, unless that was decided here too. Whoever made the file could
 * otherwise have their page see what was marked on that one. A library that is restored has neither yet.
 */
export function believedRelations(
  article: Article,
  home: Article | undefined,
  isKnown: (key: string) => boolean,
): readonly ArticleRelation[] {
  return article.relations.filter(({ key, kind }) => {
    if (kind !== 'joined' || areOneSite(article.url, `https://${key}`)) return true;
    const here = home?.relations.find((each) => each.key === key);
    return home === undefined ? !isKnown(key) : here?.kind === 'joined';
  });
}

function areOneSite(one: string, other: string): boolean {
  const [first, second] = [keyParts(one), keyParts(other)];
  return first !== undefined && second !== undefined && areKin(first.host, second.host);
}

import { canonicalUrlOf } from '../article/canonical-url.ts';
import { emptyMetadata, type PageFacts } from '../model/article.ts';
import { identityKeys, keysOfParts } from '../model/canonical-link.ts';
import type { PageIdentity, PageVisit } from '../model/page-visit.ts';
import type { Database } from '../storage/database.ts';
import { hasArticlesOnSites } from '../storage/queries.ts';
import { askIdentity } from './ask-page.ts';
import { rememberTabPage, type TabPage } from './tab-pages.ts';

/**
 * Which article a tab's page is, and which others stand on it. Most sites hold nothing that is saved: there its head says
 * enough, `parts` is left out, and the page is spared the search for more.
 */
export async function identifyPage(database: Database, tabId: number, visit: PageVisit): Promise<PageFacts> {
  const facts = factsOf(visit);
  const keys = identityKeys(facts.url, facts.metadata.canonicalUrl);
  if (visit.isHtml && !(await hasArticlesOnSites(database, keys))) return facts;
  const identity = await askIdentity(tabId);
  return identity?.url === visit.url ? factsOf(identity) : facts;
}

/** A tab's page with all that stands on it, which is looked for only now when nothing was saved on its site before. */
export async function wholeTabPage(database: Database, tabId: number, page: TabPage): Promise<TabPage> {
  if (page.parts !== null || !(await hasArticlesOnSites(database, page.keys))) return page;
  const identity = await askIdentity(tabId);
  if (identity?.url !== page.url) return page;
  const facts = factsOf(identity);
  const keys = identityKeys(facts.url, facts.metadata.canonicalUrl);
  const whole = { ...page, keys, parts: keysOfParts(facts) };
  await rememberTabPage(tabId, whole);
  return whole;
}

/** A guess is nothing that a record should keep, so `isArticle` is false. */
function factsOf({
  url,
  canonical,
  parts,
}: Pick<PageVisit, 'url' | 'canonical'> & Partial<Pick<PageIdentity, 'parts'>>): PageFacts {
  const metadata = { ...emptyMetadata, canonicalUrl: canonicalUrlOf(canonical, url) };
  return { url, isArticle: false, metadata, ...(parts === undefined ? {} : { parts }) };
}

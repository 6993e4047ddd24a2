import { announceChange, askTab } from '../messages/runtime.ts';
import { success } from '../model/failure.ts';
import type { ArticleId } from '../model/ids.ts';
import { countAnnotations, readArticle } from '../storage/queries.ts';
import { showPageState } from './badge.ts';
import { withDatabase } from './database-access.ts';
import { injectAnnotator } from './injection.ts';
import { isArticleOf } from './page-access.ts';
import { listTabPages } from './tab-pages.ts';

/** Tells every open view of an article, and the extension's pages, that its annotations changed; `exceptTab` made the change and knows. */
export async function announce(articleId: ArticleId, exceptTab: number | null): Promise<void> {
  await announceChange();
  const found = await withDatabase(async (database) => {
    const article = await readArticle(database, articleId);
    return success(
      article === undefined ? undefined : { article, count: await countAnnotations(database, article.keys) },
    );
  });
  if (!found.ok || found.value === undefined) return;
  const { article, count } = found.value;
  for (const [tabId, page] of await listTabPages()) {
    if (!isArticleOf(page.keys)(article)) continue;
    await showPageState(tabId, { isArticle: page.isArticle, count });
    if (tabId === exceptTab) continue;
    const told = await askTab(tabId, 'recordsChanged', {});
    if (!told.ok && count > 0) await injectAnnotator(tabId);
  }
}

import { announceChange, askTab } from '../messages/runtime.ts';
import { success } from '../model/failure.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Database } from '../storage/database.ts';
import { readShownRecords } from '../storage/queries.ts';
import { showPageState } from './badge.ts';
import { withDatabase } from './database-access.ts';
import { injectAnnotator } from './injection.ts';
import { listTabPages, type TabPage } from './tab-pages.ts';

/** Tells every open view of an article, and the extension's pages, that its annotations changed; `exceptTab` made the change and knows. */
export async function announce(articleId: ArticleId, exceptTab: number | null): Promise<void> {
  await tellTabs(exceptTab, async (database, { keys, parts }) => {
    const { articles, further, annotations } = await readShownRecords(database, keys, parts);
    return [...articles, ...further].some(({ id }) => id === articleId) ? annotations.length : undefined;
  });
}

/** Tells every open page, and the extension's pages, that what belongs to it may have changed: articles were joined or parted. */
export async function announceEverywhere(): Promise<void> {
  await tellTabs(
    null,
    async (database, { keys, parts }) => (await readShownRecords(database, keys, parts)).annotations.length,
  );
}

/** `count` answers how many annotations a tab's page has, or undefined when it has nothing to do with the change. */
async function tellTabs(
  exceptTab: number | null,
  count: (database: Database, page: TabPage) => Promise<number | undefined>,
): Promise<void> {
  await announceChange();
  for (const [tabId, page] of await listTabPages()) {
    const counted = await withDatabase(async (database) => success(await count(database, page)));
    if (!counted.ok || counted.value === undefined) continue;
    await showPageState(tabId, { isArticle: page.isArticle, count: counted.value });
    if (tabId === exceptTab) continue;
    const told = await askTab(tabId, 'recordsChanged', {});
    if (!told.ok && counted.value > 0) await injectAnnotator(tabId);
  }
}

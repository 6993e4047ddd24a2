import { announceChange, askTab } from '../messages/runtime.ts';
import type { PageFacts } from '../model/article.ts';
import { noRulings, ruledArticle, siteOf } from '../model/article-ruling.ts';
import { success } from '../model/failure.ts';
import type { ArticleId } from '../model/ids.ts';
import { defaultSettings, isAwayFrom } from '../model/settings.ts';
import type { Database } from '../storage/database.ts';
import { readShownRecords } from '../storage/queries.ts';
import { readRulings } from '../storage/ruling-queries.ts';
import { readSettings } from '../storage/settings-queries.ts';
import { showPageState } from './badge.ts';
import { withDatabase } from './database-access.ts';
import { wholeTabPage } from './identify-page.ts';
import { keepIndexSoon } from './index-upkeep.ts';
import { injectAnnotator } from './injection.ts';
import { forgetTabPage, listTabPages, readTabPage, rememberTabPage, type TabPage } from './tab-pages.ts';

/** Tells every open view of an article, and the extension's pages, that its annotations changed; `exceptTab` made the change and knows. */
export async function announce(articleId: ArticleId, exceptTab: number | null): Promise<void> {
  await tellTabs(exceptTab, async (database, { keys, parts }) => {
    const { articles, further, annotations } = await readShownRecords(database, keys, parts ?? []);
    return [...articles, ...further].some(({ id }) => id === articleId) ? annotations.length : undefined;
  });
}

/** Tells every open page, and the extension's pages, that what belongs to it may have changed: articles were joined or parted. */
export async function announceEverywhere(): Promise<void> {
  await tellTabs(
    null,
    async (database, { keys, parts }) => (await readShownRecords(database, keys, parts ?? [])).annotations.length,
  );
}

/** `count` answers how many annotations a tab's page has, or undefined when it has nothing to do with the change. */
async function tellTabs(
  exceptTab: number | null,
  count: (database: Database, page: TabPage) => Promise<number | undefined>,
): Promise<void> {
  keepIndexSoon();
  await announceChange();
  for (const [tabId, known] of await listTabPages()) {
    const read = await withDatabase(async (database) => {
      const page = await wholeTabPage(database, tabId, known);
      return success({ page, counted: await count(database, page) });
    });
    if (!read.ok || read.value.counted === undefined) continue;
    const { page, counted } = read.value;
    await showTabPage(tabId, page, counted);
    if (tabId === exceptTab) continue;
    const told = await askTab(tabId, 'recordsChanged', {});
    if (!told.ok && counted > 0) await injectAnnotator(tabId);
  }
}

/** Shows on the buttons of a site's open tabs what a person has ruled about it, and tells the extension's pages. */
export async function announceRuling(url: string): Promise<void> {
  await announceChange();
  for (const [tabId, page] of await listTabPages()) {
    if (siteOf(page.url) !== siteOf(url)) continue;
    const records = await withDatabase(async (database) =>
      success(await readShownRecords(database, page.keys, page.parts ?? [])),
    );
    await showTabPage(tabId, page, records.ok ? records.value.annotations.length : 0);
  }
}

/** Shows a page's state on its tab's button: what the person ruled, else what was detected; nothing of a site that they shut out meanwhile. */
export async function showTabPage(tabId: number, page: TabPage, count: number): Promise<void> {
  await showPageState(tabId, async () => {
    const read = await withDatabase(async (database) =>
      success({
        rulings: await readRulings(database, page.keys, page.url),
        settings: await readSettings(database),
      }),
    );
    const { rulings, settings } = read.ok ? read.value : { rulings: noRulings, settings: defaultSettings };
    const { language } = settings;
    if (!isAwayFrom(settings, page.url)) return { isArticle: ruledArticle(rulings, page.isArticle), count, language };
    if ((await readTabPage(tabId))?.url === page.url) await forgetTabPage(tabId);
    return { isArticle: false, count: 0, language };
  });
}

/** Takes over what a closer look at a tab's page found, where its head had told otherwise. */
export async function showVerdict(tabId: number, { url, isArticle }: PageFacts, count: number): Promise<void> {
  const page = await readTabPage(tabId);
  if (page === undefined || page.url !== url || page.isArticle === isArticle) return;
  await rememberTabPage(tabId, { ...page, isArticle });
  await showTabPage(tabId, { ...page, isArticle }, count);
}

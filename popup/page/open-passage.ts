import browser from 'webextension-polyfill';
import { articleKey } from '../../src/model/article-key.ts';
import type { FoundAnnotation } from '../../src/storage/claim-windows.ts';
import { type JumpOutcome, jumpToPassage } from './ask-page.ts';

/** How long a page that is opened is waited for before it is asked for the passage. */
const loadLimitMs = 20_000;

/** Shows an annotation's article at its passage: in the tab where it is open already, or in a new one. */
export async function openPassage({ annotation, article }: FoundAnnotation): Promise<JumpOutcome> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const open = tabs.find(({ url }) => {
    const key = url === undefined ? undefined : articleKey(url);
    return key !== undefined && article.keys.includes(key);
  });
  const tabId = open?.id ?? (await openTab(article.url));
  if (tabId === undefined) return 'silent';
  if (open !== undefined) await browser.tabs.update(tabId, { active: true });
  return annotation.selectors === null ? 'shown' : jumpToPassage(tabId, annotation.id);
}

async function openTab(url: string): Promise<number | undefined> {
  let finish: (() => void) | undefined;
  const loaded = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const complete = new Set<number>();
  let wanted: number | undefined;
  const listener = (tabId: number, change: { readonly status?: string }): void => {
    if (change.status !== 'complete') return;
    complete.add(tabId);
    if (tabId === wanted) finish?.();
  };
  // Before the tab is made: a page from the cache may be there sooner than the answer.
  browser.tabs.onUpdated.addListener(listener);
  const { id } = await browser.tabs.create({ url });
  wanted = id;
  if (id !== undefined && complete.has(id)) finish?.();
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, loadLimitMs))]);
  browser.tabs.onUpdated.removeListener(listener);
  return id;
}

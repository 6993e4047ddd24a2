import browser from 'webextension-polyfill';
import { maxLineLength } from '../model/limits.ts';
import { boolean, list, nullable, object, parseWith, text } from '../model/parse.ts';

/** What is known of a tab's page. */
export interface TabPage {
  readonly keys: readonly string[];
  /** The keys of further articles on the page; null when none was looked for, because nothing is saved on its site. */
  readonly parts: readonly string[] | null;
  readonly url: string;
  /** As its head tells, or a closer look where there was one; a person may have ruled otherwise. */
  readonly isArticle: boolean;
}

const tabPage = object<TabPage>({
  keys: list(text(maxLineLength), 1_000),
  parts: nullable(list(text(maxLineLength), 50)),
  url: text(maxLineLength),
  isArticle: boolean,
});
const prefix = 'tab-page:';
const awaitedPrefix = 'awaited-page:';

/** Remembers a tab's page for as long as the browser runs: the background itself is stopped and started at any time. */
export async function rememberTabPage(tabId: number, page: TabPage): Promise<void> {
  await browser.storage.session.set({ [`${prefix}${tabId}`]: page });
}

/** Forgets a tab that was closed or left its page. */
export async function forgetTabPage(tabId: number): Promise<void> {
  await browser.storage.session.remove([`${prefix}${tabId}`, `${awaitedPrefix}${tabId}`]);
}

/** Notes whether a tab's page is awaited: one that takes longer to load than a background lives is then known to the next one. */
export async function noteAwaited(tabId: number, isAwaited: boolean): Promise<void> {
  const key = `${awaitedPrefix}${tabId}`;
  await (isAwaited ? browser.storage.session.set({ [key]: true }) : browser.storage.session.remove(key));
}

/** Whether a tab's page is awaited, by this background or one before it. */
export async function isAwaited(tabId: number): Promise<boolean> {
  const key = `${awaitedPrefix}${tabId}`;
  return (await browser.storage.session.get(key))[key] === true;
}

/** The page that a tab shows. */
export async function readTabPage(tabId: number): Promise<TabPage | undefined> {
  const key = `${prefix}${tabId}`;
  const parsed = parseWith(tabPage, (await browser.storage.session.get(key))[key]);
  return parsed.ok ? parsed.value : undefined;
}

/** The tabs of which a page is known, with that page. */
export async function listTabPages(): Promise<ReadonlyMap<number, TabPage>> {
  const stored = await browser.storage.session.get(null);
  const pages = new Map<number, TabPage>();
  for (const [key, value] of Object.entries(stored)) {
    const parsed = key.startsWith(prefix) ? parseWith(tabPage, value) : undefined;
    if (parsed?.ok) pages.set(Number(key.slice(prefix.length)), parsed.value);
  }
  return pages;
}

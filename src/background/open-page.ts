import browser from 'webextension-polyfill';
import { guessArticle } from '../article/guess-article.ts';
import type { ContentSender } from '../messages/runtime.ts';
import { identityKeys, keysOfParts } from '../model/canonical-link.ts';
import { success } from '../model/failure.ts';
import type { PageVisit } from '../model/page-visit.ts';
import { isAwayFrom, type Settings } from '../model/settings.ts';
import { rememberVisit } from '../storage/identity-commands.ts';
import { readShownRecords } from '../storage/queries.ts';
import { askVisit } from './ask-page.ts';
import { showNothing } from './badge.ts';
import { showTabPage } from './changes.ts';
import { withDatabase } from './database-access.ts';
import { offerFirstLook } from './first-looks.ts';
import { identifyPage } from './identify-page.ts';
import { injectAnnotator, injectFirstLook } from './injection.ts';
import { keysOfSender } from './page-access.ts';
import { settingsNow } from './settings.ts';
import { forgetTabPage, isAwaited, noteAwaited, readTabPage, rememberTabPage } from './tab-pages.ts';

/** How long the annotator waits for a first look, in milliseconds: far longer than one takes on a page that is there. */
const firstLookMs = 2_000;

/** Takes up the page that a tab shows now: shows on its button what it is, and has its annotations painted. Nothing happens where the browser lets us see no page. */
export async function openPage(tabId: number, url: string): Promise<void> {
  if (!/^https?:/u.test(url)) return;
  underway.set(tabId, (underway.get(tabId) ?? 0) + 1);
  try {
    await noteAwaited(tabId, true);
    await whenThere(tabId, url);
  } finally {
    const left = (underway.get(tabId) ?? 1) - 1;
    if (left > 0) underway.set(tabId, left);
    else {
      underway.delete(tabId);
      await noteAwaited(tabId, false);
    }
  }
}

/** Takes up a page that has loaded, if a background that was stopped meanwhile had waited for it. */
export async function openAwaited(tabId: number, url: string): Promise<void> {
  if (!underway.has(tabId) && (await isAwaited(tabId))) await openPage(tabId, url);
}

/** How many of this background's waits for a tab's page go on. */
const underway = new Map<number, number>();

async function whenThere(tabId: number, url: string): Promise<void> {
  const settings = await settingsNow();
  if (await keptAway(tabId, url, settings)) return;
  const isIn = paintWhatIsKnown(tabId, url, settings);
  const visit = await askVisit(tabId);
  // The address as the browser has it, which a page cannot make up; it may be another one by now.
  const there = visit === undefined ? undefined : await urlOf(tabId);
  if (visit === undefined || there === undefined || (await keptAway(tabId, there, settings))) return;
  await takeUp(visit, { tabId, url: there }, settings, isIn);
}

/**
 * Has the annotator put in while the page still loads, where its address alone tells that something is saved on it; the
 * browser keeps it until the document is idle. Whether it is in.
 */
async function paintWhatIsKnown(tabId: number, url: string, settings: Settings): Promise<boolean> {
  const keys = identityKeys(url, '');
  if (keys.length === 0) return false;
  const found = await withDatabase(async (database) => success(await readShownRecords(database, keys, [])));
  return found.ok && putIn(tabId, url, found.value, settings);
}

type Shown = Pick<Awaited<ReturnType<typeof readShownRecords>>, 'annotations' | 'noteDraft'>;

/** Has what is saved painted, and the annotator put in after it; false where nothing is saved, or the browser allows no script. */
async function putIn(
  tabId: number,
  url: string,
  { annotations, noteDraft }: Shown,
  settings: Settings,
): Promise<boolean> {
  if (annotations.length === 0 && noteDraft === null) return false;
  offerFirstLook(tabId, url, { paint: settings.paint, annotations });
  // A page that takes its time keeps nobody waiting: the annotator waits for it as well.
  const isStyled = await Promise.race([injectFirstLook(tabId), after(firstLookMs)]);
  return injectAnnotator(tabId, { isStyled });
}

async function takeUp(
  visit: PageVisit,
  sender: ContentSender,
  settings: Settings,
  isIn: Promise<boolean>,
): Promise<void> {
  const { tabId } = sender;
  const { url } = visit;
  const known = await readTabPage(tabId);
  // Of this page more may be known than its head.
  const isArticle = known?.url === url ? known.isArticle : guessArticle(visit.head, url);
  const opened = await withDatabase(async (database) => {
    const facts = await identifyPage(database, tabId, visit);
    const keys = keysOfSender(facts, sender);
    if (!keys.ok) return keys;
    const page = { keys: keys.value, parts: facts.parts === undefined ? null : keysOfParts(facts), url, isArticle };
    await rememberTabPage(tabId, page);
    const records = await readShownRecords(database, page.keys, page.parts ?? []);
    // That it failed, on a full disk say, keeps nothing from being shown: another visit tries again.
    if (records.article !== null) await rememberVisit(database, { facts, keys: page.keys, now: Date.now() });
    return success({ page, records });
  });
  if (!opened.ok) {
    await showTabPage(tabId, { keys: [], parts: [], url, isArticle }, 0);
    return;
  }
  const { page, records } = opened.value;
  // Where there is something to paint, that comes before the button.
  if (!(await isIn)) await putIn(tabId, url, records, settings);
  await showTabPage(tabId, page, records.annotations.length);
}

/** Whether the person keeps us from an address: then nothing of its page is read, nor remembered, not even for the session. */
async function keptAway(tabId: number, url: string, settings: Settings): Promise<boolean> {
  if (!isAwayFrom(settings, url)) return false;
  await forgetTabPage(tabId);
  await showNothing(tabId, settings.language);
  return true;
}

async function urlOf(tabId: number): Promise<string | undefined> {
  return browser.tabs.get(tabId).then(
    ({ url }) => url,
    // Closed meanwhile.
    () => undefined,
  );
}

function after(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}

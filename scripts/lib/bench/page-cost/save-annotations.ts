import { randomUUID } from 'node:crypto';
import type { Page, Worker } from 'playwright-core';
import { emptyMetadata } from '../../../../src/model/article.ts';
import type { PassageSelectors } from '../../../../src/model/selectors.ts';
import { callSource } from '../../../../tests/e2e/drivers/call-source.ts';
import { poll } from '../../../../tests/e2e/drivers/poll.ts';
import type { CostBrowser } from './cost-browser.ts';

declare const chrome: {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
  readonly runtime: { sendMessage(message: unknown): Promise<{ readonly ok: boolean }> };
  readonly scripting: {
    executeScript(injection: object): Promise<readonly { readonly result?: unknown }[]>;
  };
};

/** Saves passages of a page as the annotator does: with its messages, from its world in the page. Waits until the background has written their index: a person comes back later. */
export async function saveAnnotations(
  { context }: CostBrowser,
  url: string,
  describe: (page: Page) => Promise<readonly PassageSelectors[]>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  const facts = { url, isArticle: true, metadata: emptyMetadata, parts: [] };
  const requests = (await describe(page)).map((selectors) => ({
    facts,
    id: randomUUID(),
    draft: {
      motivation: 'highlighting',
      note: '',
      tags: [],
      color: 'yellow',
      claimant: '',
      cue: '',
      ownWords: '',
      selectors,
    },
    aliases: [],
    isNamed: true,
    pageText: '',
  }));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const saved = await saveFrom(worker, url, requests);
  if (saved !== requests.length) throw new Error(`Of ${requests.length} annotations ${saved} were saved`);
  await page.close();
  const isIndexed = async () => (await worker.evaluate<number>(`${callSource(countUnindexed)}()`)) <= 128;
  await poll('the index of what was saved', isIndexed, 120_000);
}

/** Runs in the background; so many documents it leaves for the next time (`mergeRecent`). */
function countUnindexed(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('searchRecent').objectStore('searchRecent').count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}

function saveFrom(worker: Worker, url: string, requests: readonly unknown[]): Promise<number> {
  return worker.evaluate(`${callSource(saveInTab)}(...${JSON.stringify([url, requests])})`);
}

/** Runs in the background. */
async function saveInTab(url: string, requests: readonly unknown[]): Promise<number> {
  const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
  const [answer] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id },
    args: [requests],
    func: async (all: readonly unknown[]) => {
      const answers = await Promise.all(all.map((request) => chrome.runtime.sendMessage({ kind: 'create', request })));
      return answers.filter(({ ok }) => ok).length;
    },
  });
  return Number(answer?.result ?? 0);
}

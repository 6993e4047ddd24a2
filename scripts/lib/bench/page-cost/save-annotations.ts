import { randomUUID } from 'node:crypto';
import type { Page, Worker } from 'playwright-core';
import { emptyMetadata } from '../../../../src/model/article.ts';
import type { PassageSelectors } from '../../../../src/model/selectors.ts';
import { callSource } from '../../../../tests/e2e/drivers/call-source.ts';
import type { CostBrowser } from './cost-browser.ts';

declare const chrome: {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
  readonly runtime: { sendMessage(message: unknown): Promise<{ readonly ok: boolean }> };
  readonly scripting: {
    executeScript(injection: object): Promise<readonly { readonly result?: unknown }[]>;
  };
};

/** Saves passages of a page as the annotator does: with its messages, from its world in the page. */
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

import type { Browser, Page } from '../drivers/browser-driver.ts';
import { poll } from '../drivers/poll.ts';
import type { Deed, LibraryFacts, Outcome, TortureRequest } from './library-facts.ts';
import { torturePage } from './torture-extension.ts';

let lastNumber = 0;

/** Opens a tab with the page inside the extension. */
export async function openInside(browser: Browser): Promise<Page> {
  const page = await browser.open(`${browser.extensionOrigin}/${torturePage}`);
  await poll('the page inside the extension', () =>
    page.evaluate(() => document.documentElement.dataset['ready'] === 'yes'),
  );
  return page;
}

/** Has deeds done at once by one tab; resolves when all are answered. */
export function perform(page: Page, deeds: readonly Deed[]): Promise<readonly Outcome[]> {
  return ask(page, { kind: 'do', deeds }) as Promise<readonly Outcome[]>;
}

export function readFacts(page: Page, queries: readonly string[]): Promise<LibraryFacts> {
  return ask(page, { kind: 'read', queries }) as Promise<LibraryFacts>;
}

async function ask(page: Page, request: TortureRequest): Promise<unknown> {
  lastNumber += 1;
  const number = lastNumber;
  const answer = JSON.parse(
    await page.evaluate(
      (detail, name) =>
        new Promise<string>((resolve) => {
          const { documentElement } = document;
          const watcher = new MutationObserver(() => {
            const said = documentElement.getAttribute(name);
            if (said === null) return;
            watcher.disconnect();
            documentElement.removeAttribute(name);
            resolve(said);
          });
          watcher.observe(documentElement, { attributes: true });
          dispatchEvent(new CustomEvent('torture-ask', { detail }));
        }),
      JSON.stringify({ number, request }),
      `data-answer-${number}`,
    ),
  ) as { readonly value?: unknown; readonly error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

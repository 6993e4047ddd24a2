import { backupPlanKey, firstBackupPlan } from '../../../src/model/backup-plan.ts';
import type { Browser, Page } from '../../../tests/e2e/drivers/browser-driver.ts';
import { launchBrowser } from '../../../tests/e2e/drivers/launch.ts';
import { saveNote, saveSelected, waitForPainted, writeDetails } from '../../../tests/e2e/support/annotate.ts';
import { type Server, serve } from '../../../tests/e2e/support/serve.ts';
import { root } from '../command.ts';
import { libraryTable } from './library-file.ts';

declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

/** The words of the sample article that are marked in the pictures. */
export const words = {
  claim: 'the ministry would likely reject any truce that puts foreign observers on the eastern bank',
  doubted: 'nine times a day',
  quoted: 'there is nothing to reject',
  unsaved: 'has not used the word “truce” for six weeks',
} as const;

/** What all pictures of one gallery are taken of: a browser, an annotated article, an edited one, a filled library. */
export interface Stage {
  readonly browser: Browser;
  readonly server: Server;
  readonly article: Page;
  /** An article that was edited after it was marked: one claim reads differently, one is gone. */
  readonly edited: Page;
  close(): Promise<void>;
}

/** Sets the stage by the real UI. */
export async function setStage(): Promise<Stage> {
  const server = await serve(`${root}/tests/samples`);
  const browser = await launchBrowser('chromium', {
    extensionDir: `${root}/dist/chrome`,
    isOffline: true,
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    await remind(browser, false);
    await importLibrary(browser);
    const article = await browser.open(`${server.url}article.html`);
    await article.resize({ width: 1080, height: 800 });
    await annotate(article);
    await fillBin(article);
    return { browser, server, article, edited: await editedArticle(browser, server), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function annotate(page: Page): Promise<void> {
  await page.select(words.claim);
  await saveSelected(page, 'claim');
  await page.ui.click('.receipt [data-action=details]');
  await page.ui.fill('.editor input[name=claimant]', 'Calder Institute');
  await writeDetails(page, { note: 'Was it borne out? Look again after 19 March.', tags: 'truce, forecast' });
  await page.select(words.doubted);
  await page.ui.click('.toolbar [data-color=green]');
  await saveSelected(page, 'highlight');
  await saveNote(page, words.quoted, 'blue', {
    note: 'The draft was handed over last Friday, say officials.',
    tags: 'denial, truce',
  });
  await waitForPainted(page, words.claim, words.doubted, words.quoted);
}

/** Something has to lie in the bin. */
async function fillBin(page: Page): Promise<void> {
  await page.select('up from five in January');
  await saveSelected(page, 'highlight');
  await page.ui.click('.receipt [data-action=undo]');
  await waitForPainted(page, words.claim, words.doubted, words.quoted);
}

const opening = 'The harbour office opened its books on Tuesday for the first time in six years.';
const before = 'The council would likely refuse the ferry a second berth before the autumn storms.';
/** What the edited article says now. */
export const now = 'The council would probably grant the ferry a second berth before the autumn storms.';
const gone = 'Nobody from the council was there to answer, and the meeting ended early.';

async function editedArticle(browser: Browser, server: Server): Promise<Page> {
  const publish = (...paragraphs: readonly string[]) =>
    server.put('/harbour-books.html', { body: articlePage('Harbour books', paragraphs) });
  publish(opening, before, gone);
  const page = await browser.open(`${server.url}harbour-books.html`);
  for (const words of [before, gone]) {
    await page.select(words);
    await saveSelected(page, 'claim');
  }
  publish(opening, now);
  await page.reload();
  await waitForPainted(page, now);
  return page;
}

function articlePage(title: string, paragraphs: readonly string[]): string {
  const facts = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title };
  const head = `<meta charset="utf-8"><title>${title}</title><meta name="author" content="Tomas Brandvold"><meta property="og:site_name" content="The Harbour Courier"><meta property="article:published_time" content="2026-03-10T08:00:00Z"><link rel="stylesheet" href="article.css"><script type="application/ld+json">${JSON.stringify(facts)}</script>`;
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="en"><head>${head}</head><body><div class="columns"><main id="story"><article><h1>${title}</h1>${body}</article></main></div></body></html>`;
}

async function importLibrary(browser: Browser): Promise<void> {
  const page = await openImport(browser);
  await chooseFile(page, 'reading.csv', libraryTable());
  await page.dom.click('[data-action=write-import]');
  await page.dom.waitFor('[data-action=undo-import]');
  await page.close();
}

/** Opens the page that imports in a tab of its own. */
export function openImport(browser: Browser): Promise<Page> {
  return browser.open(`${browser.extensionOrigin}/popup/index.html#/import`);
}

/** Chooses a file on the page that imports. */
export async function chooseFile(page: Page, name: string, content: string): Promise<void> {
  await page.dom.waitFor('[data-action=choose-files]');
  await page.evaluate(
    (fileName, text) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null) throw new Error('No field for a file');
      const files = new DataTransfer();
      files.items.add(new File([text], fileName));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );
}

/** Lets the reminder of a backup speak, or holds it back: it would stand over the foot of every picture. */
export async function remind(browser: Browser, isWanted: boolean): Promise<void> {
  const snoozedUntil = isWanted ? 0 : Date.now() + 86_400_000;
  await browser.evaluateInExtension((key, plan) => chrome.storage.local.set({ [key]: plan }), backupPlanKey, {
    ...firstBackupPlan,
    snoozedUntil,
  });
}

/** A scroll bar is the system's, and says nothing in a picture. */
export async function hideScrollBar(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.scrollbarWidth = 'none';
  });
}

/** Shows all our texts in a language, or in the browser's own. */
export async function speak(browser: Browser, language: 'ar' | 'browser'): Promise<void> {
  const page = await browser.open(`${browser.extensionOrigin}/popup/settings/index.html`);
  await page.dom.waitFor('#language');
  await page.evaluate((value) => {
    const choice = document.querySelector<HTMLSelectElement>('#language');
    if (choice === null) throw new Error('No choice of a language');
    choice.value = value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);
  await page.dom.waitFor(language === 'ar' ? 'html[dir=rtl] h1' : 'html[dir=ltr] h1');
  await page.close();
}

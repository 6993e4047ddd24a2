import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '../../tests/e2e/drivers/browser-driver.ts';
import { launchBrowser } from '../../tests/e2e/drivers/launch.ts';
import { saveNote, saveSelected, waitForPainted, writeDetails } from '../../tests/e2e/support/annotate.ts';
import { serve } from '../../tests/e2e/support/serve.ts';
import { root } from './command.ts';
import { framePassage } from './frame-passage.ts';

const claim = 'the ministry would likely reject any truce that puts foreign observers on the eastern bank';
const doubted = 'nine times a day';
const quoted = 'there is nothing to reject';

const looks = [
  { colorScheme: 'light', ending: '' },
  { colorScheme: 'dark', ending: '-dark' },
] as const;

/** Takes README's pictures of the sample article by the real UI, light and dark, two pixels to one; answers the files. */
export async function takePictures(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const server = await serve(`${root}/tests/samples`);
  const browser = await launchBrowser('chromium', {
    extensionDir: `${root}/dist/chrome`,
    isOffline: true,
    pixelRatio: 2,
  });
  try {
    const page = await browser.open(`${server.url}article.html`);
    await page.resize({ width: 1080, height: 800 });
    await annotate(page);
    const files: string[] = [];
    for (const { colorScheme, ending } of looks) {
      await page.emulate({ colorScheme });
      for (const [name, take] of Object.entries(pictures)) {
        const file = join(folder, `${name}${ending}.png`);
        await take(browser, page, file, colorScheme);
        files.push(file);
      }
    }
    return files;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function annotate(page: Page): Promise<void> {
  await page.select(claim);
  await saveSelected(page, 'claim');
  await page.ui.click('.receipt [data-action=details]');
  await page.ui.fill('.editor input[name=claimant]', 'Calder Institute');
  await writeDetails(page, { note: 'Was it borne out? Look again after 19 March.', tags: 'truce, forecast' });
  await page.select(doubted);
  await page.ui.click('.toolbar [data-color=green]');
  await saveSelected(page, 'highlight');
  await saveNote(page, quoted, 'blue', {
    note: 'The draft was handed over last Friday, say officials.',
    tags: 'denial',
  });
}

type TakePicture = (browser: Browser, page: Page, file: string, colorScheme: 'light' | 'dark') => Promise<void>;

const pictures: Readonly<Record<string, TakePicture>> = {
  async article(_browser, page, file) {
    await page.resize({ width: 1080, height: 800 });
    await reload(page);
    await framePassage(page, claim);
    await page.screenshot(file);
  },
  async toolbar(_browser, page, file) {
    await page.resize({ width: 760, height: 320 });
    await reload(page);
    await page.select('has not used the word “truce” for six weeks');
    await page.ui.waitFor('.toolbar');
    await page.screenshot(file);
  },
  async popup(browser, page, file, colorScheme) {
    const popup = await browser.openPopup(page);
    await popup.resize({ width: 400, height: 700 });
    await popup.emulate({ colorScheme });
    await popup.dom.waitFor('[data-annotation]');
    await hideScrollBar(popup);
    await popup.screenshot(file);
    await popup.close();
  },
};

async function reload(page: Page): Promise<void> {
  await page.reload();
  await waitForPainted(page, claim, doubted, quoted);
  await hideScrollBar(page);
}

/** A scroll bar is the system's, and says nothing in a picture. */
async function hideScrollBar(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.scrollbarWidth = 'none';
  });
}

import type { Color } from '../../../src/model/color.ts';
import type { Browser, Page, SavedFile } from '../drivers/browser-driver.ts';
import { poll } from '../drivers/poll.ts';
import { WordsNotFound } from '../drivers/select-words.ts';

/** What a person writes about a passage, as typed. */
export interface Details {
  readonly note: string;
  /** With commas between them. */
  readonly tags: string;
}

/** Selects words with the mouse; where something on the page lies over them, from the keyboard. Returns what is selected. */
export async function selectAnyhow(page: Page, words: string): Promise<string> {
  try {
    return await page.select(words);
  } catch (error) {
    if (error instanceof WordsNotFound) throw error;
    return page.selectByKeyboard(words);
  }
}

/** Presses one of the toolbar's buttons for the words that are selected, and waits until it is said that they are saved. */
export async function saveSelected(page: Page, action: 'claim' | 'highlight'): Promise<void> {
  await page.ui.click(`.toolbar [data-action=${action}]`);
  await page.ui.waitFor('.receipt [data-action=undo]');
}

/** Selects words and saves a note on them, in a colour, until it is said to be saved. */
export async function saveNote(page: Page, words: string, color: Color, details: Details): Promise<void> {
  await page.select(words);
  await page.ui.click(`.toolbar [data-color=${color}]`);
  await page.ui.click('.toolbar [data-action=note]');
  await writeDetails(page, details);
  await page.ui.waitFor('.receipt', 'Saved');
}

/** Opens the editor from the receipt of what was just saved, writes, saves, and waits until it is said to be saved. */
export async function addDetails(page: Page, details: Details): Promise<void> {
  await page.ui.click('.receipt [data-action=details]');
  await writeDetails(page, details);
}

/** Writes into the editor that is open, saves, and waits until it has closed. */
export async function writeDetails(page: Page, { note, tags }: Details): Promise<void> {
  await page.ui.fill('.editor textarea[name=note]', note);
  await page.ui.fill('.editor input[name=tags]', tags);
  await page.ui.click('.editor [data-action=save]');
  await page.ui.waitUntilGone('.editor');
}

/** The words that are painted for what is saved, without those that are only marked for a moment. */
export async function paintedTexts(page: Page): Promise<readonly string[]> {
  const ours = (await page.highlights()).filter(({ name }) => /^claimlight-\w+-(?:plain|solid|dashed)-/u.test(name));
  return ours.flatMap(({ texts }) => texts).map(fold);
}

/** Waits until exactly these words are painted, in any order, white space folded. */
export async function waitForPainted(page: Page, ...texts: readonly string[]): Promise<void> {
  const wanted = texts.map(fold).sort();
  let painted: readonly string[] = [];
  await poll(
    () => `“${wanted.join('”, “')}” to be painted; painted are “${painted.join('”, “')}”`,
    async () => {
      painted = [...(await paintedTexts(page))].sort();
      return JSON.stringify(painted) === JSON.stringify(wanted);
    },
  );
}

/** Saves what the popup shows, or everything, to a file in one of its formats. */
export async function exportToFile(
  browser: Browser,
  popup: Page,
  format: string,
  what: 'page' | 'everything' = 'page',
): Promise<SavedFile> {
  await openExport(popup, format, what);
  return browser.downloadFrom(() => popup.dom.click('#export-panel [data-action=save-file]'));
}

/** The same to the clipboard. */
export async function exportToClipboard(
  browser: Browser,
  popup: Page,
  format: string,
  what: 'page' | 'everything' = 'page',
): Promise<string> {
  await openExport(popup, format, what);
  await popup.dom.click('#export-panel [data-action=copy]');
  await popup.dom.waitFor('#export-panel .hint', 'Copied.');
  return browser.readClipboard();
}

async function openExport(popup: Page, format: string, what: 'page' | 'everything'): Promise<void> {
  if ((await popup.dom.find('#export-panel')) === undefined) await popup.dom.click('[data-action=export]');
  await popup.dom.click(`#export-panel label:has(input[value=${what}])`);
  await popup.dom.click(`#export-panel label:has(input[value=${format}])`);
}

/** Text with its white space folded, as a page shows it. */
export function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

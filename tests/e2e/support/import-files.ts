import type { Browser, Page } from '../drivers/browser-driver.ts';

/** A file as it lies on a person's disk. */
export interface DiskFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Opens the page that imports, from the popup's own link, and chooses files there; ends when it says what the import will do. */
export async function chooseToImport(browser: Browser, popup: Page, ...files: readonly DiskFile[]): Promise<Page> {
  const link = await popup.dom.waitFor('[data-action=import]');
  const page = await browser.open(`${browser.extensionOrigin}/popup/index.html${link.attributes['href'] ?? ''}`);
  await page.dom.waitFor('[data-action=choose-files]');
  // The browser's own dialog is out of every driver's reach: the files come where it would put them.
  await page.evaluate(
    (chosen: readonly (readonly [string, string])[]) => {
      const transfer = new DataTransfer();
      for (const [name, base64] of chosen) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null) throw new Error('No field for files');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    files.map(({ name, content }) => [name, Buffer.from(content).toString('base64')] as const),
  );
  await page.dom.waitFor('.import-figures');
  return page;
}

/** The figures of a preview: new, brought up to date, the same, newer here, not taken. */
export async function figuresOf(page: Page): Promise<readonly string[]> {
  return (await page.dom.findAll('.import-figures dd:not(.hint)')).map(({ text }) => text);
}

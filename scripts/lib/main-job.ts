import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '../../tests/e2e/drivers/browser-driver.ts';
import {
  addDetails,
  exportToFile,
  saveSelected,
  selectAnyhow,
  waitForPainted,
} from '../../tests/e2e/support/annotate.ts';
import { framePassage } from './gallery/frame-passage.ts';
import type { StartOptions } from './start-options.ts';

/** What the main job left behind. */
export interface JobResult {
  readonly markdown: string;
  readonly files: readonly string[];
}

/** Does by the real UI what a reader does: selects, saves a claim with a note and tags, reloads, looks at the popup, exports. */
export async function doMainJob(
  browser: Browser,
  url: string,
  { claim, note, tags, out }: Pick<StartOptions, 'claim' | 'note' | 'tags' | 'out'>,
  say: (step: string) => void,
): Promise<JobResult> {
  await mkdir(out, { recursive: true });
  const page = await browser.open(url);
  await page.resize({ width: 1280, height: 800 });
  say(`Opened ${url}`);
  const selected = await selectAnyhow(page, claim);
  say(`Selected “${selected.replace(/\s+/gu, ' ')}”`);
  await saveSelected(page, 'claim');
  say('Saved it as a claim');
  await addDetails(page, { note, tags });
  say(`Wrote about it: note “${note}”, tags “${tags}”`);

  await page.reload();
  await waitForPainted(page, selected);
  say('Reloaded: the same words are painted');
  await framePassage(page, claim);
  const article = join(out, 'article.png');
  await page.screenshot(article);

  const popup = await browser.openPopup(page);
  await popup.resize({ width: 420, height: 600 });
  await popup.dom.waitFor('[data-annotation]');
  const pictured = join(out, 'popup.png');
  await popup.screenshot(pictured);
  say('Opened the popup: the claim is listed');

  const markdown = await exportToFile(browser, popup, 'markdown');
  const jsonld = await exportToFile(browser, popup, 'web-annotation');
  const files = [
    [join(out, 'annotations.md'), markdown.content],
    [join(out, 'annotations.jsonld'), jsonld.content],
  ] as const;
  for (const [path, content] of files) await writeFile(path, content);
  say('Exported as Markdown and as W3C Web Annotations');
  return { markdown: markdown.content, files: [article, pictured, ...files.map(([path]) => path)] };
}

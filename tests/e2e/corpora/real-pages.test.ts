import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { exportToFile, fold, saveSelected, selectAnyhow, waitForPainted } from '../support/annotate.ts';
import { useBrowser } from '../support/use-browser.ts';
import { choosePages, findSentence } from './corpus-pages.ts';

const corpora = process.env['CORPORA'] ?? '';
const stand = useBrowser(corpora);
const pages = [...choosePages(corpora, 'article-metadata', 8), ...choosePages(corpora, 'page-type', 4)];

test('the seed article’s conclusion is painted after a reload, and exported', async () => {
  const { claims } = JSON.parse(readFileSync(join(corpora, 'seed-article/truth.json'), 'utf8')) as {
    readonly claims: readonly { readonly content: string; readonly cue: string }[];
  };
  const conclusion = claims.find(({ cue }) => cue === 'concludes')?.content ?? '';
  const page = await stand.browser.open(`${stand.server.url}seed-article/page.html`);
  await page.select(conclusion);
  await expectKept(page, conclusion, 'claim');
});

test.each(pages)('a sentence of $id ($kind) is painted after a reload, and exported', async ({ path }) => {
  const page = await openCorpusPage(path);
  const sentence = (await page.evaluate(findSentence)) ?? '';
  expect(sentence).not.toBe('');
  await expectKept(page, await selectAnyhow(page, sentence), 'highlight');
});

/** Opens a page of a corpus; one whose script leads it elsewhere, as to https, is shown without its scripts. */
async function openCorpusPage(path: string): Promise<Page> {
  const url = stand.server.url + path;
  const page = await stand.browser.open('about:blank');
  await page.goto(url).catch(() => undefined);
  if ((await page.evaluate(() => location.href)) === url) return page;
  const body = gunzipSync(readFileSync(join(corpora, `${path}.gz`))).toString();
  stand.server.put(`/${path}`, { body, headers: { 'content-security-policy': "script-src 'none'" } });
  await page.goto(url);
  return page;
}

async function expectKept(page: Page, words: string, action: 'claim' | 'highlight'): Promise<void> {
  await saveSelected(page, action);
  await waitForPainted(page, words);
  await page.reload();
  await waitForPainted(page, words);
  const popup = await stand.browser.openPopup(page);
  await popup.dom.waitFor('[data-annotation][data-state=found]');
  const { content } = await exportToFile(stand.browser, popup, 'web-annotation');
  const exact = /"exact":\s*("(?:[^"\\]|\\.)*")/u.exec(content)?.[1] ?? '""';
  expect(fold(String(JSON.parse(exact)))).toBe(fold(words));
  await popup.close();
  await page.close();
}

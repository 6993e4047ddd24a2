import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { saveSelected } from '../support/annotate.ts';
import { useBrowser } from '../support/use-browser.ts';

const folder = join(process.env['CORPORA'] ?? '', 'seed-article');
const pictures = resolve(import.meta.dirname, '../../../out/seed-article');
const stand = useBrowser(folder);

interface Claim {
  readonly content: string;
}

/** What became of each claim, in the words that the article has them. */
const expected = [
  ['the Kremlin is likely to reject this proposal', 'found'],
  ['Washington is ready to provide', 'found'],
  // "repeatedly" became "repeatedly and publicly": these are not the words that were marked.
  ['Russia has repeatedly dismissed', 'changed'],
  ['Western states, including the US', 'found'],
  ['Moscow “categorically rejects”', 'found'],
  ['The Kremlin would likely reject', 'changed'],
  ['Russia understands', 'found'],
  ['it should be one of the guarantors', 'lost'],
  ['security guarantees for Ukraine must be', 'found'],
  ['They should be multidimensional', 'found'],
] as const;

test('after an edit the conclusion is shown as changed, the deleted claim as lost, and the others are found', async () => {
  const { browser, server } = stand;
  const { claims } = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as { claims: readonly Claim[] };
  server.put('/story.html', { body: await readFile(join(folder, 'page.html'), 'utf8') });
  const page = await browser.open(`${server.url}story.html`);
  for (const { content } of claims) {
    await page.select(content);
    await saveSelected(page, 'claim');
    await page.ui.click('.receipt [data-action=close]');
  }
  server.put('/story.html', { body: await readFile(join(folder, 'page-edited.html'), 'utf8') });
  await page.reload();

  const popup = await browser.openPopup(page);
  await popup.resize({ width: 420, height: 1400 });
  await popup.dom.waitFor('[data-annotation][data-state=changed]');
  const items = await popup.dom.findAll('[data-annotation]');
  expect(items).toHaveLength(expected.length);
  // The popup lists in reading order, as the claims stand in the file; a lost one where it once stood.
  expect(
    claims.map(({ content }, index) => [
      content.startsWith(expected[index]?.[0] ?? '-'),
      items[index]?.attributes['data-state'],
    ]),
  ).toEqual(expected.map(([, state]) => [true, state]));
  const conclusion = items.find(({ text }) => text.includes('like the one US'));
  expect(conclusion?.text).toContain('likely reject');
  expect(conclusion?.text).toContain('probably accept');
  await mkdir(pictures, { recursive: true });
  await popup.screenshot(join(pictures, `popup-${inject('browserName')}.png`));
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fold } from '../support/annotate.ts';
import { useBrowser } from '../support/use-browser.ts';

const folder = join(process.env['CORPORA'] ?? '', 'seed-article');
const stand = useBrowser(folder);

interface TrueClaim {
  readonly content: string;
  readonly speaker: string;
  readonly refersTo?: string;
}

test('the popup lists the claims of a real article with who makes them, and hardly anything else', async () => {
  const { browser, server } = stand;
  const { claims } = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as { claims: readonly TrueClaim[] };
  const page = await browser.open(`${server.url}page.html`);
  const popup = await browser.openPopup(page);
  await popup.dom.click('[data-action=find-claims]');
  await popup.dom.waitFor('[data-suggestion]');
  if ((await popup.dom.find('[data-action=show-unsure]')) !== undefined) {
    await popup.dom.click('[data-action=show-unsure]');
    await popup.dom.waitFor('[data-suggestion][data-sure=false]');
  }
  const listed = (await popup.dom.findAll('[data-suggestion]')).map(({ text }) => fold(text));
  // The list sets no white space where its marks of quotation or its layout part words.
  const bare = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '');
  const isAbout = (item: string, { content }: TrueClaim) => bare(item).includes(bare(content).slice(0, 60));
  const found = claims.filter((claim) => listed.some((item) => isAbout(item, claim)));
  const spoken = claims.filter((claim) =>
    listed.some((item) => isAbout(item, claim) && item.includes(claim.refersTo ?? claim.speaker)),
  );
  const extra = listed.filter((item) => !claims.some((claim) => isAbout(item, claim)));
  expect(found.length).toBeGreaterThanOrEqual(9);
  expect(spoken.length).toBeGreaterThanOrEqual(9);
  expect(extra.length).toBeLessThanOrEqual(1);
  await popup.close();
  await page.close();
});

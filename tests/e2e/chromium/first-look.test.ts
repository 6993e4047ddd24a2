import { expect, test } from 'vitest';
import { saveSelected, waitForPainted } from '../support/annotate.ts';
import { publishBody } from '../support/made-pages.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

// Runs before the page is read: notes in each frame how many passages are painted. Only Chromium shows a page our paint.
const counting = `<script>
  var counts = [];
  const look = () => { counts.push([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)); requestAnimationFrame(look); };
  requestAnimationFrame(look);
</script>`;

test('what was painted at first stays painted in every frame while the annotator takes over', async () => {
  const words = ['sails every hour', 'closed today', 'painted red'];
  const url = publishBody(
    stand.server,
    `${counting}<p>The ferry ${words[0]}.</p><p>The tower is ${words[1]}.</p><p>The lighthouse is ${words[2]}.</p>`,
  );
  const page = await stand.browser.open(url);
  for (const each of words) {
    await page.select(each);
    await saveSelected(page, 'claim');
  }
  for (let time = 0; time < 3; time += 1) {
    await page.reload();
    await waitForPainted(page, ...words);
    // The annotator is there when the card opens.
    const { x, y } = await page.locate('closed today');
    await page.clickAt({ x: x + 5, y: y + 5 });
    await page.ui.waitFor('.card');
    const counts = await page.evaluate(() => (globalThis as unknown as { counts?: number[] }).counts ?? []);
    const seen = counts.slice(counts.findIndex((count) => count > 0));
    expect(seen.length).toBeGreaterThan(1);
    expect(Math.min(...seen)).toBe(words.length);
  }
  await page.close();
});

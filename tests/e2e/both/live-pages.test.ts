import { expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { paintedTexts, saveSelected, waitForPainted } from '../support/annotate.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const claim = 'the council would likely refuse the ferry a second berth';
const paragraphs = [
  'The harbour office opened its books on Tuesday for the first time in six years.',
  `A report by the dock workers says that ${claim} before the autumn storms.`,
  'Nobody from the council was there to answer, and the meeting ended early.',
];
let count = 0;

/** Publishes a page, marks the claim on it, and hands on its tab. */
async function openWithClaim(body: string): Promise<Page> {
  count += 1;
  const path = `/live-${count}.html`;
  stand.server.put(path, {
    body: `<!doctype html><html lang="en"><title>Harbour books</title><main id="story">${body}</main></html>`,
  });
  const page = await stand.browser.open(stand.server.url + path.slice(1));
  await page.select(claim);
  await saveSelected(page, 'claim');
  await waitForPainted(page, claim);
  return page;
}

const whole = paragraphs.map((text) => `<p>${text}</p>`).join('');

test('paints words that arrive after the page, and those that come back', async () => {
  const page = await openWithClaim(whole);
  await page.evaluate(() => document.querySelector('#story p:nth-child(2)')?.remove());
  await waitForPainted(page);
  await page.evaluate((text) => {
    const late = document.createElement('p');
    late.textContent = text;
    document.querySelector('#story')?.append(late);
  }, paragraphs[1] ?? '');
  await waitForPainted(page, claim);
  await page.close();
});

test('follows words into new nodes when a framework draws the page again', async () => {
  const page = await openWithClaim(whole);
  await page.evaluate(() => {
    const story = document.querySelector('#story');
    const copy = story?.cloneNode(true);
    if (copy !== undefined) story?.replaceWith(copy);
  });
  await waitForPainted(page, claim);
  await page.evaluate((texts) => {
    document.body.replaceChildren(
      ...texts.map((text) => {
        const block = document.createElement('div');
        block.append('New above it. ', document.createElement('hr'), text);
        return block;
      }),
    );
  }, paragraphs);
  await waitForPainted(page, claim);
  await page.close();
});

test('paints words behind "read more" once they are shown', async () => {
  const page = await openWithClaim(`<p>${paragraphs[0]}</p><div class="rest">${whole}</div>`);
  await page.evaluate(() => document.querySelector('.rest')?.setAttribute('hidden', ''));
  await waitForPainted(page);
  await page.evaluate(() => document.querySelector('.rest')?.removeAttribute('hidden'));
  await waitForPainted(page, claim);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '.folded .rest { display: none }';
    document.head.append(style);
    document.body.className = 'folded';
  });
  await waitForPainted(page);
  await page.evaluate(() => {
    document.body.className = '';
  });
  await waitForPainted(page, claim);
  await page.close();
});

test('paints words far down a page that grows while one scrolls', async () => {
  const page = await openWithClaim(whole);
  await page.evaluate((texts) => {
    const story = document.querySelector('#story');
    const filler = (index: number) => {
      const block = document.createElement('p');
      block.textContent = `Filler ${index}: the tide tables were printed as always, and the gulls did not mind.`;
      return block;
    };
    story?.replaceChildren(...Array.from({ length: 20 }, (_, index) => filler(index)));
    let rounds = 0;
    const timer = setInterval(() => {
      rounds += 1;
      for (let index = 0; index < 20; index += 1) story?.append(filler(rounds * 20 + index));
      if (rounds < 8) return;
      clearInterval(timer);
      for (const text of texts) {
        const block = document.createElement('p');
        block.textContent = text;
        story?.append(block);
      }
    }, 50);
  }, paragraphs);
  await waitForPainted(page, claim);
  await page.close();
});

test('keeps up with a page that changes sixty times a second, and leaves it its time', async () => {
  const page = await openWithClaim(`<p id="ticker">0</p>${whole}`);
  const ticks = await page.evaluate(async () => {
    const ticker = document.querySelector('#ticker');
    let count = 0;
    const end = performance.now() + 3_000;
    while (performance.now() < end) {
      count += 1;
      if (ticker !== null) ticker.textContent = `Bids so far: ${count} of the day`;
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    return count;
  });
  // The page's own work went on: frozen for half of the time it would not have come this far.
  expect(ticks).toBeGreaterThan(80);
  await waitForPainted(page, claim);
  await page.evaluate(() => document.querySelector('#ticker')?.after('Words between.'));
  await waitForPainted(page, claim);
  await page.close();
});

test('does not chase a page that answers every painting with a change', async () => {
  const page = await openWithClaim(whole);
  const changes = await page.evaluate(async () => {
    let answered = 0;
    // What a page can see of us: where its words are painted, and that our elements come and go.
    const observer = new MutationObserver(() => {
      answered += 1;
      document.querySelector('#story')?.setAttribute('class', `seen-${answered % 2}`);
    });
    observer.observe(document, { childList: true, subtree: true });
    document.querySelector('#story p')?.append(' One more word.');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    return answered;
  });
  expect(changes).toBeLessThan(6);
  expect(await paintedTexts(page)).toEqual([claim]);
  await page.close();
});

import type { Page } from 'playwright-core';

interface Watched {
  /** When an element was first painted, in milliseconds since the page was asked for. */
  whenPainted(selector: string): Promise<number>;
  /** Milliseconds from each change of a field to the painting of what was found for it. */
  readonly keystrokes: number[];
}

declare const watched: Watched;

/** Run in each page before its own scripts: sees when something is painted, which is in the frame after it is in the tree. */
export function watchPaint(): void {
  const afterPaint = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
  const waitFor = (isThere: () => boolean, then: () => void) => {
    const observer = new MutationObserver(look);
    function look(): void {
      if (!isThere()) return;
      observer.disconnect();
      afterPaint(then);
    }
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-found-for'],
    });
    look();
  };
  const keystrokes: number[] = [];
  const paintingOf = (selector: string) =>
    new Promise<number>((resolve) =>
      waitFor(
        () => document.querySelector(selector) !== null,
        () => resolve(performance.now()),
      ),
    );
  addEventListener(
    'input',
    ({ target, timeStamp }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const wanted = target.value;
      waitFor(
        () => document.querySelector<HTMLElement>('.library-list')?.dataset['foundFor'] === wanted,
        () => keystrokes.push(performance.now() - timeStamp),
      );
    },
    { capture: true },
  );
  // A painting is only seen when it is waited for from the beginning.
  const first = new Map(['p', '[data-annotation]'].map((selector) => [selector, paintingOf(selector)]));
  const whenPainted = (selector: string) => first.get(selector) ?? paintingOf(selector);
  Object.assign(globalThis, { watched: { keystrokes, whenPainted } });
}

/** A tab that stands behind another is given one frame a second, and says that it is visible all the same. */
async function showUp(page: Page): Promise<void> {
  await page.bringToFront();
}

/** Opens an address several times, after once that is not counted, and says when an element was painted. */
export async function openings(page: Page, url: string, selector: string, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  await showUp(page);
  for (let index = 0; index <= count; index += 1) {
    await page.goto('about:blank');
    await page.goto(url);
    const time = await page.evaluate((wanted) => watched.whenPainted(wanted), selector);
    if (index > 0) times.push(time);
  }
  return times;
}

/** Types queries letter by letter into the library, each letter a pause (in milliseconds) after the last one's results were painted. */
export async function paintTimes(
  page: Page,
  url: string,
  queries: readonly string[],
  pause: () => number,
): Promise<readonly number[]> {
  const times: number[] = [];
  await showUp(page);
  for (const query of queries) {
    await page.goto('about:blank');
    await page.goto(url);
    await page.waitForSelector('.result');
    await page.focus('[name=library-search]');
    for (const [index, letter] of [...query].entries()) {
      await page.waitForTimeout(pause());
      await page.keyboard.type(letter);
      await page.waitForFunction((wanted) => watched.keystrokes.length > wanted, index);
    }
    times.push(...(await page.evaluate(() => watched.keystrokes)));
  }
  return times;
}

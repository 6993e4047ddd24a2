import type { Point, RawPage } from './browser-driver.ts';
import { type FoundWords, findWords, type WordsAction } from './page-scripts.ts';

/** Selects words by dragging the mouse over them; a drag that starts on a link would carry the link, so there keys do it. */
export async function selectByMouse(page: RawPage, text: string, occurrence: number): Promise<string> {
  await page.focus();
  const words = await find(page, text, occurrence, 'scrollThere');
  if (words.isInLink) return selectByKeys(page, text, occurrence);
  // A press upon selected words would drag them.
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.movePointer(words.from);
  await page.pressPointer();
  for (const step of [0.3, 0.7, 1]) await page.movePointer(between(words.from, words.to, step));
  await page.releasePointer();
  return expectSelected(page, text, occurrence);
}

/**
 * Selects words from the keyboard: their first character is selected by script, because without caret browsing both
 * browsers extend only what is selected, then Shift and the right arrow are pressed until they all are.
 */
export async function selectByKeys(page: RawPage, text: string, occurrence: number): Promise<string> {
  await page.focus();
  await find(page, text, occurrence, 'scrollThere');
  let words = await find(page, text, occurrence, 'selectFirst');
  for (let round = 0; words.missing > 0 && round < 200; round += 1) {
    // Collapsed white space takes fewer presses than it has characters, so the last ones go singly.
    await page.press('Shift+ArrowRight', words.missing > 12 ? words.missing - 8 : 1);
    words = await find(page, text, occurrence, 'measureSelection');
  }
  return expectSelected(page, text, occurrence);
}

/** Where words stand; an error that names them when they are not on the page. */
export async function find(page: RawPage, text: string, occurrence: number, action: WordsAction): Promise<FoundWords> {
  const words = await page.evaluate(findWords, text, occurrence, action);
  if (words === null) throw new WordsNotFound(text);
  return words;
}

/** The words that were to be selected are not on the page. */
export class WordsNotFound extends Error {
  constructor(text: string) {
    super(`These words are not on the page: “${text}”`);
  }
}

async function expectSelected(page: RawPage, text: string, occurrence: number): Promise<string> {
  const { selected } = await find(page, text, occurrence, 'measureSelection');
  if (withoutSpace(selected) !== withoutSpace(text)) {
    throw new Error(`Selected “${selected}” where “${text}” was meant`);
  }
  return selected;
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '');
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

import type { Page } from '../../../tests/e2e/drivers/browser-driver.ts';
import { find } from '../../../tests/e2e/drivers/select-words.ts';

/** Room that a card takes beneath a passage, in CSS pixels. */
const cardRoom = 190;
/** Air above a headline, in CSS pixels. */
const air = 28;

/**
 * Brings words into view for a picture, with the article's headline above them when both and a card beneath fit into
 * the viewport, and opens their card as a reader does: by resting the pointer on them.
 */
export async function framePassage(page: Page, words: string): Promise<void> {
  const { from, rect } = await find(page, words, 0, 'scrollThere');
  const scrolled = await page.evaluate(
    (bottom, aboveHeadline) => {
      const before = scrollY;
      const top = document.querySelector('h1')?.getBoundingClientRect().top;
      if (top !== undefined && top < bottom && bottom - top + aboveHeadline <= innerHeight) {
        scrollBy({ top: top - aboveHeadline, behavior: 'instant' });
      }
      return scrollY - before;
    },
    rect.y + rect.height + cardRoom,
    air,
  );
  await page.movePointer({ x: from.x + 3, y: from.y - scrolled });
  await page.ui.waitFor('.card');
}

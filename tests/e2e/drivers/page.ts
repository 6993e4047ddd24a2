import type { ElementScope, Page, RawPage, Rect, SeenElement } from './browser-driver.ts';
import { readHighlights, seeElements, standStill } from './page-scripts.ts';
import { poll } from './poll.ts';
import { find, selectByKeys, selectByMouse } from './select-words.ts';

/** Builds what tests use upon what a browser offers for a tab. */
export function buildPage(raw: RawPage): Page {
  const clickAt: Page['clickAt'] = async (point) => {
    await raw.movePointer(point);
    await raw.pressPointer();
    await raw.releasePointer();
  };
  const inDocument: Look = {
    see: (selector) => raw.evaluate(seeElements, null, selector),
    standStill: (selector, text) => raw.evaluate(standStill, null, selector, text),
  };
  const inUi: Look = {
    see: async (selector) => (await raw.evaluateInUi(seeElements, selector)) ?? [],
    standStill: async (selector, text) => (await raw.evaluateInUi(standStill, selector, text)) ?? null,
  };
  // Methods of `raw` are bound to it, so a copy of its own properties is a page.
  return Object.assign(raw, {
    dom: buildScope(raw, inDocument, clickAt),
    ui: buildScope(raw, inUi, clickAt),
    select: (text: string, occurrence = 0) => selectByMouse(raw, text, occurrence),
    selectByKeyboard: (text: string, occurrence = 0) => selectByKeys(raw, text, occurrence),
    async locate(text: string, occurrence = 0): Promise<Rect> {
      return (await find(raw, text, occurrence, 'scrollThere')).rect;
    },
    clickAt,
    highlights: () => raw.evaluateAsBrowser(readHighlights),
  });
}

interface Look {
  see(selector: string): Promise<readonly SeenElement[]>;
  standStill(selector: string, text: string): Promise<Rect | null>;
}

function buildScope(raw: RawPage, look: Look, clickAt: Page['clickAt']): ElementScope {
  const describe = (selector: string, text: string) =>
    `${selector}${text === '' ? '' : ` with “${text}”`} in tab ${raw.tabId}`;

  async function waitFor(selector: string, text = ''): Promise<SeenElement> {
    return poll(describe(selector, text), async () =>
      (await look.see(selector)).find((element) => element.isVisible && element.text.includes(text)),
    );
  }

  async function click(selector: string, text = ''): Promise<void> {
    await raw.focus();
    const { x, y, width, height } = await poll(
      `${describe(selector, text)} to stand still`,
      async () => (await look.standStill(selector, text)) ?? undefined,
    );
    await clickAt({ x: x + width / 2, y: y + height / 2 });
  }

  return {
    async find(selector) {
      return (await look.see(selector))[0];
    },
    findAll: look.see,
    waitFor,
    async waitUntilGone(selector) {
      await poll(`${describe(selector, '')} to go away`, async () =>
        (await look.see(selector)).every((element) => !element.isVisible),
      );
    },
    click,
    async fill(selector, value) {
      // A page that moves by itself may take the field from under the pointer; a person looks before they type.
      await poll(`${describe(selector, '')} to have the focus`, async () => {
        await click(selector);
        return (await look.see(selector))[0]?.isFocused;
      });
      await raw.press(process.platform === 'darwin' ? 'Meta+a' : 'Control+a');
      await raw.press('Delete');
      if (value !== '') await raw.type(value);
    },
  };
}

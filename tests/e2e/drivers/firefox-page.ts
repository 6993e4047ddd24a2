import { writeFile } from 'node:fs/promises';
import type { PointerButton, RawPage } from './browser-driver.ts';
import { callSource } from './call-source.ts';
import { pressActions, typeActions } from './firefox-keys.ts';
import type { FirefoxSession } from './firefox-session.ts';
import { poll } from './poll.ts';

/** What Firefox gives scripts that run with its own rights. */
interface PrivilegedElement extends Element {
  readonly openOrClosedShadowRoot: ShadowRoot | null;
}

declare const gBrowser: { readonly selectedBrowser: HTMLElement };
declare const Services: {
  readonly prefs: { setIntPref(name: string, value: number): void; clearUserPref(name: string): void };
};

/** The numbers by which WebDriver knows the mouse's buttons. */
const buttons: Readonly<Record<PointerButton, number>> = { left: 0, right: 2 };

/** What a Firefox tab offers, through Marionette. */
export function openRawPage(session: FirefoxSession, handle: string, tabId: number): RawPage {
  const pointer = async (action: object) => {
    await session.inTab(handle, 'WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [action] }],
    });
  };
  const keys = async (actions: readonly object[]) => {
    await session.inTab(handle, 'WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  };
  const focus = () => session.focusTab(handle);

  return {
    tabId,
    async goto(url) {
      await session.inTab(handle, 'WebDriver:Navigate', { url });
    },
    async reload() {
      await session.inTab(handle, 'WebDriver:Refresh');
    },
    evaluate: (call, ...args) => session.callInTab(handle, 'page', call, args) as never,
    evaluateAsBrowser: (call, ...args) => session.callInTab(handle, 'browser', call, args) as never,
    evaluateInUi: (call, ...args) => session.callInTab(handle, 'browser', withUiRoot(call as never), args) as never,
    movePointer: ({ x, y }) => pointer({ type: 'pointerMove', origin: 'viewport', duration: 0, x, y }),
    pressPointer: (button = 'left') => pointer({ type: 'pointerDown', button: buttons[button] }),
    releasePointer: (button = 'left') => pointer({ type: 'pointerUp', button: buttons[button] }),
    press: (names, times = 1) => keys(pressActions(names, times)),
    type: (text) => keys(typeActions(text)),
    async screenshot(path) {
      await focus();
      const taken = await session.inTab(handle, 'WebDriver:TakeScreenshot', { full: false });
      await writeFile(path, Buffer.from((taken as { value: string }).value, 'base64'));
    },
    async resize(size) {
      await focus();
      const box = await session.callInBrowser(({ width, height }) => {
        // A window has a least width that is wider than the popup; the tab's own box has none.
        const { style } = gBrowser.selectedBrowser;
        style.maxWidth = `${width}px`;
        style.maxHeight = `${height}px`;
        const { clientWidth, clientHeight } = gBrowser.selectedBrowser;
        return [clientWidth, clientHeight].join();
      }, size);
      // The page is laid out anew a little later.
      await poll('the page to have its new size', async () => {
        const inner = () => [innerWidth, innerHeight].join();
        return (await session.callInTab(handle, 'page', inner, [])) === box;
      });
    },
    async emulate({ colorScheme, forcedColors }) {
      await session.callInBrowser(
        (scheme, isForced) => {
          const set = (name: string, value: number | null) =>
            value === null ? Services.prefs.clearUserPref(name) : Services.prefs.setIntPref(name, value);
          set('layout.css.prefers-color-scheme.content-override', scheme);
          set('browser.display.document_color_use', isForced ? 2 : null);
        },
        colorScheme === undefined ? null : colorScheme === 'dark' ? 0 : 1,
        forcedColors === true,
      );
      // The page is told of new settings a little later.
      await poll('forced colours to be as set', async () => {
        const isForced = () => matchMedia('(forced-colors: active)').matches;
        return (await session.callInTab(handle, 'page', isForced, [])) === (forcedColors === true);
      });
    },
    focus,
    close: () => session.closeTab(handle),
  };
}

/** The source of a call with our UI's closed root before its arguments. A page's policy forbids making it inside. */
function withUiRoot(call: (...args: never[]) => unknown): string {
  const find = () => {
    const host = [...document.querySelectorAll('claimlight-ui')].at(-1) as PrivilegedElement | undefined;
    return host?.openOrClosedShadowRoot ?? null;
  };
  return `((...args) => {
    const root = ${callSource(find)}();
    return root === null ? undefined : ${callSource(call)}(root, ...args);
  })`;
}

import '../popup/fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SurfaceStore } from '../../../content-scripts/page/surface-store.ts';
import { passageOf } from '../../../content-scripts/ui/passage.ts';
import { startDrawing } from '../../../content-scripts/ui/start-drawing.tsx';
import type { Surface, UiActions } from '../../../content-scripts/ui/ui-state.ts';
import { foundEntry, lostEntry, wholeEntry } from './made-entries.ts';
import { watchRoots } from './ui-root.ts';

const actions = new Proxy({} as UiActions, { get: () => () => undefined });
let controller: AbortController;
let store: SurfaceStore;
let root: () => ShadowRoot;

startDrawing();

beforeEach(() => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'The ministry would likely reject any truce.';
  document.body.replaceChildren(paragraph);
  controller = new AbortController();
  root = watchRoots();
  store = new SurfaceStore(document, actions, controller.signal);
});
afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
});

function toolbar(): Surface {
  const { range } = foundEntry('likely');
  return { kind: 'toolbar', passage: passageOf(range ?? new Range()), color: 'yellow' };
}

function hosts(): readonly Element[] {
  return [...document.querySelectorAll('claimlight-ui')];
}

describe('our host in the page', () => {
  test('is there only while there is something to show, beside the body', () => {
    expect(hosts()).toEqual([]);
    store.show(toolbar());
    expect(hosts().map(({ parentElement }) => parentElement)).toEqual([document.documentElement]);
    store.close();
    expect(hosts()).toEqual([]);
  });

  test('is closed to the page', () => {
    store.show(toolbar());
    expect(hosts()[0]?.shadowRoot).toBeNull();
    expect(hosts()[0]?.attributes).toHaveLength(0);
    expect(root().querySelector('[role=toolbar]')).not.toBeNull();
  });

  test('comes back when the page throws it out, but not without end', async () => {
    store.show(toolbar());
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    hosts()[0]?.remove();
    await turn();
    expect(hosts()).toHaveLength(1);
    for (let times = 0; times < 100; times += 1) {
      hosts()[0]?.remove();
      await turn();
    }
    expect(hosts()).toEqual([]);
  });

  test('does not come back when there is nothing to show', async () => {
    store.show(toolbar());
    store.close();
    document.documentElement.append(document.createComment('x'));
    await new Promise((resolve) => setTimeout(resolve));
    document.documentElement.lastChild?.remove();
    expect(hosts()).toEqual([]);
  });

  test('is gone with everything in it when its copy is replaced', () => {
    store.show(toolbar());
    store.say('Saved');
    controller.abort();
    expect(hosts()).toEqual([]);
    expect(root().querySelector('*')).toBeNull();
  });

  test('reads in the direction of the person’s language, whatever the page’s', () => {
    document.documentElement.dir = 'rtl';
    store.show(toolbar());
    const bar = root().querySelector('[role=toolbar]') ?? expect.fail('no toolbar');
    expect(getComputedStyle(bar).direction).toBe('ltr');
    document.documentElement.removeAttribute('dir');
  });

  test('tells the page nothing of what is typed or clicked in it', () => {
    store.show(toolbar());
    const heard: string[] = [];
    const types = ['keydown', 'keyup', 'input', 'pointerdown', 'mousedown', 'click', 'wheel', 'copy', 'focusin'];
    for (const type of types) document.addEventListener(type, () => heard.push(type), { signal: controller.signal });
    for (const type of types) {
      root()
        .querySelector('button')
        ?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    expect(heard).toEqual([]);
  });
});

describe('a message', () => {
  test('takes the place of the one before and is announced', () => {
    store.say('Saved');
    store.say('Deleted', [{ name: 'undo', run: () => undefined }]);
    const status = root().querySelector('[role=status]');
    expect([...(status?.querySelectorAll('.receipt-text') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Deleted',
    ]);
  });

  test('that was replaced cannot take the newer one away', () => {
    const keys: string[] = [];
    vi.spyOn(store, 'nextKey').mockImplementation(() => {
      keys.push(String(keys.length));
      return keys.at(-1) ?? '';
    });
    store.say('Saved');
    store.say('Deleted');
    store.closeReceipt(keys[0]);
    expect(root().textContent).toContain('Deleted');
    store.closeReceipt(keys[1]);
    expect(root().textContent).not.toContain('Deleted');
    expect(hosts()).toEqual([]);
  });

  test('stands beside a toolbar and outlives it', () => {
    store.show(toolbar());
    store.say('Saved');
    store.close();
    expect(root().textContent).toContain('Saved');
    expect(store.surface.kind).toBe('none');
  });
});

describe('the keyboard’s stops', () => {
  const labels = () => [...root().querySelectorAll('nav button')].map(({ textContent }) => textContent);

  test('are put into the page once they are wanted, and follow what is saved', () => {
    const entries = [foundEntry('ministry', { motivation: 'assessing' }), foundEntry('any truce')];
    store.showStops(entries);
    expect(hosts()).toEqual([]);
    store.wantStops(entries);
    expect(labels()).toEqual(['Claim: ministry', 'Highlight: any truce']);
    store.showStops(entries.slice(1));
    expect(labels()).toEqual(['Highlight: any truce']);
  });

  test('leave out what stands nowhere on the page', () => {
    store.wantStops([wholeEntry(), lostEntry('gone'), foundEntry('likely')]);
    expect(labels()).toEqual(['Highlight: likely']);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPageText } from '../../../src/anchoring/watch-page-text.ts';

const delayMs = 300;

/** A clock whose time a test lets pass, with timers that fire by it. */
class Clock {
  now = 1_000;
  #timers: { readonly id: number; readonly at: number; readonly run: () => void }[] = [];
  #count = 0;

  readonly setTimeout = (run: TimerHandler, ms = 0): number => {
    this.#count += 1;
    this.#timers.push({ id: this.#count, at: this.now + ms, run: run as () => void });
    return this.#count;
  };

  readonly clearTimeout = (id: number | undefined): void => {
    this.#timers = this.#timers.filter((timer) => timer.id !== id);
  };

  /** Lets time pass, and first what the browser has to tell of changes. */
  async pass(ms: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    const end = this.now + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.now = Math.max(this.now, next.at);
      this.clearTimeout(next.id);
      next.run();
    }
    this.now = end;
  }
}

let clock: Clock;
let controller: AbortController;
let onChange: ReturnType<typeof vi.fn<() => undefined>>;
let heard: Parameters<typeof watchPageText>[1]['heard'];
let story: HTMLElement;
const ours = document.createElement('our-ui');

beforeEach(() => {
  clock = new Clock();
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
  controller = new AbortController();
  onChange = vi.fn<() => undefined>();
  heard = { note: vi.fn(), noteShadows: vi.fn(), forget: vi.fn() };
  story = document.createElement('p');
  story.textContent = 'First words.';
  document.body.replaceChildren(story);
});
afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function watch(): void {
  const timers = clock as unknown as Pick<WindowOrWorkerGlobalScope, 'setTimeout' | 'clearTimeout'>;
  watchPageText(document, {
    onChange,
    signal: controller.signal,
    delayMs,
    timers,
    heard,
    isForeign: (node) => node === ours,
  });
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

describe('a change of the page’s text', () => {
  test.each<readonly [string, () => void]>([
    ['words are edited in place', () => (story.firstChild as Text).replaceData(0, 5, 'Other')],
    ['a paragraph comes', () => story.after(paragraph('More words.'))],
    ['a paragraph goes', () => story.remove()],
    ['a paragraph is hidden', () => story.setAttribute('hidden', '')],
    ['a class changes', () => story.classList.add('collapsed')],
    ['a style changes', () => story.style.setProperty('display', 'none')],
    ['details are opened', () => story.setAttribute('open', '')],
    ['the whole body is replaced', () => document.body.replaceChildren(paragraph('Another page.'))],
  ])('is told once it has rested: %s', async (_name, change) => {
    watch();
    change();
    await clock.pass(delayMs - 1);
    expect(onChange).not.toHaveBeenCalled();
    await clock.pass(1);
    expect(onChange).toHaveBeenCalledOnce();
    await clock.pass(10_000);
    expect(onChange).toHaveBeenCalledOnce();
  });

  test('is not told for what leaves the text alone', async () => {
    watch();
    story.setAttribute('data-seen', 'true');
    story.setAttribute('title', 'x');
    document.documentElement.append(ours);
    await clock.pass(10_000);
    ours.remove();
    await clock.pass(10_000);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('is told once for many that come together, after the last', async () => {
    watch();
    for (let times = 0; times < 5; times += 1) {
      story.after(paragraph(`more ${times}`));
      await clock.pass(100);
    }
    expect(onChange).not.toHaveBeenCalled();
    await clock.pass(200);
    expect(onChange).toHaveBeenCalledOnce();
  });

  test('is told after three rests on a page that never rests, again and again', async () => {
    watch();
    for (let ms = 0; ms < 3_000; ms += 50) {
      story.after(paragraph(`more ${ms}`));
      await clock.pass(50);
    }
    expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(onChange.mock.calls.length).toBeLessThanOrEqual(4);
  });

  test('is told the more seldom the longer looking at it takes', async () => {
    onChange.mockImplementation(() => {
      clock.now += 100;
    });
    watch();
    for (let ms = 0; ms < 20_000; ms += 50) {
      story.after(paragraph(`more ${ms}`));
      await clock.pass(50);
    }
    // 100 ms of work may take a twenty-fifth of the time: one look in 2.6 s.
    expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(6);
    expect(onChange.mock.calls.length).toBeLessThanOrEqual(8);
  });

  test('is told no more once nobody listens, also one that was on its way', async () => {
    watch();
    story.after(paragraph('more'));
    await clock.pass(100);
    controller.abort();
    story.after(paragraph('even more'));
    await clock.pass(10_000);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('a change in a shadow root', () => {
  function addHost(parent: ParentNode): HTMLElement {
    const host = document.createElement('div');
    parent.append(host);
    return host;
  }

  async function expectTold(change: () => void): Promise<void> {
    await clock.pass(10_000);
    onChange.mockClear();
    change();
    await clock.pass(delayMs);
    expect(onChange).toHaveBeenCalledOnce();
  }

  test('that was there from the start is told', async () => {
    const root = addHost(document.body).attachShadow({ mode: 'open' });
    watch();
    await expectTold(() => root.append('words'));
  });

  test('within another shadow root is told', async () => {
    const outer = addHost(document.body).attachShadow({ mode: 'open' });
    const inner = addHost(outer).attachShadow({ mode: 'open' });
    watch();
    await expectTold(() => inner.append('words'));
  });

  test('that came later, deep in what was added, is told', async () => {
    watch();
    const section = document.createElement('section');
    const root = addHost(section).attachShadow({ mode: 'open' });
    document.body.append(section);
    await expectTold(() => root.append('words'));
  });

  test('that came within a shadow root is told', async () => {
    const outer = addHost(document.body).attachShadow({ mode: 'open' });
    watch();
    const inner = addHost(outer).attachShadow({ mode: 'open' });
    await expectTold(() => inner.append('words'));
  });

  test('that its host was given long after it came is told, once anything else has changed', async () => {
    const host = addHost(document.body);
    watch();
    await clock.pass(10_000);
    const root = host.attachShadow({ mode: 'open' });
    host.classList.add('hydrated');
    await expectTold(() => root.append('words'));
  });
});

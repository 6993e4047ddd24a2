import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnchoredAnnotation } from '../../../content-scripts/page/anchored-page.ts';
import { Painter } from '../../../content-scripts/page/painter.ts';
import { changedEntry, foundEntry, lostEntry, wholeEntry } from './made-entries.ts';

let painter: Painter;

beforeEach(() => {
  const [dark, light] = [document.createElement('p'), document.createElement('p')];
  dark.textContent = 'The ministry would likely reject any truce.';
  light.textContent = 'White words on a black ground.';
  light.style.cssText = 'color: white; background: black';
  document.body.replaceChildren(dark, light);
  painter = new Painter();
});
afterEach(() => {
  vi.useRealTimers();
  painter.clear();
});

/** What is painted: the words of each registered highlight by its name. */
function painted(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
}

/** What is painted for one entry, when it is the only one. */
function nameOf(entry: AnchoredAnnotation): string {
  painter.paint([entry]);
  return Object.keys(painted()).join(' ');
}

describe('the paint', () => {
  test('says by the rule beneath what stands there', () => {
    expect(nameOf(foundEntry('ministry'))).toBe('claimlight-yellow-plain-light');
    expect(nameOf(foundEntry('ministry', { note: 'n' }))).toBe('claimlight-yellow-solid-light');
    expect(nameOf(foundEntry('ministry', { motivation: 'assessing', color: 'blue' }))).toBe(
      'claimlight-blue-solid-light',
    );
    expect(nameOf(changedEntry('ministry'))).toBe('claimlight-yellow-dashed-light');
  });

  test('is another where the page’s own words are light', () => {
    expect(nameOf(foundEntry('White words'))).toBe('claimlight-yellow-plain-dark');
  });

  test('covers each passage that was found, and nothing for one that is lost or for the page as a whole', () => {
    painter.paint([foundEntry('ministry'), foundEntry('any truce'), lostEntry('gone'), wholeEntry()]);
    expect(painted()).toEqual({ 'claimlight-yellow-plain-light': ['ministry', 'any truce'] });
  });

  test('shows where passages lie over one another, also in two colours', () => {
    painter.paint([foundEntry('would likely reject'), foundEntry('likely reject any', { color: 'pink' })]);
    expect(painted()).toEqual({
      'claimlight-yellow-plain-light': ['would likely reject'],
      'claimlight-pink-plain-light': ['likely reject any'],
      'claimlight-overlap-light': ['likely reject'],
    });
    expect(CSS.highlights.get('claimlight-overlap-light')?.priority).toBeGreaterThan(
      CSS.highlights.get('claimlight-pink-plain-light')?.priority ?? 9,
    );
  });

  test('follows what is there now', () => {
    painter.paint([foundEntry('ministry'), foundEntry('truce', { color: 'green' })]);
    painter.paint([foundEntry('truce', { color: 'green' })]);
    expect(painted()).toEqual({ 'claimlight-green-plain-light': ['truce'] });
    painter.paint([]);
    expect(painted()).toEqual({});
  });

  test('changes nothing in the page’s tree', () => {
    const before = document.body.cloneNode(true);
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    painter.paint([foundEntry('ministry'), changedEntry('any truce')]);
    painter.flash(new Range());
    expect(observer.takeRecords()).toEqual([]);
    expect(document.body.isEqualNode(before)).toBe(true);
  });

  test('leaves highlights of the page’s own alone', () => {
    CSS.highlights.set('of-the-page', new Highlight());
    painter.paint([foundEntry('ministry')]);
    painter.clear();
    expect(Object.keys(painted())).toEqual(['of-the-page']);
    CSS.highlights.delete('of-the-page');
  });
});

describe('the mark of what is being written about', () => {
  test('stands through a repaint until it is taken away', () => {
    const { range } = foundEntry('likely');
    painter.markPending(range);
    painter.paint([foundEntry('ministry')]);
    expect(painted()).toMatchObject({ 'claimlight-pending': ['likely'] });
    painter.markPending(null);
    expect(painted()).toEqual({ 'claimlight-yellow-plain-light': ['ministry'] });
  });
});

describe('the flash of a passage that was jumped to', () => {
  test('goes by itself, and the next one has its own time', () => {
    vi.useFakeTimers();
    painter.flash(foundEntry('ministry').range ?? new Range());
    vi.advanceTimersByTime(1_700);
    painter.flash(foundEntry('truce').range ?? new Range());
    vi.advanceTimersByTime(1_700);
    expect(painted()).toEqual({ 'claimlight-flash': ['truce'] });
    vi.advanceTimersByTime(100);
    expect(painted()).toEqual({});
  });

  test('is gone with all other paint when it is cleared', () => {
    painter.flash(foundEntry('ministry').range ?? new Range());
    painter.markPending(foundEntry('truce').range);
    painter.paint([foundEntry('likely')]);
    painter.clear();
    expect(painted()).toEqual({});
  });
});

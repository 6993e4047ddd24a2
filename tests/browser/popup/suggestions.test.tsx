import './fake-browser.ts';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SuggestionAction } from '../../../src/messages/tab-requests.ts';
import { type FailureKind, failed, type Result, success } from '../../../src/model/failure.ts';
import type { ListedSuggestion, SuggestionsState } from '../../../src/model/suggestion.ts';
import { tab } from './fake-browser.ts';
import { emptyDatabase, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const items = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-suggestion]')];
const contents = (root: HTMLElement) => items(root).map((item) => item.querySelector('.quote')?.textContent);
const saidIn = (root: HTMLElement) => root.querySelector('[role=status]')?.textContent ?? '';

function made(index: number, changes: Partial<ListedSuggestion> = {}): ListedSuggestion {
  return {
    id: `1-${index}`,
    place: { start: index * 10, end: index * 10 + 5 },
    content: `claim number ${index}`,
    claimant: 'Anna Berg',
    claimantWords: 'she',
    aliases: [],
    cue: 'said',
    isSure: true,
    within: null,
    status: 'open',
    ...changes,
  };
}

/** A page that answers about its claims as an annotator does. */
class MadePage {
  readonly asked: SuggestionAction[] = [];
  suggestions: ListedSuggestion[];
  /** Saving fails after so many. */
  savesLeft = Number.POSITIVE_INFINITY;
  failure: FailureKind = 'diskFull';
  state: SuggestionsState['kind'] = 'ready';

  constructor(suggestions: readonly ListedSuggestion[]) {
    this.suggestions = [...suggestions];
    tab.answerAboutClaims = (action) => this.#answer(action);
  }

  #answer(action: SuggestionAction): Result<SuggestionsState> {
    if (action.kind !== 'read') this.asked.push(action);
    if (action.kind === 'find') this.state = 'ready';
    if (action.kind === 'stop') this.state = 'idle';
    if (action.kind === 'hide') this.#set(action.id, action.isHidden ? 'hidden' : 'open');
    for (const id of action.kind === 'save' ? action.ids : []) {
      if (this.savesLeft === 0) return failed(this.failure);
      this.savesLeft -= 1;
      this.#set(id, 'saved');
    }
    switch (this.state) {
      case 'ready':
        return success({ kind: 'ready', isUnderlined: false, suggestions: this.suggestions });
      case 'working':
        return success({ kind: 'working', share: 0.25 });
      case 'failed':
        return success({ kind: 'failed', failure: failed('unexpected').failure });
      case 'idle':
        return success({ kind: 'idle' });
    }
  }

  #set(id: string, status: ListedSuggestion['status']): void {
    this.suggestions = this.suggestions.map((each) => (each.id === id ? { ...each, status } : each));
  }
}

async function open(suggestions: readonly ListedSuggestion[], state: SuggestionsState['kind'] = 'ready') {
  await emptyDatabase();
  standOn(someArticle());
  const claims = new MadePage(suggestions);
  claims.state = state;
  return { claims, ...openPopup() };
}

describe('Save all', () => {
  test('saves what is listed and open, with what lies within, and says how many', async () => {
    const { claims, root } = await open([
      made(0),
      made(1, { within: 0 }),
      made(2, { status: 'saved' }),
      made(3, { status: 'hidden' }),
      made(4, { isSure: false }),
    ]);
    await button('Save all').click();
    await expect.poll(() => saidIn(root)).toBe('2 claims saved.');
    expect(claims.asked).toEqual([{ kind: 'save', ids: ['1-0', '1-1'] }]);
    expect(items(root).map(({ dataset }) => dataset['status'])).toEqual(['saved', 'saved', 'saved']);
  });

  test('says how many were saved and how many not when it fails on the way, and goes on with those', async () => {
    const { claims, root } = await open([made(0), made(1), made(2)]);
    claims.savesLeft = 1;
    await button('Save all').click();
    const notice = page.getByText('Saved: 1. Not saved, and still in the list: 2. The disk is full').first();
    await expect.element(notice).toBeVisible();
    expect(items(root).map(({ dataset }) => dataset['status'])).toEqual(['saved', 'open', 'open']);
    claims.savesLeft = Number.POSITIVE_INFINITY;
    await button('Try again').click();
    await expect.poll(() => saidIn(root)).toBe('2 claims saved.');
    expect(claims.asked.at(-1)).toEqual({ kind: 'save', ids: ['1-1', '1-2'] });
    await expect.poll(() => root.querySelector('.failure')).toBeNull();
  });

  test('shows why one claim was not saved, and tries again', async () => {
    const { claims, root } = await open([made(0)]);
    claims.savesLeft = 0;
    await button('Save').click();
    await expect.element(page.getByText('The disk is full').first()).toBeVisible();
    claims.savesLeft = 1;
    await button('Try again').click();
    await expect.poll(() => items(root)[0]?.dataset['status']).toBe('saved');
    await expect.poll(() => root.querySelector('.failure')).toBeNull();
  });
});

describe('"Not a claim"', () => {
  test('hides one at once, leads on to the next, and is undone by one press', async () => {
    const { root } = await open([made(0), made(1), made(2)]);
    await button('Not a claim').nth(1).click();
    await expect.poll(() => contents(root)).toEqual(['claim number 0', 'claim number 2']);
    await expect.poll(() => document.activeElement).toBe(items(root)[1]);
    await button('Undo').click();
    await expect.poll(() => contents(root)).toEqual(['claim number 0', 'claim number 1', 'claim number 2']);
    await expect.poll(() => root.querySelector('.undo-bar')).toBeNull();
  });
});

describe('looking for claims', () => {
  test('shows how far it is after half a second, and can be stopped', async () => {
    const { claims, root } = await open([], 'idle');
    await expect.element(button('Find claims')).toBeVisible();
    claims.state = 'working';
    const found = tab.answerAboutClaims;
    tab.answerAboutClaims = (action) => (action.kind === 'find' ? { kind: 'working', share: 0.25 } : found(action));
    await button('Find claims').click();
    await expect.element(page.getByText('Looking for claims…')).toBeVisible();
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.25');
    await button('Stop').click();
    await expect.element(button('Find claims')).toBeVisible();
    expect(claims.asked).toEqual([{ kind: 'stop' }]);
    await expect.poll(() => root.querySelector('progress')).toBeNull();
  });

  test('that failed says so and can be tried again', async () => {
    const { claims, root } = await open([made(0)], 'failed');
    await expect.element(page.getByText('The claims could not be looked for.')).toBeVisible();
    await button('Try again').click();
    await expect.poll(() => contents(root)).toEqual(['claim number 0']);
    expect(claims.asked).toEqual([{ kind: 'find' }]);
  });
});

describe('the list of suggested claims', () => {
  test('shows one on its page, by its button and by Enter', async () => {
    const { claims, shownIn, root } = await open([made(0)]);
    await button('Show').click();
    await expect.poll(() => shownIn).toEqual([tab.id]);
    items(root)[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => shownIn).toEqual([tab.id, tab.id]);
    expect(claims.asked).toEqual([
      { kind: 'jump', id: '1-0' },
      { kind: 'jump', id: '1-0' },
    ]);
  });

  test('is worked through by keys, which it names', async () => {
    const { root } = await open([made(0), made(1), made(2)]);
    await expect.element(button('Save').first()).toBeVisible();
    await userEvent.keyboard('j');
    expect(document.activeElement).toBe(items(root)[0]);
    await userEvent.keyboard('s');
    await expect.poll(() => items(root)[0]?.dataset['status']).toBe('saved');
    await userEvent.keyboard('j');
    await userEvent.keyboard('x');
    await expect.poll(() => contents(root)).toEqual(['claim number 0', 'claim number 2']);
    await expect.poll(() => document.activeElement).toBe(items(root)[1]);
    await page.getByText('Keys in this list').click();
    const keys = [...root.querySelectorAll('.list-keys kbd')].map(({ textContent }) => textContent);
    expect(keys).toEqual(['j  k', 'Enter', 's', 'x']);
  });

  test('can be narrowed to what one claimant says', async () => {
    const { root } = await open([made(0), made(1, { claimant: 'Mayor Calder' }), made(2)]);
    await page.getByLabelText('Said by').selectOptions('Mayor Calder');
    await expect.poll(() => contents(root)).toEqual(['claim number 1']);
    await page.getByLabelText('Said by').selectOptions('Everyone');
    await expect.poll(() => contents(root).length).toBe(3);
  });

  test('of thousands is shown a hundred at a time', async () => {
    const { root } = await open(Array.from({ length: 2_500 }, (_, index) => made(index)));
    await expect.poll(() => items(root).length).toBe(100);
    await button('Show 2,400 more').click();
    await expect.poll(() => items(root).length).toBe(200);
  });
});

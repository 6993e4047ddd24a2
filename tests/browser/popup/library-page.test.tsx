import './fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announceChange } from '../../../src/messages/runtime.ts';
import { failed } from '../../../src/model/failure.ts';
import { removeAnnotation } from '../../../src/storage/annotation-commands.ts';
import { settings, tab } from './fake-browser.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from './library.ts';
import { fillLibrary as fill, openLibraryPage } from './mount-library.tsx';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = () => page.getByRole('combobox', { name: 'Search everything you saved' });
const quotes = () => [...document.querySelectorAll('.result .quote')].map((quote) => quote.textContent);
const headlines = () => [...document.querySelectorAll('.group-head h2')].map((head) => head.textContent);

beforeEach(async () => {
  await page.viewport(1_200, 900);
  await emptyDatabase();
});

describe('the library', () => {
  test('lists everything by article, and finds as one types, with hits marked', async () => {
    await fill();
    openLibraryPage();
    await expect.poll(headlines).toEqual(['No truce before winter', 'Rivers rise']);
    // Within an article in reading order.
    await expect
      .poll(quotes)
      .toEqual(['would likely reject any truce', 'Évacuation was ordered', 'The water rose by two metres']);
    await field().fill('evac');
    await expect.poll(quotes).toEqual(['Évacuation was ordered']);
    expect([...document.querySelectorAll('.quote .hit')].map((hit) => hit.textContent)).toEqual(['Évac']);
    await field().fill('truce');
    await expect.poll(headlines).toEqual(['No truce before winter']);
    await expect.poll(() => document.querySelector('.group-head .hit')?.textContent).toBe('truce');
    await field().fill('claimant:"ISW"');
    await expect.poll(quotes).toEqual(['would likely reject any truce']);
    expect(location.hash).toContain('q=claimant');
  });

  test('offers conditions and their values, and says what it cannot read', async () => {
    await fill();
    openLibraryPage();
    await expect.element(page.getByRole('button', { name: 'flood 1' })).toBeVisible();
    await userEvent.type(field(), 'ta');
    await page.getByRole('option', { name: /^tag:/u }).click();
    await userEvent.keyboard('fl');
    await expect.element(page.getByRole('option', { name: 'flood' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('option', { name: 'flood' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveValue('tag:"flood" ');
    await expect.poll(quotes).toEqual(['The water rose by two metres']);
    // What else the library has is offered, although what is found so far does not have it.
    await userEvent.keyboard('claimant:is');
    await expect.poll(() => document.querySelectorAll('.result').length).toBe(0);
    await expect.element(page.getByRole('option', { name: 'ISW' })).toBeVisible();
    await field().fill('colour:blue water');
    await expect
      .element(page.getByText('colour: is no condition; its words are searched as they stand.'))
      .toBeVisible();
    await field().fill('verdict:maybe');
    await expect.element(page.getByText(/“maybe” is left out/u)).toBeVisible();
  });

  test('is narrowed by facets with their counts, and widened again', async () => {
    await fill();
    openLibraryPage();
    await page.getByRole('button', { name: 'ISW 1' }).click();
    await expect.poll(quotes).toEqual(['would likely reject any truce']);
    await expect.element(page.getByRole('button', { name: 'ISW 1' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'ISW 1' }).click();
    await expect.poll(quotes).toHaveLength(3);
    await page.getByRole('button', { name: /^January 1970/u }).click();
    await expect.poll(quotes).toHaveLength(3);
    expect(location.hash).toContain('after');
  });

  test('moves nothing when the counts of its facets come, where they stand above the list', async () => {
    await page.viewport(400, 800);
    await fill();
    const { root } = openLibraryPage();
    const tops: number[] = [];
    const observer = new MutationObserver(() => {
      const head = root.querySelector('.list-options');
      if (head !== null) tops.push(head.getBoundingClientRect().top);
    });
    observer.observe(root, { childList: true, subtree: true });
    await expect.poll(() => root.querySelector('[data-facet=claimant]')).not.toBeNull();
    observer.disconnect();
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops).size).toBe(1);
  });

  test('has its facets beside the list as soon as a window is wide enough', async () => {
    await page.viewport(400, 800);
    await fill();
    openLibraryPage();
    await expect.poll(() => document.querySelector('[data-facet=claimant]')).not.toBeNull();
    expect(document.querySelector<HTMLElement>('[data-facet=claimant]')?.checkVisibility()).toBe(false);
    await page.viewport(1_200, 900);
    await expect.poll(() => document.querySelector<HTMLElement>('[data-facet=claimant]')?.checkVisibility()).toBe(true);
  });

  test('stands together otherwise, and in another order', async () => {
    await fill();
    openLibraryPage();
    await page.getByLabelText('Together by', { exact: true }).selectOptions('tag');
    await expect.poll(headlines).toEqual(['#truce', 'No tag', '#flood']);
    await page.getByLabelText('Together by', { exact: true }).selectOptions('claimant');
    await expect.poll(headlines).toEqual(['ISW', 'Nobody named']);
    await page.getByLabelText('Together by', { exact: true }).selectOptions('none');
    await page.getByLabelText('Order', { exact: true }).selectOptions('oldest');
    await expect
      .poll(quotes)
      .toEqual(['The water rose by two metres', 'Évacuation was ordered', 'would likely reject any truce']);
  });

  test('keeps what is typed while something is saved elsewhere, and shows that at once', async () => {
    await fill();
    openLibraryPage();
    await field().fill('water');
    await expect.poll(quotes).toHaveLength(1);
    await save(someArticle(), { selectors: passage('More water came', 5) });
    await announceChange();
    await expect.poll(quotes).toHaveLength(2);
    await expect.element(field()).toHaveValue('water');
  });

  test('does things to many at once, and takes a deletion back', async () => {
    await fill();
    openLibraryPage();
    await expect.poll(quotes).toHaveLength(3);
    await button('Choose all').click();
    await expect.element(page.getByText('3 chosen')).toBeVisible();
    await page.getByLabelText('Tag', { exact: true }).fill('spring');
    await button('Add tag').click();
    await expect.element(page.getByRole('button', { name: 'spring 3' })).toBeVisible();
    await page.getByLabelText('Colour', { exact: true }).selectOptions('pink');
    await expect.poll(() => document.querySelectorAll('.result[data-color=pink]').length).toBe(3);
    await button('Delete').click();
    await expect.element(page.getByText('Nothing saved yet')).toBeVisible();
    await button('Undo').click();
    await expect.poll(quotes).toHaveLength(3);
  });

  test('keeps what is chosen where nothing could be done, and says why', async () => {
    await fill();
    openLibraryPage();
    await expect.poll(quotes).toHaveLength(3);
    await page.getByRole('checkbox').first().click();
    settings.intercept = (kind) => (kind === 'appChangeMany' ? failed('diskFull') : undefined);
    await button('Delete').click();
    await expect.element(page.getByText('1 chosen')).toBeVisible();
    await expect.poll(() => document.querySelector('.selection-problem')?.textContent).toMatch(/disk/iu);
  });

  test('is gone through from the keyboard alone, by every key that its sheet tells', async () => {
    await fill();
    openLibraryPage();
    await expect.poll(quotes).toHaveLength(3);
    await userEvent.keyboard('j');
    const focused = () => document.activeElement?.querySelector('.quote')?.textContent;
    await expect.poll(focused).toBe('would likely reject any truce');
    await userEvent.keyboard('j');
    await expect.poll(focused).toBe('Évacuation was ordered');
    await userEvent.keyboard('k');
    await expect.poll(focused).toBe('would likely reject any truce');
    await userEvent.keyboard('x');
    await expect.element(page.getByText('1 chosen')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('.selection-bar')).toBeNull();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    // Each of them is used here.
    const told = [...document.querySelectorAll('dialog kbd')].map((key) => key.textContent);
    expect(told).toEqual(['/', '↓', 'j', 'k', 'Enter', 'x', 'a', 'Esc', '?']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    await userEvent.keyboard('/');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe('would likely reject any truce');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => settings.opened.length).toBe(1);
    await userEvent.keyboard('a');
    await expect.poll(() => document.querySelector('.article-page h1')?.textContent).toBe('No truce before winter');
  });

  test('has the focus where it was when one comes back from an article, also far down a long list', async () => {
    const article = someArticle();
    for (let index = 0; index < 120; index += 1)
      await save(article, { selectors: passage(`words ${index}.`, 10 * index) });
    openLibraryPage();
    await expect.poll(quotes).toContain('words 0.');
    const focused = () => document.activeElement?.querySelector('.quote')?.textContent;
    await userEvent.keyboard('jj');
    await expect.poll(focused).toBe('words 1.');
    await userEvent.keyboard('a');
    await expect.poll(() => location.hash).toContain('#/article/');
    await expect.poll(() => document.querySelector('.result-rows')).toBeNull();
    history.back();
    await expect.poll(focused).toBe('words 1.');

    scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(quotes).toContain('words 119.');
    const last = () =>
      [...document.querySelectorAll<HTMLElement>('.result')].find((each) => each.textContent?.includes('words 119.'));
    last()?.focus();
    await userEvent.keyboard('a');
    await expect.poll(() => document.querySelector('.result-rows')).toBeNull();
    history.back();
    await expect.poll(focused).toBe('words 119.');
    await expect
      .poll(() => (last()?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY) <= innerHeight)
      .toBe(true);
  });

  test('draws of a long list only what is near the window, and j leads on through all of it', async () => {
    const article = someArticle();
    for (let index = 0; index < 120; index += 1)
      await save(article, { selectors: passage(`words ${index}`, 10 * index) });
    openLibraryPage();
    await expect.element(page.getByText('120 found')).toBeVisible();
    expect(document.querySelectorAll('.result').length).toBeLessThan(60);
    await userEvent.keyboard('j'.repeat(40));
    await expect.poll(() => document.activeElement?.querySelector('.quote')?.textContent).toBe('words 39');
  });

  test('opens a result at its passage in the tab where the article is open', async () => {
    const facts = someArticle();
    const saved = await save(facts, { selectors: passage('words', 5) });
    Object.assign(tab, { url: facts.url, facts });
    openLibraryPage();
    await button('Open').click();
    await expect.poll(() => tab.jumps).toEqual([saved.id]);
  });

  test('keeps searches until they are dropped', async () => {
    await fill();
    openLibraryPage();
    await field().fill('water');
    await button('Keep this search').click();
    await field().fill('');
    await button('water').click();
    await expect.poll(quotes).toEqual(['The water rose by two metres']);
    await button('Do not keep this search').click();
    expect(localStorage.getItem('saved-searches')).toBe('[]');
  });

  test('says when nothing is found, and leads back', async () => {
    await fill();
    openLibraryPage('#/?q=nowhere');
    await expect.element(page.getByText('Nothing found')).toBeVisible();
    await button('Show everything').click();
    await expect.poll(quotes).toHaveLength(3);
  });
});

describe('the bin', () => {
  test('holds what was deleted, gives it back, and is emptied after a question', async () => {
    const one = await save(someArticle(), { selectors: passage('first words', 5) });
    const other = await save(someArticle(), { selectors: passage('second words', 5) });
    for (const { id } of [one, other])
      await inDatabase((database) => removeAnnotation(database, { id, now: Date.now() }));
    openLibraryPage('#/bin');
    await expect.element(page.getByText('2 annotations')).toBeVisible();
    await expect.element(page.getByText('30 days left').first()).toBeVisible();
    await userEvent.keyboard('jj');
    expect(document.activeElement?.textContent).toContain('first words');
    await userEvent.keyboard('k');
    expect(document.activeElement?.textContent).toContain('second words');
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
    await button('Restore').first().click();
    await expect.element(page.getByText('1 annotation', { exact: true })).toBeVisible();
    await button('Empty the bin').click();
    await button('Empty it').click();
    await expect.element(page.getByText('The bin is empty.')).toBeVisible();
    await userEvent.keyboard('/');
    await expect.element(field()).toHaveFocus();
  });
});

import './fake-browser.ts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { failed, type Result } from '../../../src/model/failure.ts';
import { bringToFront, moveTab, settings, tab } from './fake-browser.ts';
import { passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('follows the tab in front: to another page, to one that cannot be annotated, and on from there', async () => {
  const one = someArticle({ headline: 'The first article' });
  const other = someArticle({ headline: 'The second article' });
  await save(other, { selectors: passage('words of the second', 5) });
  standOn(one);
  openPopup();
  await expect.element(page.getByRole('heading', { name: 'The first article' })).toBeVisible();
  bringToFront({ id: 8, url: other.url, facts: other });
  await expect.element(page.getByRole('heading', { name: 'The second article' })).toBeVisible();
  await expect.element(page.getByText('words of the second')).toBeVisible();
  bringToFront({ id: 9, url: 'chrome://newtab' });
  await expect.element(page.getByText('This page cannot be annotated')).toBeVisible();
  moveTab({ url: one.url, facts: one });
  await expect.element(page.getByRole('heading', { name: 'The first article' })).toBeVisible();
});

test('stops showing the page before while the one in front is slow to answer', async () => {
  const one = someArticle({ headline: 'The first article' });
  standOn(one);
  openPopup();
  await expect.element(page.getByRole('heading', { name: 'The first article' })).toBeVisible();
  let answer: (failure: Result<unknown>) => void = () => undefined;
  const answered = new Promise<Result<unknown>>((resolve) => {
    answer = resolve;
  });
  settings.intercept = (kind) => (kind === 'appPrepareTab' ? answered : undefined);
  bringToFront({ id: 8, url: 'https://slow.example/a', title: 'A slow page' });
  await expect.element(page.getByText('Reading this page')).toBeInTheDocument();
  answer(failed('noAnswer'));
  await expect.element(page.getByRole('heading', { name: 'A slow page' })).toBeVisible();
  expect(tab.id).toBe(8);
});

test('keeps what is being typed when one looks at another tab and comes back', async () => {
  const one = someArticle({ headline: 'The first article' });
  const other = someArticle({ headline: 'The second article' });
  await save(one, { note: 'as saved', motivation: 'commenting' });
  standOn(one);
  openPopup();
  await button('Edit').click();
  await page.getByLabelText('Note', { exact: true }).fill('not yet saved');
  bringToFront({ id: 8, url: other.url, facts: other });
  await expect.element(page.getByRole('heading', { name: 'The second article' })).toBeVisible();
  bringToFront({ id: 7, url: one.url, facts: one });
  await expect.element(page.getByLabelText('Note', { exact: true })).toHaveValue('not yet saved');
});

import './fake-browser.ts';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { testViewsWithAxe, type View } from './axe-views.ts';
import { settings } from './fake-browser.ts';
import { emptyDatabase, passage, save, someArticle } from './library.ts';
import { openSettings, openStudy, openWelcome } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function fillCourse(long = ''): Promise<void> {
  await emptyDatabase();
  const article = someArticle({ headline: `The first article ${long}` });
  await save(article, { tags: [`history${long}`], note: `What next? ${long}`, selectors: passage(`words ${long}`, 5) });
  await save(article, { tags: [`history${long}`], selectors: passage('other words', 50), color: 'green' });
}

const views: readonly View[] = [
  [
    'the settings',
    async () => {
      openSettings();
      await page.getByLabelText('Site', { exact: true }).fill('no site');
      await button('Add').click();
      await expect.element(page.getByText('Access to all sites')).toBeVisible();
    },
  ],
  [
    'the first page',
    async () => {
      openWelcome();
      await expect.element(page.getByText('Alt+Shift+H')).toBeVisible();
    },
  ],
  [
    'the list of courses',
    async () => {
      await fillCourse();
      openStudy();
      await expect.element(page.getByText('2 notes')).toBeVisible();
    },
  ],
  [
    'a study page without notes',
    async () => {
      await emptyDatabase();
      openStudy();
      await expect.element(page.getByText(/Nothing here yet/u)).toBeVisible();
    },
  ],
  [
    'an outline',
    async () => {
      await fillCourse();
      openStudy('#/course/history');
      await expect.element(button('Copy as Markdown')).toBeVisible();
    },
  ],
  [
    'a card with its answer',
    async () => {
      await fillCourse();
      openStudy('#/review/history');
      await button('Show the answer').click();
      await expect.element(page.getByText('How well did you know it?')).toBeVisible();
    },
  ],
];

testViewsWithAxe(views);

describe.each(['ltr', 'rtl'] as const)('the new views, %s', (direction) => {
  test.each([320, 700, 1600])('never scroll sideways at %s pixels', async (width) => {
    settings.direction = direction;
    document.documentElement.dir = direction;
    await page.viewport(width, 700);
    const long = 'w'.repeat(300);
    await fillCourse(long);
    for (const open of [
      () => openSettings(),
      () => openWelcome(),
      () => openStudy(),
      () => openStudy(`#/course/history${long}`),
      () => openStudy(`#/review/history${long}`),
    ]) {
      const { root } = open();
      await expect.poll(() => root.querySelector('h1')).not.toBeNull();
      await expect.poll(() => root.querySelector('[aria-busy=true]')).toBeNull();
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).toBe(clientWidth);
      root.remove();
    }
    document.documentElement.removeAttribute('dir');
    await emptyDatabase();
  });
});

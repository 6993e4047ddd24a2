import './fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed } from '../../../src/model/failure.ts';
import { removeAnnotation } from '../../../src/storage/annotation-commands.ts';
import { testViewsWithAxe, type View } from './axe-views.ts';
import { damage, deleteLibrary } from './damage.ts';
import { settings } from './fake-browser.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from './library.ts';
import { fillLibrary, openLibraryPage } from './mount-library.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = () => page.getByRole('combobox', { name: 'Search everything you saved' });

async function openFilled(hash = '#/'): Promise<void> {
  await fillLibrary();
  openLibraryPage(hash);
  await expect.element(page.getByRole('button', { name: 'ISW 1' })).toBeVisible();
}

async function deleteSome(long = ''): Promise<void> {
  const { id } = await save(someArticle(), { selectors: passage(`deleted words ${long}`, 5), color: 'pink' });
  await inDatabase((database) => removeAnnotation(database, { id, now: Date.now() }));
}

async function saveWithText(long = ''): Promise<string> {
  const text = `Before the words ${long}\nthe kept words ${long} and what follows`;
  const kept = passage(`kept words ${long}`.trim(), text.indexOf('kept'));
  const { articleId } = await save(
    someArticle({ headline: `A headline ${long}` }),
    { selectors: kept, note: `A note ${long}`, tags: [`tag${long.slice(0, 50)}`] },
    Date.now(),
    text,
  );
  return `#/article/${articleId}`;
}

const views: readonly View[] = [
  ['everything that was saved', () => openFilled()],
  [
    'results of a search that are chosen, with a condition that cannot be read',
    async () => {
      await openFilled();
      await field().fill('water verdict:maybe');
      await expect.element(page.getByText(/“maybe” is left out/u)).toBeVisible();
      await button('Choose all').click();
      await expect.element(page.getByText('1 chosen')).toBeVisible();
    },
  ],
  [
    'a deletion that failed',
    async () => {
      await openFilled();
      settings.intercept = (kind) => (kind === 'appChangeMany' ? failed('diskFull') : undefined);
      await button('Choose all').click();
      await button('Delete').click();
      await expect.poll(() => document.querySelector('.selection-problem')).not.toBeNull();
    },
  ],
  [
    'a deletion that can be taken back',
    async () => {
      await openFilled();
      await page.getByRole('checkbox').first().click();
      await button('Delete').click();
      await expect.element(button('Undo')).toBeVisible();
    },
  ],
  [
    'conditions that are offered',
    async () => {
      await openFilled();
      await userEvent.type(field(), 'ta');
      await userEvent.keyboard('{ArrowDown}');
      await expect.element(page.getByRole('option', { name: /^tag:/u })).toBeVisible();
    },
  ],
  [
    'claims by claimant',
    async () => {
      await openFilled('#/?by=claimant');
      await expect.element(page.getByRole('heading', { name: 'Nobody named' })).toBeVisible();
    },
  ],
  [
    'the keys',
    async () => {
      await openFilled();
      await userEvent.keyboard('?');
      await expect.element(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'a search that found nothing',
    async () => {
      await fillLibrary();
      openLibraryPage('#/?q=nowhere');
      await expect.element(page.getByText('Nothing found')).toBeVisible();
    },
  ],
  [
    'a library in which nothing is',
    async () => {
      openLibraryPage();
      await expect.element(page.getByText('Nothing saved yet')).toBeVisible();
    },
  ],
  [
    'a library that the browser cannot read',
    async () => {
      await deleteLibrary();
      damage();
      openLibraryPage();
      await expect.element(button('Save what can be read')).toBeVisible();
    },
  ],
  [
    'the bin, asking whether it should be emptied',
    async () => {
      await deleteSome();
      openLibraryPage('#/bin');
      await button('Empty the bin').click();
      await expect.element(button('Empty it')).toBeVisible();
    },
  ],
  [
    'an empty bin',
    async () => {
      openLibraryPage('#/bin');
      await expect.element(page.getByText('The bin is empty.')).toBeVisible();
    },
  ],
  [
    'searches that are kept, while results are awaited',
    async () => {
      localStorage.setItem('saved-searches', JSON.stringify(['water', 'tag:"truce"']));
      await fillLibrary();
      openLibraryPage('#/?q=water');
      await expect.element(button('water')).toBeVisible();
    },
  ],
  [
    'an article that is not kept any more',
    async () => {
      openLibraryPage(`#/article/${crypto.randomUUID()}`);
      await expect.poll(() => document.querySelector('.article-page .empty-line')).not.toBeNull();
    },
  ],
  [
    'an article with its text',
    async () => {
      openLibraryPage(await saveWithText());
      await expect.poll(() => document.querySelector('.saved-text-body mark')).not.toBeNull();
    },
  ],
];

beforeEach(async () => {
  await page.viewport(1_200, 900);
  await emptyDatabase();
});

testViewsWithAxe(views);

describe.each(['ltr', 'rtl'] as const)('the library, %s', (direction) => {
  test.each([320, 700, 1600])('never scrolls sideways at %s pixels', async (width) => {
    settings.direction = direction;
    document.documentElement.dir = direction;
    await page.viewport(width, 700);
    const long = 'w'.repeat(300);
    const article = await saveWithText(long);
    await deleteSome(long);
    for (const [hash, wanted] of [
      ['#/', '.result .quote'],
      ['#/?by=tag', '.group-head'],
      [`#/?q=${long}`, '.result .quote'],
      ['#/bin', '.bin-item'],
      [article, '.saved-text-body mark'],
    ] as const) {
      const { root } = openLibraryPage(hash);
      await expect.poll(() => root.querySelector(wanted)).not.toBeNull();
      root.querySelector<HTMLElement>('.choose')?.click();
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth, hash).toBe(clientWidth);
      root.remove();
    }
    document.documentElement.removeAttribute('dir');
  });
});

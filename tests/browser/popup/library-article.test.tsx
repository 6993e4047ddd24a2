import './fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { saveReading } from '../../../src/storage/history-commands.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from './library.ts';
import { openLibraryPage } from './mount-library.tsx';

const field = () => page.getByRole('combobox', { name: 'Search everything you saved' });
const quotes = () => [...document.querySelectorAll('.result .quote')].map((quote) => quote.textContent);

beforeEach(async () => {
  await page.viewport(1_200, 900);
  await emptyDatabase();
});

describe('an article’s page', () => {
  test('shows its annotations, its text as it was with what was marked, and leads back by Escape', async () => {
    const facts = someArticle();
    const text = 'The river rose.\nThe ministry would likely reject it.\nNothing else.';
    const exact = 'would likely reject it';
    const saved = await save(
      facts,
      { selectors: passage(exact, text.indexOf(exact)), color: 'green' },
      Date.now(),
      text,
    );
    openLibraryPage(`#/article/${saved.articleId}`);
    await expect.poll(quotes).toEqual([exact]);
    await expect
      .poll(() => [...document.querySelectorAll('.saved-text-body p')].map((each) => each.textContent))
      .toEqual(text.split('\n'));
    expect(document.querySelector('.saved-text-body mark')?.textContent).toBe(exact);
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toBeVisible();
  });

  test('says word for word what changed in the article since, and what became of it before', async () => {
    const saved = await save(someArticle(), { selectors: passage('would likely reject it', 5) });
    const reading = { text: 'would likely accept it', changes: [] };
    await inDatabase((database) => saveReading(database, { id: saved.id, reading, now: Date.now() }));
    openLibraryPage(`#/article/${saved.articleId}`);
    await expect.poll(() => document.querySelector('.word-diff del')?.textContent).toBe('reject');
    expect(document.querySelector('.word-diff ins')?.textContent).toBe('accept');
    expect(document.querySelector('.result .history li')?.textContent).toContain('would likely accept it');
  });
});

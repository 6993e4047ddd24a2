import './fake-browser.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announceChange } from '../../../src/messages/runtime.ts';
import type { PageFacts } from '../../../src/model/article.ts';
import { identityKeys } from '../../../src/model/canonical-link.ts';
import { saveRuling } from '../../../src/storage/ruling-commands.ts';
import { catchCopies } from './catch-exports.ts';
import { inDatabase, passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

/** Opens the popup on a page with one passage and cites that; answers with what was copied. */
async function citeQuote(facts: PageFacts): Promise<{ readonly plain: string; readonly rich: string }> {
  standOn(facts);
  await save(facts, { selectors: passage('no sign of a truce', 5) });
  openPopup();
  const copied = catchCopies();
  await page.getByRole('listitem').getByRole('button', { name: 'Cite' }).click();
  return copied;
}

describe('citing', () => {
  test('copies a quote with its reference at one press, and the style chosen last is kept', async () => {
    const { plain, rich } = await citeQuote(someArticle());
    expect(plain).toMatch(/^“no sign of a truce” \(Lindqvist & Okafor, 2026\)\n\nLindqvist, M., & Okafor, T\./u);
    expect(plain).toMatch(/Retrieved .* from https:\/\/news\.example/u);
    expect(rich).toContain('<i>The Harbour Courier</i>');
    await expect.element(page.getByText('Copied.').first()).toBeVisible();

    const second = catchCopies();
    await page.getByLabelText('Paragraph').fill('4');
    await page.getByLabelText('Style').click();
    expect((await second).plain).toContain('2026, para. 4)');
    const third = catchCopies();
    await page.getByLabelText('Style').selectOptions('ieee');
    expect((await third).plain).toContain('[1, para. 4]');
    await button('Close').click();
    await expect.element(page.getByRole('listitem').getByRole('button', { name: 'Cite' })).toHaveFocus();

    const fourth = catchCopies();
    await page.getByRole('button', { name: 'Cite' }).first().click();
    expect((await fourth).plain).toContain('[Online]. Available:');
  });

  test('a paragraph that is being typed stays while something is saved elsewhere', async () => {
    const facts = someArticle();
    await citeQuote(facts);
    await page.getByLabelText('Paragraph').fill('4');
    await save(facts, { selectors: passage('other words', 50) });
    await announceChange();
    await expect.element(page.getByText('other words')).toBeVisible();
    await expect.element(page.getByLabelText('Paragraph')).toHaveValue(4);
    const second = catchCopies();
    await userEvent.keyboard('{Tab}');
    expect((await second).plain).toContain('2026, para. 4)');
  });

  test('a page that nothing was saved of copies its reference without the day of access when that is wished', async () => {
    standOn(someArticle());
    openPopup();
    const first = catchCopies();
    await button('Cite').click();
    expect((await first).plain).toMatch(/^Lindqvist, M\., & Okafor, T\. \(2026, November 20\)\..*Retrieved/u);
    const second = catchCopies();
    await page.getByRole('checkbox', { name: 'Date of access' }).click();
    expect((await second).plain).not.toContain('Retrieved');
  });

  test('a page that the person ruled to be no article is cited as a web page', async () => {
    const facts = someArticle();
    standOn(facts);
    const ruling = {
      keys: identityKeys(facts.url, ''),
      url: facts.url,
      scope: 'page',
      isArticle: false,
      now: 1,
    } as const;
    await inDatabase((database) => saveRuling(database, ruling));
    openPopup();
    const copied = catchCopies();
    await button('Cite').click();
    const { plain, rich } = await copied;
    expect(plain).toContain('The Harbour Courier');
    expect(rich).not.toContain('<i>The Harbour Courier</i>');
  });

  test('says so when the browser does not allow copying, and shows the words', async () => {
    standOn(someArticle());
    openPopup();
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await button('Cite').click();
    await expect.element(page.getByText(/did not allow copying/u).first()).toBeVisible();
    await expect.element(page.getByText(/^Lindqvist, M\./u)).toBeVisible();
  });
});

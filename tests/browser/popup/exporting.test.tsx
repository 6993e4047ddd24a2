import './fake-browser.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { exportFormats } from '../../../src/export/registry.ts';
import { saveClaimChange } from '../../../src/storage/claim-commands.ts';
import { catchCopies, catchDownload } from './catch-exports.ts';
import { tab } from './fake-browser.ts';
import { inDatabase, passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('exporting', () => {
  test('saves this page as Markdown in a file named after the article', async () => {
    const facts = someArticle();
    standOn(facts);
    await save(facts, { selectors: passage('exported words', 5), note: 'a thought', tags: ['war'] });
    await save(someArticle(), { selectors: passage('words of another page', 5) });
    openPopup();
    await button('Export').click();
    const download = catchDownload();
    await button('Save as a file').click();
    const { name, text } = await download;
    expect(name).toMatch(/^Institute-sees-no-sign.*\.md$/u);
    expect(text).toContain('exported words');
    expect(text).toContain('a thought');
    expect(text).not.toContain('words of another page');
    await expect.element(page.getByText(/^Handed to the browser as Institute/u).first()).toBeVisible();
  });

  test('copies everything as Web Annotations', async () => {
    const facts = someArticle();
    standOn(facts);
    const other = someArticle();
    await save(facts, { selectors: passage('words of this page', 5) });
    await save(other, { selectors: passage('words of another page', 5) });
    openPopup();
    await button('Export').click();
    await page.getByRole('radio', { name: 'Everything' }).click();
    await page.getByRole('radio', { name: /Web Annotation/u }).click();
    const copied = catchCopies();
    await button('Copy').click();
    const { plain: text } = await copied;
    expect(JSON.stringify(JSON.parse(text))).toContain('words of another page');
    expect(text).toContain('words of this page');
    await expect.element(page.getByText('Copied.').first()).toBeVisible();
  });

  test('says beforehand what a format leaves out', async () => {
    standOn(someArticle());
    openPopup();
    await button('Export').click();
    await page.getByRole('radio', { name: 'Anki cards' }).click();
    await expect.element(page.getByText(/^Leaves out: .*colours/u)).toBeVisible();
    await page.getByRole('radio', { name: /Web Annotation/u }).click();
    await expect.element(page.getByText(/without loss/u)).toBeVisible();
  });

  test('offers what was chosen the time before', async () => {
    const facts = someArticle();
    standOn(facts);
    await save(facts, { note: 'a thought' });
    openPopup();
    await button('Export').click();
    await page.getByRole('radio', { name: 'Everything' }).click();
    await page.getByRole('radio', { name: 'BibLaTeX' }).click();
    const download = catchDownload();
    await button('Save as a file').click();
    expect((await download).name).toMatch(/\.bib$/u);
    await button('Close').click();
    await button('Export').click();
    await expect.element(page.getByRole('radio', { name: 'BibLaTeX' })).toBeChecked();
    await expect.element(page.getByRole('radio', { name: 'Everything' })).toBeChecked();
  });

  test('copies the page to print as rich text, and as plain text beside', async () => {
    const facts = someArticle();
    standOn(facts);
    await save(facts, { selectors: passage('words & more', 5), note: 'a thought' });
    openPopup();
    await button('Export').click();
    await page.getByRole('radio', { name: /HTML/u }).click();
    const copied = catchCopies();
    await button('Copy').click();
    const { rich, plain } = await copied;
    expect(rich).toContain('<blockquote');
    expect(plain).toContain('words & more');
    expect(plain).not.toContain('<');
  });

  test('that is cancelled hands over no file', async () => {
    const facts = someArticle();
    standOn(facts);
    await save(facts, { note: 'a thought' });
    openPopup();
    await button('Export').click();
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const format = exportFormats.find(({ id }) => id === 'markdown');
    if (format === undefined) throw new Error('no Markdown');
    let goOn = (): void => undefined;
    vi.spyOn(format, 'load').mockResolvedValue({
      async *write() {
        yield 'half';
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        yield 'whole';
      },
    });
    await button('Save as a file').click();
    await button('Cancel').click();
    goOn();
    await expect.element(page.getByText('Cancelled. No file was made.').first()).toBeVisible();
    expect(click).not.toHaveBeenCalled();
  });

  test('says so when the browser does not allow copying', async () => {
    const facts = someArticle();
    standOn(facts);
    await save(facts, { note: 'a thought' });
    openPopup();
    await button('Export').click();
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await button('Copy').click();
    await expect.element(page.getByText(/did not allow copying/u).first()).toBeVisible();
  });

  test.each(['Copy', 'Save as a file'])('says so when there is nothing to export (%s)', async (name) => {
    standOn(someArticle());
    openPopup();
    await button('Export').click();
    await button(name).click();
    await expect.element(page.getByText('There is nothing to export yet.').first()).toBeVisible();
  });

  test('of everything is there also where a page cannot be annotated', async () => {
    await save(someArticle(), { selectors: passage('words from elsewhere', 5) });
    tab.url = 'chrome://settings';
    openPopup();
    await button('Export').click();
    const download = catchDownload();
    await button('Save as a file').click();
    const { name, text } = await download;
    expect(name).toMatch(/^annotations-.*\.md$/u);
    expect(text).toContain('words from elsewhere');
  });

  test('is closed by Escape, which gives the focus back', async () => {
    standOn(someArticle());
    openPopup();
    await button('Export').click();
    await expect.element(page.getByRole('radio', { name: 'This page' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Export')).toHaveFocus();
    expect(document.querySelector('.export-panel')).toBeNull();
  });

  test('of reviews asks where they will be published, and writes only claims with a verdict', async () => {
    const facts = someArticle();
    standOn(facts);
    const claim = await save(facts, {
      motivation: 'assessing',
      claimant: 'ISW',
      selectors: passage('the judged claim', 5),
    });
    await save(facts, { motivation: 'assessing', selectors: passage('a claim without verdict', 50) });
    openPopup();
    await button('Export').click();
    await page.getByRole('radio', { name: 'ClaimReview' }).click();
    await expect.element(page.getByText('Only claims with a verdict are written.')).toBeVisible();
    await button('Save as a file').click();
    await expect.element(page.getByText('Say where and by whom').first()).toBeVisible();
    await page.getByLabelText('Web address where').fill('checks.example/truce');
    await page.getByLabelText('Published by').fill('The checkers');
    await button('Save as a file').click();
    await expect.element(page.getByText('There is nothing to export yet.').first()).toBeVisible();

    const judgement = { verdict: 'refuted', confidence: null, reasons: '' } as const;
    await inDatabase((database) =>
      saveClaimChange(database, { id: claim.id, now: Date.now(), change: { kind: 'judge', judgement } }),
    );
    const download = catchDownload();
    await button('Save as a file').click();
    const reviews = JSON.parse((await download).text) as readonly object[];
    expect(reviews).toMatchObject([
      {
        '@type': 'ClaimReview',
        url: `https://checks.example/truce#claim-${claim.id}`,
        author: { name: 'The checkers' },
        claimReviewed: 'the judged claim',
        itemReviewed: { author: { name: 'ISW' } },
        reviewRating: { ratingValue: 1, alternateName: 'Refuted' },
      },
    ]);
  });
});

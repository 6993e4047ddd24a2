import './fake-browser.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { catchCopies, catchDownload } from './catch-exports.ts';
import { passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const text = page.getByLabelText('Template', { exact: true });

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

async function openEditor(): Promise<void> {
  const facts = someArticle({ headline: 'A: "report"' });
  standOn(facts);
  await save(facts, { selectors: passage('words to fill in', 5), note: 'a thought' });
  openPopup();
  await button('Export').click();
  await button('New template').click();
}

describe('a template', () => {
  test('is written with a preview, kept, chosen, and filled in', async () => {
    await openEditor();
    await expect.element(page.getByText('title: "A: \\"report\\""')).toBeVisible();
    await page.getByLabelText('Name').fill('My notes');
    await text.fill('{{ article.title }}\n{% for a in annotations %}* {{ a.quote }}: {{ a.note }}\n{% endfor %}');
    await expect.element(page.getByText('* words to fill in: a thought')).toBeVisible();
    await button('Save').click();
    await expect.element(page.getByRole('radio', { name: 'My notes' })).toBeChecked();
    const download = catchDownload();
    await button('Save as a file').click();
    const { name, text: file } = await download;
    expect(name).toBe('A-report.md');
    expect(file).toBe('A: "report"\n* words to fill in: a thought\n');
    await button('Close').click();
    await button('Export').click();
    await expect.element(page.getByRole('radio', { name: 'My notes' })).toBeChecked();
  });

  test('that is wrong says in which line, and is not kept until it is right', async () => {
    await openEditor();
    await page.getByLabelText('Name').fill('Broken');
    await text.fill('fine\n{{ article.titel }}');
    await expect.element(page.getByText('Line 2: nothing is called “article.titel”').first()).toBeVisible();
    await button('Save').click();
    await expect.element(page.getByText(/^It is not saved yet/u)).toBeVisible();
    await text.fill('fine\n{{ article.title }}');
    await expect.element(page.getByText(/^fine\s+A: "report"/u)).toBeVisible();
    await button('Save').click();
    await expect.element(page.getByRole('radio', { name: 'Broken' })).toBeChecked();
  });

  test('is deleted, and brought back', async () => {
    await openEditor();
    await page.getByLabelText('Name').fill('My notes');
    await button('Plain').click();
    await button('Save').click();
    await button('Edit this template').click();
    await page.getByRole('group', { name: 'Markdown template' }).getByRole('button', { name: 'Delete' }).click();
    await expect.element(page.getByText('“My notes” was deleted.')).toBeVisible();
    expect(page.getByRole('radio', { name: 'My notes' }).query()).toBeNull();
    await button('Undo').click();
    await expect.element(page.getByRole('radio', { name: 'My notes' })).toBeChecked();
    const copied = catchCopies();
    await button('Copy').click();
    expect((await copied).plain).toContain('> words to fill in');
  });

  test('shows a made-up article where nothing is saved', async () => {
    standOn(someArticle());
    openPopup();
    await button('Export').click();
    await button('New template').click();
    await expect.element(page.getByText('What comes of it, with a made-up article')).toBeVisible();
    await expect.element(page.getByText('> The front is unlikely to move before spring')).toBeVisible();
  });

  test('that was broken from outside makes no file', async () => {
    localStorage.setItem('exportTemplates', JSON.stringify([{ id: 'a', name: 'Old', text: '{{ annotations.x }}' }]));
    const facts = someArticle();
    standOn(facts);
    await save(facts, { note: 'a thought' });
    openPopup();
    await button('Export').click();
    await page.getByRole('radio', { name: 'Old' }).click();
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await button('Save as a file').click();
    await expect.element(page.getByText(/^No file was made\. Line 1: nothing is called/u).first()).toBeVisible();
    expect(click).not.toHaveBeenCalled();
  });
});

import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeBackup } from '../../../src/export/backup.ts';
import { failed, success } from '../../../src/model/failure.ts';
import { saveEdit } from '../../../src/storage/annotation-commands.ts';
import { annotationNumber, articleNumber, libraryOf, madeItems, stage } from '../storage/made-import.ts';
import { settings } from './fake-browser.ts';
import { emptyDatabase, inDatabase } from './library.ts';
import { chooseFiles, figures, jsonldOf, tableOf } from './made-files.ts';
import { openImport } from './mount.tsx';

beforeEach(emptyDatabase);
afterEach(() => localStorage.clear());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const title = (name: string) => page.getByRole('heading', { level: 1, name });
const library = () => inDatabase(async (database) => success(await libraryOf(database)));

describe('importing', () => {
  test('shows what will change before anything is written, writes it, and undoes it', async () => {
    const before = await library();
    openImport();
    await chooseFiles(jsonldOf(12), new File(['not json'], 'b.json'));
    await expect.element(title('What this import will do')).toBeVisible();
    await expect.poll(figures).toEqual(['12', '0', '0', '0', '1']);
    await expect.element(page.getByText('b.json · line 1')).toBeVisible();
    expect(await library()).toEqual(before);

    await button('Import').click();
    await expect.element(title('Imported')).toBeVisible();
    await expect.element(page.getByText('What was taken is in your library.')).toBeVisible();
    expect((await library())['annotations']).toHaveLength(12);

    await button('Undo import').click();
    await expect.element(title('Import undone')).toBeVisible();
    expect(await library()).toEqual(before);
  });

  test('of the same file a second time says that there is nothing to do', async () => {
    openImport();
    await chooseFiles(jsonldOf(5));
    await button('Import').click();
    await button('Import more').click();
    await chooseFiles(jsonldOf(5));
    await expect.element(page.getByText('Everything in it is here already.')).toBeVisible();
    await expect.poll(figures).toEqual(['0', '0', '5', '0', '0']);
    expect(button('Import').elements()).toHaveLength(0);
    await button('Throw away').click();
    await expect.element(title('Import')).toBeVisible();
  });

  test('shows both sides of what was changed here since', async () => {
    openImport();
    await chooseFiles(jsonldOf(3));
    await button('Import').click();
    await expect.element(page.getByText('All of it is in your library.')).toBeVisible();
    const { id } = annotationNumber(1);
    await inDatabase((database) => saveEdit(database, { id, edit: { note: 'my later words' }, now: Date.now() }));
    await button('Import more').click();
    await chooseFiles(jsonldOf(3));
    await expect.element(page.getByText('my later words')).toBeVisible();
    await expect.element(page.getByText('note 1', { exact: true })).toBeVisible();
    await expect.poll(figures).toEqual(['0', '0', '2', '1', '0']);
  });

  test('offers what was read and not written again, to go on with or to throw away', async () => {
    const first = openImport();
    await chooseFiles(jsonldOf(7));
    await expect.element(title('What this import will do')).toBeVisible();
    first.close();
    openImport();
    await expect.element(page.getByText('Read and not yet imported: made.jsonld')).toBeVisible();
    await button('Go on').click();
    await expect.poll(figures).toEqual(['7', '0', '0', '0', '0']);
    await button('Throw away').click();
    await expect.element(title('Import')).toBeVisible();
    expect(await inDatabase(async (database) => success(await database.count('importBatches')))).toBe(0);
  });

  test('says when the reading of a file was cut off, and tidies up', async () => {
    await inDatabase(async (database) => {
      const run = await stage(database, madeItems(3));
      await database.put('importRuns', { ...run, state: 'reading' });
      return success(null);
    });
    openImport();
    await expect.element(page.getByText('was cut off')).toBeVisible();
    await button('All right').click();
    await expect.poll(() => page.getByText('was cut off').elements()).toHaveLength(0);
    expect(await inDatabase(async (database) => success(await database.count('importRuns')))).toBe(0);
  });

  test('asks what the columns of a table hold, guesses, and remembers', async () => {
    openImport();
    const table = tableOf('Worte;Wo;Dazu', 'some words;https://news.example/a;a thought');
    await chooseFiles(table);
    await expect.element(title('What do the columns hold?')).toBeVisible();
    await button('Go on').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Say which column holds the page address');
    await page.getByLabelText('Quote').selectOptions('Worte');
    await page.getByLabelText('Page address').selectOptions('Wo');
    await page.getByLabelText('Note').selectOptions('Dazu');
    await expect.element(page.getByText('a thought')).toBeVisible();
    await button('Go on').click();
    await expect.poll(figures).toEqual(['1', '0', '0', '0', '0']);
    await button('Throw away').click();
    await chooseFiles(table);
    await expect.element(page.getByLabelText('Quote')).toHaveValue('Worte');
    await button('Go on').click();
    await button('Import').click();
    await expect.element(title('Imported')).toBeVisible();
    const [row] = (await library())['annotations'] as { record: object }[];
    expect(row?.record).toMatchObject({ note: 'a thought', selectors: { quote: { exact: 'some words' } } });
  });

  test('takes dropped files', async () => {
    const { root } = openImport();
    const transfer = new DataTransfer();
    transfer.items.add(await jsonldOf(2));
    root
      .querySelector('.drop-place')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    await expect.poll(figures).toEqual(['2', '0', '0', '0', '0']);
  });

  test('goes by the keyboard alone, each step from its title on', async () => {
    openImport();
    await expect.element(title('Import')).toBeVisible();
    await chooseFiles(jsonldOf(2));
    await expect.element(title('What this import will do')).toHaveFocus();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Import');
    await userEvent.keyboard('{Enter}');
    await expect.element(title('Imported')).toHaveFocus();
  });

  test('says why, keeps what was read, and can be tried again when the disk is full', async () => {
    openImport();
    await chooseFiles(jsonldOf(2));
    await expect.element(title('What this import will do')).toBeVisible();
    settings.intercept = (kind) => (kind === 'appWriteImport' ? failed('diskFull') : undefined);
    await button('Import').click();
    await expect.element(title('What this import will do')).toBeVisible();
    expect(document.querySelector('.failure')?.textContent).toMatch(/full/u);
    settings.intercept = () => undefined;
    await button('Import').click();
    await expect.element(title('Imported')).toBeVisible();
  });

  test('names every file that is none, with place and reason', async () => {
    openImport();
    await chooseFiles(new File(['{"annotations": [{"uri": "https://ne'], 'cut.json'), new File([], 'empty.csv'));
    await expect.element(title('Nothing could be read')).toBeVisible();
    await expect.element(page.getByText('The file ends in the middle, at line 1')).toBeVisible();
    await expect.element(page.getByText('The file holds nothing.')).toBeVisible();
    await button('Choose another file').click();
    await expect.element(title('Import')).toBeVisible();
  });
});

describe('restoring a backup', () => {
  test('brings everything back, settings too, and undoing puts the old ones back', async () => {
    localStorage.setItem('exportChoice', 'markdown page');
    const article = articleNumber(1);
    const annotation = annotationNumber(1, { deleted: 2_000_000, note: 'gone' });
    const parts: BlobPart[] = [];
    const records = [
      { kind: 'article', article },
      { kind: 'annotation', annotation },
      { kind: 'annotation', annotation: annotationNumber(11) },
      { kind: 'text', articleId: article.id, text: 'long '.repeat(2_000), taken: 5 },
      { kind: 'ruling', ruling: { place: 'site:made.example', isArticle: true, modified: 5 } },
      { kind: 'hidden', pageKey: 'made.example/1', content: 'words', isHidden: true, at: 5 },
      { kind: 'setting', name: 'exportChoice', value: 'ris everything' },
    ] as const;
    for await (const part of writeBackup(records, { created: 9, schema: 1, extension: '0.1.0' }))
      parts.push(part as Uint8Array<ArrayBuffer>);
    openImport();
    await chooseFiles(new File(parts, 'claimlight-backup.jsonl.gz'));
    await expect.poll(figures).toEqual(['2', '0', '0', '0', '0']);
    await expect.element(page.getByText('The settings of the backup take the place of yours.')).toBeVisible();
    expect(localStorage.getItem('exportChoice')).toBe('markdown page');
    await button('Import').click();
    await expect.element(title('Imported')).toBeVisible();
    expect(await library()).toMatchObject({
      articles: [article],
      annotations: [{ record: annotation }, { record: annotationNumber(11) }],
      articleTexts: [{ articleId: article.id, taken: 5 }],
      articleRulings: [{ place: 'site:made.example' }],
      hiddenSuggestions: [{ content: 'words' }],
    });
    expect(localStorage.getItem('exportChoice')).toBe('ris everything');
    await button('Undo import').click();
    await expect.element(title('Import undone')).toBeVisible();
    expect(localStorage.getItem('exportChoice')).toBe('markdown page');
    expect(Object.values(await library()).flat()).toEqual([]);
  });
});

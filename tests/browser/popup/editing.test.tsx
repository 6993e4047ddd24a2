import './fake-browser.ts';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { askFromApp } from '../../../src/messages/runtime.ts';
import type { PageFacts } from '../../../src/model/article.ts';
import { identityKeys } from '../../../src/model/canonical-link.ts';
import { failed, type Result, success } from '../../../src/model/failure.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { readPageRecords } from '../../../src/storage/queries.ts';
import { settings, tab } from './fake-browser.ts';
import { passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

async function readSaved(facts: PageFacts) {
  const database = await openDatabase();
  if (!database.ok) throw new Error(database.failure.detail);
  const { annotations } = await readPageRecords(database.value, identityKeys(facts.url, ''));
  database.value.close();
  return annotations;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const note = page.getByLabelText('Note', { exact: true });
const status = () => document.querySelector('[role="status"]')?.textContent;
const focused = () => document.activeElement?.closest<HTMLElement>('[data-annotation]')?.dataset['annotation'];

/** A page with a claim and two plain highlights, opened in the popup. */
async function openThree() {
  const facts = someArticle();
  standOn(facts);
  const claim = await save(facts, {
    selectors: passage('first words', 5),
    motivation: 'assessing',
    claimant: 'ISW',
    note: 'before',
    tags: ['war'],
  });
  const second = await save(facts, { selectors: passage('second words', 50) });
  const third = await save(facts, { selectors: passage('third words', 90) });
  const popup = openPopup();
  await expect.element(page.getByText('third words')).toBeVisible();
  return { facts, claim, second, third, popup };
}

describe('editing', () => {
  test('saves note, tags, colour and claimant, says so, and gives the focus back', async () => {
    const { facts, claim } = await openThree();
    await button('Edit').first().click();
    await expect.element(note).toHaveFocus();
    await note.fill('after\n<b>two</b> lines');
    await page.getByLabelText('Who says it').fill('Kremlin');
    await page.getByLabelText('Tags, separated by commas').fill('war, truce');
    await page.getByRole('radio', { name: 'Blue' }).click();
    await button('Save').click();
    await expect.element(page.getByText(/after/u)).toBeVisible();
    expect((await readSaved(facts))[0]).toMatchObject({
      note: 'after\n<b>two</b> lines',
      claimant: 'Kremlin',
      tags: ['war', 'truce'],
      color: 'blue',
    });
    expect(status()).toBe('Saved.');
    expect(focused()).toBe(claim.id);
    expect(document.querySelector('.editor')).toBeNull();
  });

  test('keeps the words and offers to try again when saving fails', async () => {
    const { facts } = await openThree();
    await button('Edit').first().click();
    await note.fill('words that matter');
    settings.intercept = (kind) => (kind === 'appEdit' ? failed('diskFull') : undefined);
    await button('Save').click();
    await expect.element(page.getByText(/The disk is full/u).first()).toBeVisible();
    await expect.element(note).toHaveValue('words that matter');
    settings.intercept = () => undefined;
    await button('Try again').click();
    await expect.poll(async () => (await readSaved(facts))[0]?.note).toBe('words that matter');
  });

  test('Control and Enter saves', async () => {
    const { facts } = await openThree();
    await button('Edit').first().click();
    await note.fill('quickly');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(async () => (await readSaved(facts))[0]?.note).toBe('quickly');
  });

  test('Escape closes the editor and keeps the words aside, also for the next popup', async () => {
    const { facts, popup } = await openThree();
    await button('Edit').first().click();
    await note.fill('half a thought');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Unsaved changes')).toBeVisible();
    expect((await readSaved(facts))[0]?.note).toBe('before');
    popup.close();

    openPopup();
    await expect.element(note).toHaveValue('half a thought');
    await expect.element(page.getByText('These words were not saved yet.')).toBeVisible();
    await button('Discard changes').click();
    await expect.element(page.getByText('before', { exact: true })).toBeVisible();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('unsaved'))).toEqual([]);
  });

  test('a change made elsewhere shows at once and leaves the open editor alone', async () => {
    const { facts, claim, second } = await openThree();
    await button('Edit').first().click();
    await note.fill('being written');
    await askFromApp('appEdit', { id: second.id, edit: { note: 'from the page' }, chosen: null });
    await askFromApp('appEdit', { id: claim.id, edit: { color: 'pink' }, chosen: null });
    await expect.element(page.getByText('from the page')).toBeVisible();
    await expect.element(note).toHaveValue('being written');
    await expect.element(note).toHaveFocus();
    await button('Save').click();
    await expect
      .poll(async () => (await readSaved(facts))[0])
      .toMatchObject({ note: 'being written', color: 'pink', tags: ['war'] });
  });

  test('an annotation deleted elsewhere while it is written in stays, and saving brings it back', async () => {
    const { facts, claim } = await openThree();
    await button('Edit').first().click();
    await note.fill('being written');
    await askFromApp('appRemove', { id: claim.id });
    await expect.element(page.getByText(/was deleted while you were writing/u)).toBeVisible();
    await expect.element(note).toHaveValue('being written');
    await button('Save').click();
    await expect.poll(async () => (await readSaved(facts)).map((saved) => saved.note)).toContain('being written');
  });

  test('words typed while others are being saved are not lost', async () => {
    const { facts } = await openThree();
    let answer: (value: Result<null>) => void = () => undefined;
    settings.intercept = (kind) =>
      kind === 'appEdit'
        ? new Promise((resolve) => {
            answer = resolve;
          })
        : undefined;
    await button('Edit').first().click();
    await note.fill('first');
    await button('Save').click();
    await note.fill('first and more');
    answer(success(null));
    await expect.element(button('Save')).toBeVisible();
    await expect.element(note).toHaveValue('first and more');
    settings.intercept = () => undefined;
    await button('Save').click();
    await expect.poll(async () => (await readSaved(facts))[0]?.note).toBe('first and more');
  });
});

describe('a note about the article', () => {
  test('is written, saved and listed', async () => {
    const facts = someArticle();
    standOn(facts);
    openPopup();
    await button('Write a note on the article').click();
    await note.fill('thin on sources');
    await page.getByLabelText('Tags, separated by commas').fill('#method');
    await button('Save').click();
    await expect.element(page.getByText('thin on sources')).toBeVisible();
    expect(await readSaved(facts)).toMatchObject([
      { note: 'thin on sources', tags: ['method'], selectors: null, motivation: 'commenting' },
    ]);
    await expect.element(button('Write a note on the article')).toHaveFocus();
  });

  test('is not saved without words', async () => {
    const facts = someArticle();
    standOn(facts);
    openPopup();
    await button('Write a note on the article').click();
    await button('Save').click();
    expect(await readSaved(facts)).toEqual([]);
    await expect.element(note).toBeVisible();
  });

  test('that was begun is found again when the popup opens', async () => {
    standOn(someArticle());
    const popup = openPopup();
    await button('Write a note on the article').click();
    await note.fill('half a thought');
    popup.close();
    openPopup();
    await expect.element(note).toHaveValue('half a thought');
  });
});

describe('deleting', () => {
  test('puts the focus on the next item, and Undo brings the deleted one back with the focus', async () => {
    const { facts, claim, second } = await openThree();
    await button('Delete').first().click();
    await expect.element(page.getByText('first words')).not.toBeInTheDocument();
    await expect.poll(focused).toBe(second.id);
    expect(status()).toContain('Annotation deleted.');
    await button('Undo').click();
    await expect.element(page.getByText('first words')).toBeVisible();
    await expect.poll(focused).toBe(claim.id);
    expect(await readSaved(facts)).toHaveLength(3);
    expect(document.querySelector('.undo-bar')).toBeNull();
  });

  test('of several is undone by one press', async () => {
    const { facts } = await openThree();
    await button('Delete').first().click();
    await expect.element(page.getByText('first words')).not.toBeInTheDocument();
    await button('Delete').first().click();
    await expect.element(page.getByText('2 annotations deleted.')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('first words')).toBeVisible();
    expect(await readSaved(facts)).toHaveLength(3);
  });

  test('that fails leaves the annotation and says why', async () => {
    await openThree();
    settings.intercept = (kind) => (kind === 'appRemove' ? failed('newerDatabase') : undefined);
    await button('Delete').first().click();
    await expect.element(page.getByText(/Not deleted.*newer Claimlight/u).first()).toBeVisible();
    await expect.element(page.getByText('first words')).toBeVisible();
  });

  test('that cannot be undone says so and offers it again', async () => {
    const { facts } = await openThree();
    await button('Delete').first().click();
    settings.intercept = (kind) => (kind === 'appRestore' ? failed('noAnswer') : undefined);
    await button('Undo').click();
    await expect.element(page.getByText(/Not brought back/u)).toBeVisible();
    settings.intercept = () => undefined;
    await button('Undo').click();
    await expect.poll(async () => (await readSaved(facts)).length).toBe(3);
  });
});

describe('the keyboard', () => {
  test('j and k go through the list, e edits, Enter shows, Delete deletes', async () => {
    const { facts, claim, second, third } = await openThree();
    await userEvent.keyboard('j');
    expect(focused()).toBe(claim.id);
    await userEvent.keyboard('jj');
    expect(focused()).toBe(third.id);
    await userEvent.keyboard('j');
    expect(focused()).toBe(third.id);
    await userEvent.keyboard('k{Enter}');
    await expect.poll(() => tab.jumps).toEqual([second.id]);
    await userEvent.keyboard('e');
    await expect.element(note).toHaveFocus();
    await userEvent.keyboard('jke');
    await expect.element(note).toHaveValue('jke');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(second.id);
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByText('second words')).not.toBeInTheDocument();
    expect(await readSaved(facts)).toHaveLength(2);
  });
});

import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed } from '../../../src/model/failure.ts';
import type { SettingChange, Settings } from '../../../src/model/settings.ts';
import { saveSetting } from '../../../src/storage/settings-commands.ts';
import { readSettings } from '../../../src/storage/settings-queries.ts';
import { settings as fake, stored } from './fake-browser.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from './library.ts';
import { openPopup, openSettings, standOn } from './mount.tsx';

beforeEach(emptyDatabase);
// Files share one database; what is set here must not be set in the next.
afterEach(emptyDatabase);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const saved = (): Promise<Settings> =>
  inDatabase(async (database) => ({ ok: true, value: await readSettings(database) }));

/** A change made elsewhere, of which the background tells. */
async function changeElsewhere(change: SettingChange): Promise<void> {
  await inDatabase((database) => saveSetting(database, { change, now: Date.now() }));
  await chrome.runtime.sendMessage({ kind: 'appRecordsChanged', request: {} });
}

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

describe('the settings', () => {
  test('show and copy what helps to find a fault, and nothing of what was saved', async () => {
    const facts = someArticle();
    await save(facts, { selectors: passage('secret words', 5), note: 'a secret', tags: ['hidden'] });
    stored['lastErrors'] = [
      { at: Date.UTC(2026, 10, 20, 12), asked: 'create', kind: 'diskFull', error: 'QuotaExceededError' },
    ];
    openSettings();
    await expect.poll(() => document.querySelector('.diagnostics')?.textContent).toContain('Claimlight 0.1.0');
    const shown = document.querySelector('.diagnostics')?.textContent ?? '';
    expect(shown).toMatch(/Records: articles 1, annotations 1, .*deleted annotations 0/u);
    expect(shown).toContain('- 2026-11-20T12:00 create diskFull QuotaExceededError');
    expect(shown).not.toMatch(/secret|hidden|news\.example/u);
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await button('Copy diagnostics').click();
    await expect.element(page.getByText('Copied').first()).toBeVisible();
    const item = write.mock.calls[0]?.[0][0];
    expect(await (await item?.getType('text/plain'))?.text()).toBe(document.querySelector('.diagnostics')?.textContent);
    write.mockRestore();
  });

  test('keep a name for a colour, by which it is then called wherever it is chosen', async () => {
    openSettings();
    await page.getByLabelText('Green').fill('  evidence ');
    await expect.poll(async () => (await saved()).colorNames).toEqual({ green: 'evidence' });
    const facts = someArticle();
    standOn(facts);
    await save(facts, { selectors: passage('some words', 5), color: 'green' });
    openPopup();
    await expect.element(page.getByText('evidence', { exact: true }).first()).toBeVisible();
    await button('Edit').click();
    await expect.element(page.getByRole('radio', { name: 'evidence' })).toBeChecked();
  });

  test('show a page in the chosen theme at once, also where it stood open before', async () => {
    openSettings();
    await page.getByRole('radio', { name: 'Dark' }).click();
    await expect.poll(() => getComputedStyle(document.documentElement).colorScheme).toBe('dark');
    expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgb(26, 25, 23)');
    await changeElsewhere({ kind: 'theme', theme: 'light' });
    await expect.poll(() => getComputedStyle(document.documentElement).colorScheme).toBe('light');
    await expect.element(page.getByRole('radio', { name: 'Light', exact: true })).toBeChecked();
  });

  test('take a site in any form, list it, and take it out again', async () => {
    openSettings();
    await page.getByLabelText('Site', { exact: true }).fill('https://www.News.example/a?b');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('news.example', { exact: true })).toBeVisible();
    expect((await saved()).awaySites).toEqual(['news.example']);
    await expect.element(page.getByLabelText('Site', { exact: true })).toHaveValue('');
    await button('Remove news.example').click();
    await expect.element(page.getByText('It stays away from no site.')).toBeVisible();
    expect((await saved()).awaySites).toEqual([]);
    expect(document.activeElement?.id).toBe('new-site');
  });

  test('refuse what is no site, keep what was written and say what to write', async () => {
    openSettings();
    await page.getByLabelText('Site', { exact: true }).fill('not a site');
    await button('Add').click();
    await expect.element(page.getByText(/This is no site/u).first()).toBeVisible();
    await expect.element(page.getByLabelText('Site', { exact: true })).toHaveValue('not a site');
    expect((await saved()).awaySites).toEqual([]);
  });

  test('follow a change made elsewhere without touching a name that is being typed', async () => {
    openSettings();
    const field = page.getByLabelText('Blue');
    await field.click();
    await userEvent.keyboard('back');
    await expect.poll(async () => (await saved()).colorNames.blue).toBe('back');
    await changeElsewhere({ kind: 'colorName', color: 'blue', name: 'other' });
    await changeElsewhere({ kind: 'paint', paint: 'line' });
    await expect.element(page.getByRole('radio', { name: 'A faint line' })).toBeChecked();
    await expect.element(field).toHaveValue('back');
    await userEvent.keyboard('ground');
    await expect.element(field).toHaveValue('background');
    await expect.poll(async () => (await saved()).colorNames.blue).toBe('background');
  });

  test('say what went wrong when a change is not saved, and show what is saved', async () => {
    openSettings();
    await expect.element(page.getByRole('checkbox', { name: /toolbar/u })).toBeChecked();
    fake.intercept = (kind) => (kind === 'appChangeSetting' ? failed('diskFull') : undefined);
    await page.getByRole('checkbox', { name: /toolbar/u }).click();
    await expect.element(page.getByText(/The disk is full/u).first()).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: /toolbar/u })).toBeChecked();
    expect((await saved()).showsToolbar).toBe(true);
  });

  test('show the keys as the browser has them, and lead to where they are changed', async () => {
    openSettings();
    const row = page.getByRole('row', { name: /Save the selected words as a claim/u });
    await expect.element(row.getByText('Alt+Shift+C')).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Write a note/u }).getByText('none set')).toBeVisible();
    await button('Change keys in the browser').click();
    await expect.poll(() => fake.opened).toEqual(['chrome://extensions/shortcuts']);
  });

  test('say how much is stored, and whether the browser has promised to keep it', async () => {
    const { root } = openSettings();
    await expect
      .poll(() => root.querySelector('[data-used]')?.textContent)
      .toMatch(/^Your library takes up \d[\d,.]* \w+ on this device/u);
    const isPromised = await navigator.storage.persisted();
    await expect.poll(() => root.querySelector('[data-promised]')?.getAttribute('data-promised')).toBe(`${isPromised}`);
    expect(root.querySelector('[data-action=persist]') === null).toBe(isPromised);
  });
});

describe('the popup on a site to stay away from', () => {
  test('is told from the popup to stay away, asks the page no more, and comes back on demand', async () => {
    const facts = someArticle();
    standOn(facts);
    await save(facts, { note: 'kept before', motivation: 'commenting' });
    openPopup();
    await button('Stay away from news.example').click();
    await expect.element(page.getByText(/stays away from/u).first()).toBeVisible();
    // What was saved there before stays in sight.
    await expect.element(page.getByText('kept before')).toBeVisible();
    expect((await saved()).awaySites).toEqual(['news.example']);
    await button('Work on news.example again').click();
    await expect.element(button('Stay away from news.example')).toBeVisible();
    expect((await saved()).awaySites).toEqual([]);
  });

  test('leads to the settings', async () => {
    standOn(someArticle());
    openPopup();
    await button('Settings').click();
    expect(fake.opened).toEqual(['settings']);
  });
});

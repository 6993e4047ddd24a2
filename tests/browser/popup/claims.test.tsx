import './fake-browser.ts';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { standingVerdict } from '../../../src/model/claim.ts';
import { failed, success } from '../../../src/model/failure.ts';
import { claimantIdOfName } from '../../../src/model/ids.ts';
import { readAnnotation } from '../../../src/storage/queries.ts';
import { settings, tab } from './fake-browser.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Opens the popup on an article with one claim, and another claim elsewhere. */
async function openClaim() {
  await emptyDatabase();
  const facts = someArticle();
  const claim = await save(facts, {
    motivation: 'assessing',
    claimant: 'ISW',
    cue: 'concludes',
    selectors: passage('will reject', 5),
  });
  const other = await save(someArticle(), {
    motivation: 'assessing',
    claimant: 'Kremlin press office',
    selectors: passage('ready to discuss every proposal', 5),
  });
  standOn(facts);
  const popup = openPopup();
  await expect.element(page.getByText('concludes')).toBeVisible();
  const read = async () => {
    const record = await inDatabase(async (database) => success(await readAnnotation(database, claim.id)));
    return record ?? expect.fail('the claim is gone');
  };
  return { ...popup, claim, other, read };
}

describe('a claim in the popup', () => {
  test('says who says it and how, and leads to the claimant’s page', async () => {
    const { root } = await openClaim();
    const line = root.querySelector('.claim-line');
    expect(line?.textContent).toBe('ISW concludes:');
    expect(line?.querySelector('a')?.getAttribute('href')).toBe(`#/claimants/${claimantIdOfName('isw')}`);
    expect(root.querySelector('.verdict-button')?.textContent).toBe('Unreviewed');
  });

  test('is given a claimant from the article’s speakers, from those known, or by typing', async () => {
    const { read } = await openClaim();
    tab.speakers = ['Anna Berg', 'Mayor Calder'];
    const field = page.getByRole('combobox', { name: 'Who says it' });
    const names = () =>
      page
        .getByRole('option')
        .elements()
        .map((option) => option.querySelector('bdi')?.textContent);
    await button('Edit').click();
    await field.fill('');
    await expect.poll(names).toEqual(['Anna Berg', 'Mayor Calder', 'ISW', 'Kremlin press office']);
    await page.getByRole('option', { name: 'Mayor Calder' }).click();
    await button('Save').click();
    await expect.poll(async () => (await read()).claimant).toBe('Mayor Calder');

    await button('Edit').click();
    for (const written of ['krem', 'press', 'Kremlin p']) {
      await field.fill(written);
      await expect.poll(names).toEqual(['Kremlin press office']);
    }
    await page.getByRole('option', { name: 'Kremlin press office' }).click();
    await button('Save').click();
    await expect.poll(async () => (await read()).claimantId).toBe(claimantIdOfName('kremlin press office'));

    await button('Edit').click();
    await field.fill('Somebody Else');
    await button('Save').click();
    await expect.poll(async () => (await read()).claimantId).toBe(claimantIdOfName('somebody else'));
  });

  test('is given a verdict with reasons, then another, and both stay in its history', async () => {
    const { read } = await openClaim();
    await button('Unreviewed').click();
    await page.getByRole('radio', { name: 'Disputed' }).click();
    await page.getByRole('radio', { name: 'medium' }).click();
    await page.getByLabelText('Reasons').fill('Two sources differ.');
    await button('Save verdict').click();
    await expect.element(button('Disputed')).toBeVisible();
    expect(standingVerdict(await read())).toMatchObject({
      verdict: 'disputed',
      confidence: 'medium',
      reasons: 'Two sources differ.',
    });
    await page.getByRole('radio', { name: 'Refuted' }).click();
    await userEvent.click(page.getByLabelText('Reasons'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByText('Verdicts so far (2)')).toBeVisible();
    expect((await read()).verdicts.map(({ verdict }) => verdict)).toEqual(['disputed', 'refuted']);
  });

  test('keeps what was written about a verdict when it could not be saved', async () => {
    const { read } = await openClaim();
    await button('Unreviewed').click();
    await page.getByRole('radio', { name: 'Supported' }).click();
    await page.getByLabelText('Reasons').fill('Checked.');
    settings.intercept = (kind) => (kind === 'appChangeClaim' ? failed('diskFull') : undefined);
    await button('Save verdict').click();
    await expect.element(button('Try again')).toBeVisible();
    await expect.element(page.getByLabelText('Reasons')).toHaveValue('Checked.');
    settings.intercept = () => undefined;
    await button('Try again').click();
    await expect.element(button('Supported')).toBeVisible();
    expect((await read()).verdicts).toHaveLength(1);
  });

  test('gains one of the person’s own annotations as evidence, found by its words, and loses and regains it', async () => {
    const { read, other } = await openClaim();
    await button('Unreviewed').click();
    await button('Add evidence').click();
    await page.getByRole('radio', { name: 'Contradicts' }).click();
    await page.getByLabelText('Find among what you saved').fill('discuss PROPOSAL');
    await page.getByRole('button', { name: 'ready to discuss every proposal' }).click();
    await page.getByLabelText('Note').fill('They cannot both be true.');
    await button('Add').click();
    await expect.element(button('Add evidence')).toBeVisible();
    expect((await read()).evidence).toMatchObject([
      { target: { kind: 'annotation', id: other.id }, relation: 'contradicting', note: 'They cannot both be true.' },
    ]);
    await expect.element(page.getByText('1 piece of evidence')).toBeVisible();
    await button('Remove').click();
    await button('Undo').click();
    await expect.element(button('Remove')).toBeVisible();
    expect((await read()).evidence).toMatchObject([{ deleted: null }]);
  });

  test.each([
    ['news.example/minutes', 'https://news.example/minutes'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['', undefined],
  ])('takes the address %j as evidence only when it is one of the web', async (written, url) => {
    const { read, root } = await openClaim();
    await button('Unreviewed').click();
    await button('Add evidence').click();
    await page.getByLabelText('Or a web address').fill(written);
    await button('Add').click();
    if (url === undefined) {
      await expect.poll(() => root.querySelector('.evidence-form .failure')?.textContent ?? '').not.toBe('');
      expect((await read()).evidence).toEqual([]);
      return;
    }
    await expect.element(page.getByRole('link', { name: url })).toHaveAttribute('href', url);
    expect((await read()).evidence).toMatchObject([{ target: { kind: 'url', url } }]);
  });
});

describe('who says it', () => {
  test('is chosen from those known by keyboard alone', async () => {
    const { read, root } = await openClaim();
    root.querySelector<HTMLElement>('[data-action=edit]')?.click();
    const field = page.getByRole('combobox', { name: 'Who says it' });
    await field.fill('press');
    await expect.element(page.getByRole('option', { name: 'Kremlin press office' })).toBeVisible();
    expect(field.element().getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowDown}');
    const active = field.element().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toBe('Kremlin press office');
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('Kremlin press office');
    expect(field.element().getAttribute('aria-expanded')).toBe('false');
    await button('Save').click();
    await expect.element(page.getByRole('link', { name: 'Kremlin press office' })).toBeVisible();
    expect(await read()).toMatchObject({ claimantId: claimantIdOfName('kremlin press office') });
  });

  test('is left as typed when Escape closes the list, and the editor stays', async () => {
    const { root } = await openClaim();
    root.querySelector<HTMLElement>('[data-action=edit]')?.click();
    const field = page.getByRole('combobox', { name: 'Who says it' });
    await field.fill('Krem');
    await expect.element(page.getByRole('option')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('Krem');
    expect(root.querySelector('[role=option]:not([hidden] *)')).toBeNull();
  });

  test('is saved with cue and own words, also of a highlight that becomes a claim', async () => {
    await emptyDatabase();
    const facts = someArticle();
    const highlight = await save(facts, { selectors: passage('would recover', 5) });
    standOn(facts);
    openPopup();
    await button('Make it a claim').click();
    await page.getByRole('combobox', { name: 'Who says it' }).fill('Grain board');
    await page.getByLabelText('How it is said').fill('warns');
    await page.getByLabelText('The claim in your own words').fill('Not before spring.');
    await button('Save').click();
    await expect.element(page.getByText('Not before spring.')).toBeVisible();
    const saved = await inDatabase(async (database) => success(await readAnnotation(database, highlight.id)));
    expect(saved).toMatchObject({ motivation: 'assessing', claimant: 'Grain board', cue: 'warns' });
    expect(saved?.claimantId).toBe(claimantIdOfName('grain board'));
  });
});

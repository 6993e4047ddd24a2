import './fake-browser.ts';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { success } from '../../../src/model/failure.ts';
import { claimantIdOfName, newEvidenceId } from '../../../src/model/ids.ts';
import { removeAnnotation } from '../../../src/storage/annotation-commands.ts';
import { saveClaimantChange, saveClaimChange } from '../../../src/storage/claim-commands.ts';
import { saveReading } from '../../../src/storage/history-commands.ts';
import { tab } from './fake-browser.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from './library.ts';
import { openLedger } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const address = (name: string) => `#/claimants/${claimantIdOfName(name)}`;
const day = 86_400_000;

async function claimBy(claimant: string, words: string, age = 0, facts = someArticle(), tags: readonly string[] = []) {
  return save(facts, { motivation: 'assessing', claimant, tags, selectors: passage(words, 5) }, Date.now() - age * day);
}

const rows = () =>
  [...document.querySelectorAll('.claimants tbody tr')].map((row) =>
    [...row.querySelectorAll('th a, td')].map(
      (cell) => cell.querySelector(':scope > span:last-child')?.textContent ?? cell.textContent,
    ),
  );
const quotes = () => [...document.querySelectorAll('.ledger-claim-body .quote')].map((quote) => quote.textContent);

describe('the list of claimants', () => {
  test('counts claims by verdict, most claims first, and those of nobody', async () => {
    await emptyDatabase();
    const refuted = await claimBy('ISW', 'one');
    await claimBy('ISW', 'two');
    await claimBy('Kremlin', 'three');
    await claimBy('', 'four');
    await inDatabase((database) =>
      saveClaimChange(database, {
        id: refuted.id,
        now: Date.now(),
        change: { kind: 'judge', judgement: { verdict: 'refuted', confidence: null, reasons: '' } },
      }),
    );
    openLedger();
    await expect.poll(rows).toEqual([
      ['ISW', '2', '1', '0', '0', '1', '0'],
      ['Kremlin', '1', '1', '0', '0', '0', '0'],
      ['Nobody named', '1', '1', '0', '0', '0', '0'],
    ]);
    await page.getByLabelText('Find').fill('krem');
    await expect.poll(() => rows().map(([name]) => name)).toEqual(['Kremlin']);
  });

  test('says what to do while there are no claims', async () => {
    await emptyDatabase();
    openLedger();
    await expect.element(page.getByText('No claims yet.')).toBeVisible();
  });
});

describe('a claimant’s page', () => {
  test('lists claims across articles in time order, filtered by words, tag, source, day and verdict', async () => {
    await emptyDatabase();
    await claimBy('ISW', 'the newest', 0, someArticle({ publisher: 'Evening Ledger' }));
    await claimBy('ISW', 'the middle', 10, someArticle(), ['truce']);
    const oldest = await claimBy('ISW', 'the oldest', 20);
    await claimBy('Kremlin', 'of another');
    await inDatabase((database) =>
      saveClaimChange(database, {
        id: oldest.id,
        now: Date.now(),
        change: { kind: 'judge', judgement: { verdict: 'supported', confidence: null, reasons: '' } },
      }),
    );
    openLedger(address('isw'));
    await expect.poll(quotes).toEqual(['the newest', 'the middle', 'the oldest']);
    await page.getByLabelText('Order').selectOptions('oldest');
    await expect.poll(quotes).toEqual(['the oldest', 'the middle', 'the newest']);
    for (const [field, value, found] of [
      ['Words', 'MIDDLE', ['the middle']],
      ['Tag', '#truce', ['the middle']],
      ['Source', 'evening', ['the newest']],
      ['Saved until', new Date(Date.now() - 15 * day).toISOString().slice(0, 10), ['the oldest']],
    ] as const) {
      await page.getByLabelText(field, { exact: true }).fill(value);
      await expect.poll(quotes).toEqual(found);
      await page.getByLabelText(field, { exact: true }).fill('');
      await expect.poll(quotes).toHaveLength(3);
    }
    await page.getByRole('radio', { name: /^Supported/u }).click();
    await expect.poll(quotes).toEqual(['the oldest']);
    await page.getByLabelText('Words').fill('nothing has these');
    await button('Show all claims').click();
    await expect.poll(quotes).toHaveLength(3);
  });

  test('shows windows of claims, and more on demand', async () => {
    await emptyDatabase();
    const facts = someArticle();
    for (let index = 0; index < 53; index += 1) await claimBy('ISW', `claim ${index}`, index, facts);
    openLedger(address('isw'));
    await expect.poll(quotes).toHaveLength(50);
    await button('Show more').click();
    await expect.poll(quotes).toHaveLength(53);
    expect(quotes().at(-1)).toBe('claim 52');
  });

  test('puts claims that contradict each other side by side, from either end', async () => {
    await emptyDatabase();
    const one = await claimBy('ISW', 'they will reject it');
    const other = await claimBy('Kremlin', 'we are ready to talk');
    const target = { kind: 'annotation', id: other.id } as const;
    const evidence = { id: newEvidenceId(crypto), target, relation: 'contradicting', note: 'One is wrong.' } as const;
    await inDatabase((database) =>
      saveClaimChange(database, { id: one.id, now: Date.now(), change: { kind: 'addEvidence', evidence } }),
    );
    for (const [name, beside] of [
      ['isw', 'we are ready to talk'],
      ['kremlin', 'they will reject it'],
    ] as const) {
      const { root } = openLedger(address(name));
      await expect.poll(() => root.querySelector('.against .quote')?.textContent).toBe(beside);
      expect(root.querySelector('.against')?.textContent).toContain('One is wrong.');
      root.remove();
    }
  });

  test('shows word for word how an article was later found to read, and when', async () => {
    await emptyDatabase();
    const claim = await claimBy('ISW', 'would likely reject');
    const reading = { text: 'would likely accept', changes: ['wording'] } as const;
    await inDatabase((database) => saveReading(database, { id: claim.id, reading, now: Date.now() }));
    const { root } = openLedger(address('isw'));
    await expect.element(page.getByText('The article was later found to read:')).toBeVisible();
    await expect.poll(() => root.querySelector('.word-diff del')?.textContent).toBe('reject');
    expect(root.querySelector('.word-diff ins')?.textContent).toBe('accept');
    expect(root.querySelector('.word-diff')?.textContent).toContain('would likely accept');
    expect(root.querySelector('.reading time')).not.toBeNull();
  });

  test('opens the article at the passage in the tab where it is open', async () => {
    await emptyDatabase();
    const facts = someArticle();
    const claim = await claimBy('ISW', 'words', 0, facts);
    tab.url = facts.url;
    tab.facts = facts;
    openLedger(address('isw'));
    await button('Open at the passage').click();
    await expect.poll(() => tab.jumps).toEqual([claim.id]);
  });
});

describe('claimants', () => {
  test('are merged, shown together, and parted by undo', async () => {
    await emptyDatabase();
    await claimBy('ISW', 'by the short name');
    await claimBy('Institute for the Study of War', 'by the long name');
    openLedger(address('isw'));
    await button('Merge into another').click();
    const field = page.getByRole('combobox', { name: 'Is the same as' });
    await field.fill('inst');
    await page.getByRole('option', { name: 'Institute for the Study of War' }).click();
    await button('Merge').click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Institute for the Study of War');
    expect(location.hash).toBe(address('institute for the study of war'));
    await expect.poll(quotes).toHaveLength(2);
    await button('Undo').click();
    await expect.poll(quotes).toEqual(['by the long name']);
    await page.getByRole('link', { name: 'All claimants' }).click();
    await expect
      .poll(() =>
        rows()
          .map(([name]) => name)
          .sort(),
      )
      .toEqual(['ISW', 'Institute for the Study of War']);
  });

  test('that were merged are parted by a press, and that is undone too', async () => {
    await emptyDatabase();
    await claimBy('ISW', 'one');
    await claimBy('Institute', 'two');
    const [from, into] = [claimantIdOfName('isw'), claimantIdOfName('institute')];

    await inDatabase((database) =>
      saveClaimantChange(database, { id: from, now: Date.now(), change: { kind: 'merge', into } }),
    );
    openLedger(address('isw'));
    await expect.poll(quotes).toHaveLength(2);
    await button('Part ISW from this claimant').click();
    await expect.poll(quotes).toEqual(['one']);
    await button('Undo').click();
    await expect.poll(quotes).toHaveLength(2);
  });

  test('are edited, and an edit is undone', async () => {
    await emptyDatabase();
    await claimBy('ISW', 'one');
    openLedger(address('isw'));
    await button('Edit claimant').click();
    await page.getByLabelText('Name', { exact: true }).fill('Institute');
    await page.getByLabelText('Kind').selectOptions('organisation');
    await button('Save').click();
    const title = page.getByRole('heading', { level: 1 });
    await expect.element(title).toHaveTextContent('Institute');
    await expect.element(page.getByText('Also: ISW')).toBeVisible();
    await button('Undo').click();
    await expect.element(title).toHaveTextContent('ISW');
  });

  test('without claims are deleted, and brought back', async () => {
    await emptyDatabase();
    const claim = await claimBy('ISW', 'one');

    await inDatabase((database) => removeAnnotation(database, { id: claim.id, now: Date.now() }));
    openLedger(address('isw'));
    await button('Delete claimant').click();
    await expect.element(page.getByText('This claimant is no longer there.')).toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('ISW');
    expect(await inDatabase(async (database) => success(await database.count('claimants')))).toBe(1);
  });
});

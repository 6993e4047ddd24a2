import './fake-browser.ts';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { failed } from '../../../src/model/failure.ts';
import { claimantIdOfName, newEvidenceId } from '../../../src/model/ids.ts';
import type { ListedSuggestion } from '../../../src/model/suggestion.ts';
import { saveClaimChange } from '../../../src/storage/claim-commands.ts';
import { testViewsWithAxe, type View } from './axe-views.ts';
import { settings, tab } from './fake-browser.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from './library.ts';
import { openLedger, openPopup, openSettings, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Opens a popup with one of everything in its list. */
async function openFull(): Promise<void> {
  const facts = someArticle();
  standOn(facts);
  await save(facts, { note: 'on the whole', motivation: 'commenting', tags: ['method'] });
  const found = await save(facts, {
    selectors: passage('found words', 5),
    motivation: 'assessing',
    claimant: 'ISW',
    note: 'n '.repeat(1_000),
  });
  const changed = await save(facts, { selectors: passage('would reject', 50), color: 'green' });
  const lost = await save(facts, { selectors: passage('lost words', 90, ['before ', ' after']), color: 'blue' });
  for (const [index, color] of (['pink', 'purple'] as const).entries()) {
    await save(facts, { selectors: passage(`${color} words`, 200 + 50 * index), color });
  }
  const range = { start: 0, end: 1 };
  tab.outcomes = [
    { id: found.id, outcome: { kind: 'exact', range, score: 1, diff: [] } },
    {
      id: changed.id,
      outcome: {
        kind: 'changed',
        range,
        score: 0.9,
        reading: '',
        changes: [],
        diff: [
          { kind: 'same', text: 'would ' },
          { kind: 'removed', text: 'reject' },
          { kind: 'added', text: 'accept' },
        ],
      },
    },
    { id: lost.id, outcome: { kind: 'lost' } },
  ];
  openPopup();
  await expect.element(page.getByText('No longer on the page')).toBeVisible();
}

/** Two claimants whose claims contradict each other. */
async function fillLedger(): Promise<void> {
  await emptyDatabase();
  const claim = { motivation: 'assessing', tags: ['truce'] } as const;
  const one = await save(someArticle(), { ...claim, claimant: 'ISW', selectors: passage('will reject it', 5) });
  const other = await save(someArticle(), { ...claim, claimant: 'Kremlin', selectors: passage('ready to talk', 5) });
  const target = { kind: 'annotation', id: other.id } as const;
  const evidence = { id: newEvidenceId(crypto), target, relation: 'contradicting', note: 'n' } as const;
  await inDatabase((database) =>
    saveClaimChange(database, { id: one.id, now: Date.now(), change: { kind: 'addEvidence', evidence } }),
  );
}

/** Opens a popup on a page whose claims were found: sure and less sure ones, one saved, one hidden, one within another. */
async function openWithClaims(): Promise<void> {
  standOn(someArticle());
  const made = (index: number, changes: Partial<ListedSuggestion> = {}): ListedSuggestion => ({
    id: `1-${index}`,
    place: { start: index, end: index + 1 },
    content: `the ministry would likely reject truce number ${index}`,
    claimant: 'Institute for the Study of Rivers',
    claimantWords: 'the institute',
    aliases: [],
    cue: 'concludes',
    isSure: true,
    within: null,
    status: 'open',
    ...changes,
  });
  tab.answerAboutClaims = () => ({
    kind: 'ready',
    isUnderlined: true,
    suggestions: [
      made(0),
      made(1, { within: 0, claimant: 'w'.repeat(200), claimantWords: '' }),
      made(2, { status: 'saved' }),
      made(3, { status: 'hidden' }),
      made(4, { isSure: false, claimant: '', claimantWords: '' }),
    ],
  });
  openPopup();
  await button('Show 1 less sure').click();
}

const states: readonly View[] = [
  ['the list', openFull],
  [
    'an editor that failed to save',
    async () => {
      await openFull();
      await button('Edit').nth(1).click();
      settings.intercept = () => failed('diskFull');
      await button('Save').click();
      await expect.element(button('Try again')).toBeVisible();
    },
  ],
  [
    'the undo bar and the list of keys',
    async () => {
      await openFull();
      await button('Delete').nth(2).click();
      await page.getByText('Keys in this list').click();
      await expect.element(button('Undo')).toBeVisible();
    },
  ],
  [
    'a claim under review with evidence being added',
    async () => {
      await openFull();
      await button('Unreviewed').click();
      await button('Add evidence').click();
      await page.getByLabelText('Find among what you saved').fill('words');
      await expect.element(page.getByRole('button', { name: 'lost words' }).first()).toBeVisible();
    },
  ],
  [
    'the choice of a claimant',
    async () => {
      await openFull();
      await button('Edit').nth(1).click();
      await page.getByRole('combobox').fill('I');
      await expect.element(page.getByRole('option').first()).toBeVisible();
    },
  ],
  [
    'the list of claimants',
    async () => {
      await fillLedger();
      openLedger();
      await expect.element(page.getByRole('link', { name: 'Kremlin' })).toBeVisible();
    },
  ],
  [
    'a claimant’s page with its editor and contradicting claims',
    async () => {
      await fillLedger();
      openLedger(`#/claimants/${claimantIdOfName('isw')}`);
      await button('Edit claimant').click();
      await expect.element(page.getByText('Contradicts').first()).toBeVisible();
    },
  ],
  [
    'the export',
    async () => {
      await openFull();
      await button('Export').click();
      await expect.element(button('Copy')).toBeVisible();
    },
  ],
  [
    'the suggested claims',
    async () => {
      await openWithClaims();
      await expect.element(button('Save all')).toBeVisible();
    },
  ],
  [
    'an empty page that is no article',
    async () => {
      standOn(someArticle({}, false));
      openPopup();
      await expect.element(page.getByText('Alt+Shift+C')).toBeVisible();
    },
  ],
  [
    'a page that cannot be annotated',
    async () => {
      tab.url = 'chrome://settings';
      openPopup();
      await expect.element(page.getByText('This page cannot be annotated')).toBeVisible();
    },
  ],
  [
    'the settings',
    async () => {
      openSettings();
      await page.getByLabelText('Site', { exact: true }).fill('no site');
      await button('Add').click();
      await expect.element(page.getByText('Access to all sites')).toBeVisible();
    },
  ],
  [
    'a site to stay away from',
    async () => {
      // Of a site that no other test opens: the setting stays.
      standOn({ ...someArticle(), url: 'https://shut.example/a' });
      openPopup();
      await button('Stay away from shut.example').click();
      await expect.element(button('Work on shut.example again')).toBeVisible();
      await button('Work on shut.example again').click();
      await button('Stay away from shut.example').click();
      await expect.element(button('Work on shut.example again')).toBeVisible();
    },
  ],
  [
    'the page being read',
    async () => {
      standOn(someArticle());
      openPopup();
      await expect.element(page.getByText('Reading this page')).toBeInTheDocument();
    },
  ],
];

testViewsWithAxe(states);

describe.each(['ltr', 'rtl'] as const)('the popup, %s', (direction) => {
  test.each([320, 400])('never scrolls sideways at %s pixels', async (width) => {
    document.documentElement.dir = direction;
    await page.viewport(width, 600);
    const facts = someArticle({ headline: 'x'.repeat(200), publisher: 'y'.repeat(90), byline: ['z'.repeat(90)] });
    standOn(facts);
    const long = 'w'.repeat(500);
    await save(facts, {
      selectors: passage(long, 5),
      motivation: 'assessing',
      note: long,
      tags: [long],
      claimant: long,
    });
    openPopup();
    await expect.poll(() => document.querySelector('[data-annotation]')).not.toBeNull();
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).toBe(clientWidth);
    document.documentElement.removeAttribute('dir');
  });

  test.each([320, 700, 1100])('the ledger never scrolls sideways at %s pixels', async (width) => {
    document.documentElement.dir = direction;
    await page.viewport(width, 600);
    await emptyDatabase();
    const long = 'w'.repeat(500);
    const wish = { motivation: 'assessing', claimant: long, tags: [long], cue: long, ownWords: long } as const;
    await save(someArticle({ headline: long, publisher: long }), { ...wish, selectors: passage(long, 5) });
    const { root } = openLedger();
    await expect.poll(() => root.querySelector('tbody tr')).not.toBeNull();
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).toBe(clientWidth);
    root.querySelector<HTMLElement>('tbody a')?.click();
    await expect.poll(() => root.querySelector('[data-annotation]')).not.toBeNull();
    expect(document.documentElement.scrollWidth).toBe(clientWidth);
    document.documentElement.removeAttribute('dir');
  });
});

test.each([320, 420])('suggested claims never scroll sideways at %s pixels', async (width) => {
  await page.viewport(width, 760);
  await openWithClaims();
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBe(clientWidth);
});

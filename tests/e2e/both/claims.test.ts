import { expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { fold, saveSelected } from '../support/annotate.ts';
import { publishBody } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

/** An article with one claim of a claimant, its page, and its address. */
async function openClaim(words: string, claimant: string, cue: string) {
  const url = publishBody(
    stand.server,
    `<article><h1>Report</h1><p>On Thursday ${words} in the capital.</p></article>`,
  );
  const page = await stand.browser.open(url);
  await page.select(words);
  await saveSelected(page, 'claim');
  await page.ui.click('.receipt [data-action=details]');
  await page.ui.fill('.editor input[name=claimant]', claimant);
  await page.ui.fill('.editor input[name=cue]', cue);
  await page.ui.click('.editor [data-action=save]');
  await page.ui.waitUntilGone('.editor');
  return { page, url };
}

async function openLedger(popup: Page): Promise<Page> {
  const origin = await popup.evaluate(() => location.origin);
  await popup.goto(`${origin}/popup/index.html#/claimants`);
  await popup.resize({ width: 1000, height: 800 });
  return popup;
}

test('a claim is judged with reasons, given evidence, and found in the ledger beside what contradicts it', async () => {
  const first = await openClaim('the river will not be crossed before spring', 'Calder Institute', 'concludes');
  const second = await openClaim('the river can be crossed at any time', 'Ministry', 'said');
  const popup = await stand.browser.openPopup(first.page);
  await popup.resize({ width: 420, height: 700 });
  const line = await popup.dom.waitFor('[data-annotation] .claim-line', 'concludes');
  expect(fold(line.text)).toBe('Calder Institute concludes:');

  await popup.dom.click('[data-action=review]');
  await popup.dom.click('.verdict-form label:has(input[value=disputed])');
  await popup.dom.click('.verdict-form label:has(input[value=medium])');
  await popup.dom.fill('.verdict-form textarea', 'The ministry says the opposite.');
  await popup.dom.click('[data-action=save-verdict]');
  await popup.dom.waitFor('.verdict-button', 'Disputed');

  await popup.dom.click('[data-action=add-evidence]');
  await popup.dom.click('.evidence-form label:has(input[value=contradicting])');
  await popup.dom.fill('.evidence-form input[name=evidence-search]', 'crossed any');
  await popup.dom.click('.evidence-form [data-action=pick]', 'the river can be crossed');
  await popup.dom.click('[data-action=save-evidence]');
  await popup.dom.waitFor('.evidence li[data-relation=contradicting]', 'the river can be crossed');

  const [saved] = await readRecords(stand.browser, first.url);
  expect(saved).toMatchObject({ claimant: 'Calder Institute', cue: 'concludes' });
  expect(saved?.verdicts).toMatchObject([
    { verdict: 'disputed', confidence: 'medium', reasons: 'The ministry says the opposite.' },
  ]);
  expect(saved?.evidence).toMatchObject([{ relation: 'contradicting', target: { kind: 'annotation' } }]);

  const ledger = await openLedger(popup);
  await ledger.dom.click('.claimants tbody a', 'Calder Institute');
  await ledger.dom.waitFor('.ledger-claim-body .quote', 'will not be crossed');
  await ledger.dom.waitFor('.against .quote', 'can be crossed at any time');
  for (const page of [ledger, first.page, second.page]) await page.close();
});

test('two claimants are merged, listed as one, and parted by undo', async () => {
  const first = await openClaim('exports will recover by May', 'GBX', 'expects');
  const second = await openClaim('exports will fall until June', 'Grain Board Exchange', 'expects');
  const ledger = await openLedger(await stand.browser.openPopup(first.page));
  await ledger.dom.click('.claimants tbody a', 'GBX');
  await ledger.dom.click('[data-action=merge-claimant]');
  await ledger.dom.fill('input[name=merge-into]', 'Grain');
  await ledger.dom.click('[role=option]', 'Grain Board Exchange');
  await ledger.dom.click('[data-action=merge]');
  await ledger.dom.waitFor('h1', 'Grain Board Exchange');
  await ledger.dom.waitFor('.ledger-claim-body .quote', 'recover by May');
  await ledger.dom.waitFor('.ledger-claim-body .quote', 'fall until June');
  await ledger.dom.click('[data-action=undo]');
  await ledger.dom.waitUntilGone('[data-action=undo]');
  await ledger.dom.click('main nav a');
  await ledger.dom.waitFor('.claimants tbody a', 'GBX');
  const [kept] = await readRecords(stand.browser, first.url);
  expect(kept?.claimant).toBe('GBX');
  for (const page of [ledger, first.page, second.page]) await page.close();
});

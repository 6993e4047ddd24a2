import { expect, test } from 'vitest';
import { saveSelected, waitForPainted } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const [one, other] = ['state television', 'leave for soldiers'];

test('pages that are joined in the popup show each other’s annotations at once in every tab, and parted their own', async () => {
  const addresses = [publishCopy(stand.server, 'article.html'), publishCopy(stand.server, 'article.html')] as const;
  const first = await stand.browser.open(addresses[0]);
  await first.select(one);
  await saveSelected(first, 'claim');
  const second = await stand.browser.open(addresses[1]);
  await second.select(other);
  await saveSelected(second, 'highlight');
  const saved = [
    ...(await readRecords(stand.browser, addresses[0])),
    ...(await readRecords(stand.browser, addresses[1])),
  ];

  const popup = await stand.browser.openPopup(second);
  await popup.dom.click('.same-article summary');
  await popup.dom.click('.picker .choice');
  for (const page of [first, second]) await waitForPainted(page, one, other);
  await popup.dom.waitFor('[data-annotation]', one);

  await popup.dom.click('.same-article [data-action=part]');
  await waitForPainted(first, one);
  await waitForPainted(second, other);
  await popup.dom.click('.same-article [data-action=undo-relation]');
  for (const page of [first, second]) await waitForPainted(page, one, other);

  await second.goto(addresses[1]);
  await waitForPainted(second, one, other);
  const after = [
    ...(await readRecords(stand.browser, addresses[0])),
    ...(await readRecords(stand.browser, addresses[1])),
  ];
  // Nothing was moved, and nothing written into the annotations.
  expect(after).toEqual(saved);
  for (const page of [first, second, popup]) await page.close();
});

test('an AMP page and its canonical are one article, and so is an address that redirects there', async () => {
  const slug = 'tide-gates-fail-their-third-test-48213';
  const [own, amp, short] = [`2026/03/${slug}.html`, `viewer/amp/${slug}`, 's/k7'];
  const body = `<article><h1>Tide gates fail their third test</h1><p>The gates held for an hour.</p></article>`;
  const link = (rel: string, path: string) => `<link rel="${rel}" href="${stand.server.url}${path}">`;
  stand.server.put(`/${own}`, {
    body: `<title>Tide gates</title>${link('canonical', own)}${link('amphtml', amp)}${body}`,
  });
  stand.server.put(`/${amp}`, { body: `<title>Tide gates</title>${link('canonical', own)}${body}` });
  stand.server.put(`/${short}`, { body: '', status: 302, headers: { location: `${stand.server.url}${own}` } });

  const saved = await stand.browser.open(stand.server.url + amp);
  await saved.select('held for an hour');
  await saveSelected(saved, 'claim');
  await saved.close();
  for (const path of [own, short]) {
    const page = await stand.browser.open(stand.server.url + path);
    await waitForPainted(page, 'held for an hour');
    await page.close();
  }
});

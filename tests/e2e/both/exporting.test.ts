import { beforeAll, expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { exportToClipboard, exportToFile, saveNote, saveSelected, writeDetails } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { readWholeBackup } from '../support/read-backup.ts';
import { strayRequests } from '../support/stray-requests.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const claim = 'the ministry would likely reject any truce';
const headline = 'Ministry “would likely reject” monitored truce on the Serren, institute says';
let url: string;
let otherUrl: string;
let popup: Page;

interface ExportedItem {
  readonly motivation: string;
  readonly created: string;
  readonly body?: readonly { readonly purpose: string; readonly value: string }[];
  readonly color: string;
  readonly claimant?: string;
  readonly target: {
    readonly source: Readonly<Record<string, unknown>>;
    readonly selector: readonly Readonly<Record<string, unknown>>[];
  };
}

/** One article with a claim and a note, and another page with a highlight. */
beforeAll(async () => {
  url = publishCopy(stand.server, 'article.html');
  otherUrl = publishCopy(stand.server, 'dark.html');
  const other = await stand.browser.open(otherUrl);
  await other.select('light is what they need');
  await saveSelected(other, 'highlight');
  const page = await stand.browser.open(url);
  await saveNote(page, 'believes that the trains', 'green', { note: 'Wheat or shells?', tags: 'trains' });
  await page.select(claim);
  await page.ui.click('.toolbar [data-color=yellow]');
  await saveSelected(page, 'claim');
  await page.ui.click('.receipt [data-action=details]');
  await page.ui.fill('.editor input[name=claimant]', 'Calder Institute');
  await writeDetails(page, { note: 'Look again\nafter 19 March.', tags: 'truce, forecast' });
  await page.ui.waitFor('.receipt', 'Saved');
  popup = await stand.browser.openPopup(page);
  await popup.dom.waitFor('[data-annotation]', claim);
});

function expectMarkdownOfArticle(markdown: string): void {
  expect(markdown).toContain(`# ${headline}`);
  expect(markdown).toContain('Ines Okafor-Lind');
  expect(markdown).toContain('The Harbour Courier');
  expect(markdown).toContain('2026-03-12T06:40:00+01:00');
  expect(markdown).toContain(`<${url}>`);
  expect(markdown).toContain(`> ${claim}`);
  expect(markdown).toContain('Calder Institute');
  expect(markdown).toMatch(/Look again\W*\n\W*after 19 March\./u);
  expect(markdown).toContain('#truce #forecast');
  expect(markdown).toContain(`${url}#:~:text=the%20ministry%20would%20likely%20reject%20any%20truce`);
  expect(markdown.indexOf(claim)).toBeLessThan(markdown.indexOf('> believes that the trains'));
  expect(markdown).toContain('Wheat or shells?');
}

function expectItemsOfArticle(items: readonly ExportedItem[]): void {
  expect(items).toHaveLength(2);
  const [first, second] = items;
  expect(first).toMatchObject({ motivation: 'assessing', color: 'yellow', claimant: 'Calder Institute' });
  expect(first?.body?.map(({ purpose, value }) => [purpose, value])).toEqual([
    ['commenting', 'Look again\nafter 19 March.'],
    ['tagging', 'truce'],
    ['tagging', 'forecast'],
  ]);
  expect(Date.parse(first?.created ?? '')).not.toBeNaN();
  expect(first?.target.source).toMatchObject({
    id: url,
    headline,
    byline: ['Ines Okafor-Lind'],
    publisher: 'The Harbour Courier',
    published: '2026-03-12T06:40:00+01:00',
    language: 'en',
  });
  expect(first?.target.selector[0]).toMatchObject({
    type: 'TextQuoteSelector',
    exact: claim,
    prefix: expect.stringMatching(/The institute concludes that $/u),
    suffix: expect.stringMatching(/^ that puts foreign observers/u),
  });
  expect(second).toMatchObject({ motivation: 'commenting', color: 'green' });
  expect(second?.target.selector[0]).toMatchObject({ exact: 'believes that the trains' });
}

function itemsOf(jsonld: string): readonly ExportedItem[] {
  const collection = JSON.parse(jsonld) as {
    readonly type: string;
    readonly first: { readonly items: ExportedItem[] };
  };
  expect(collection.type).toBe('AnnotationCollection');
  return collection.first.items;
}

test('saves this page as Markdown, with the article’s facts and each passage', async () => {
  const { name, content } = await exportToFile(stand.browser, popup, 'markdown');
  expect(name).toMatch(/^Ministry-would-likely-reject.*\d{4}-\d{2}-\d{2}\.md$/u);
  expectMarkdownOfArticle(content);
  expect(content).not.toContain('light is what they need');
  await popup.dom.waitFor('#export-panel .hint', 'Handed to the browser as Ministry');
});

test('saves this page as Web Annotations, with the article’s facts and each passage', async () => {
  const { name, content } = await exportToFile(stand.browser, popup, 'web-annotation');
  expect(name).toMatch(/^Ministry-would-likely-reject.*\d{4}-\d{2}-\d{2}\.jsonld$/u);
  expectItemsOfArticle(itemsOf(content));
});

test('saves everything as Markdown', async () => {
  const { name, content } = await exportToFile(stand.browser, popup, 'markdown', 'everything');
  expect(name).toMatch(/\.md$/u);
  expectMarkdownOfArticle(content);
  expect(content).toContain('# Night market opens on the quay');
  expect(content).toContain('> light is what they need');
  expect(content).toContain(`<${otherUrl}>`);
});

test('saves everything as Web Annotations', async () => {
  const items = itemsOf((await exportToFile(stand.browser, popup, 'web-annotation', 'everything')).content);
  const of = (address: string) => items.filter(({ target }) => target.source['id'] === address);
  expectItemsOfArticle(of(url));
  expect(of(otherUrl).map(({ target }) => target.selector[0]?.['exact'])).toEqual(['light is what they need']);
  expect(items).toHaveLength(3);
});

test('copies this page as Markdown', async () => {
  const copied = await exportToClipboard(stand.browser, popup, 'markdown');
  expectMarkdownOfArticle(copied);
  expect(copied).not.toContain('light is what they need');
});

test('copies everything as Web Annotations', async () => {
  expect(itemsOf(await exportToClipboard(stand.browser, popup, 'web-annotation', 'everything'))).toHaveLength(3);
});

test('cites a quote at one press', async () => {
  await popup.dom.click('.item [data-action=cite]');
  await popup.dom.waitFor('.cite-panel [data-status=citation]', 'Copied.');
  expect(await stand.browser.readClipboard()).toMatch(
    /^“.*” \(Okafor-Lind, 2026(?:, para\. \d+)?\)\s+Okafor-Lind, I\. \(2026, March 12\)\. .* The Harbour Courier\. Retrieved .*, from http/u,
  );
  await popup.dom.click('.cite-panel [data-action=close-cite]');
});

test('makes a backup by hand that holds all of it, and remembers when', async () => {
  const { name, bytes } = await stand.browser.downloadFrom(() =>
    popup.dom.click('#export-panel [data-action=back-up]'),
  );
  expect(name).toMatch(/^claimlight-backup-\d{4}-\d{2}-\d{2}.*\.jsonl\.gz$/u);
  const { verdict, records } = await readWholeBackup(bytes);
  expect(verdict).toBe('valid');
  const quotes = records.flatMap((record) =>
    record.kind === 'annotation' ? [record.annotation.selectors?.quote.exact] : [],
  );
  expect([...quotes].sort()).toEqual(['believes that the trains', 'light is what they need', claim]);
  expect(records.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(0);
  expect(records).toContainEqual(expect.objectContaining({ kind: 'setting', name: 'exportChoice' }));
  await popup.dom.waitFor('.backup .hint', 'The last one was made on');
});

test('has made no network request in all of this', async () => {
  expect(await strayRequests(stand)).toEqual([]);
});

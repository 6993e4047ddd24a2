import './fake-browser.ts';
import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { identityKeys } from '../../../src/model/canonical-link.ts';
import { failed } from '../../../src/model/failure.ts';
import { saveRuling } from '../../../src/storage/ruling-commands.ts';
import { moveTab, settings, tab } from './fake-browser.ts';
import { inDatabase, passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const items = () => [...document.querySelectorAll<HTMLElement>('[data-annotation]')];

describe('the page in front', () => {
  test('shows headline, source, byline and date of an article', async () => {
    standOn(someArticle());
    openPopup();
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Institute sees no sign of a truce before winter');
    await expect.element(page.getByText('The Harbour Courier')).toBeVisible();
    await expect.element(page.getByText('20 November 2026')).toBeVisible();
    expect(document.querySelector('.byline')?.textContent).toBe('By Mara Lindqvist and Tom Okafor');
  });

  test('is shown as it was ruled from the first time it is drawn', async () => {
    const facts = someArticle();
    standOn(facts);
    const ruling = {
      keys: identityKeys(facts.url, facts.metadata.canonicalUrl),
      url: facts.url,
      scope: 'page',
      isArticle: false,
      now: Date.now(),
    } as const;
    await inDatabase((database) => saveRuling(database, ruling));
    const { root } = openPopup();
    const summaries = new Set<string>();
    const observer = new MutationObserver(() => {
      const summary = root.querySelector('.ruling summary')?.textContent;
      if (typeof summary === 'string') summaries.add(summary);
    });
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    await expect.element(page.getByText('You said that this is no article', { exact: false })).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    expect([...summaries]).toEqual(['Why is this no article?']);
  });

  test('names characters that nobody sees and that would turn words around, in headline, quote, note and tag', async () => {
    const facts = someArticle({ headline: 'Refund \u202Edeined', byline: ['Ma\u200Bra'] });
    standOn(facts);
    await save(facts, {
      selectors: passage('pay \u2066now\u2069', 5),
      motivation: 'commenting',
      note: 'o\u{E0068}k',
      tags: ['la\u200Dw'],
    });
    openPopup();
    await expect.poll(() => items().length).toBe(1);
    expect(document.querySelector('h1')?.textContent).toBe('Refund U+202Edeined');
    expect(document.querySelector('.byline')?.textContent).toBe('By MaU+200Bra');
    expect(items()[0]?.querySelector('blockquote')?.textContent).toBe('pay U+2066nowU+2069');
    expect([...document.querySelectorAll('.unseen-mark')].map((mark) => mark.getAttribute('title'))).toEqual([
      'Hidden sign that changes the direction of writing',
      'Hidden character',
      'Hidden sign that changes the direction of writing',
      'Hidden sign that changes the direction of writing',
      'Hidden character',
      'Hidden character',
    ]);
    expect(document.querySelector('#app, .app')?.textContent).not.toMatch(/[\u200B\u202E\u2066\u2069\u{E0068}]/u);
  });

  test('lists what is saved in reading order, notes about the article first', async () => {
    const facts = someArticle();
    standOn(facts);
    await save(facts, { selectors: passage('third words', 900), motivation: 'commenting', note: 'a thought' });
    await save(facts, { selectors: passage('second words', 50), motivation: 'assessing', claimant: 'ISW' });
    await save(facts, { note: 'on the whole', motivation: 'commenting', tags: ['method', 'سلام'] });
    openPopup();
    await expect.poll(() => items().length).toBe(3);
    const [whole, second, third] = items();
    expect(whole?.textContent).toContain('on the whole');
    expect(whole?.textContent).toContain('method');
    expect(second?.querySelector('blockquote')?.textContent).toBe('second words');
    expect(second?.textContent).toContain('ISW:');
    expect(third?.textContent).toContain('a thought');
    await expect.element(page.getByText('2 annotations')).toBeVisible();
  });

  test('finds what was saved under the address that the page calls its own', async () => {
    const facts = someArticle();
    await save(facts, { selectors: passage('saved words', 5) });
    const mobile = { ...facts, url: `${facts.url}?amp=1`, metadata: { ...facts.metadata, canonicalUrl: facts.url } };
    standOn(mobile);
    openPopup();
    await expect.element(page.getByText('saved words')).toBeVisible();
  });

  test('says what to do where nothing is saved, with the keys that are set', async () => {
    standOn(someArticle());
    openPopup();
    await expect.element(page.getByText('Nothing saved here yet')).toBeVisible();
    await expect.element(page.getByText('Alt+Shift+C')).toBeVisible();
    expect(document.body.textContent).not.toContain('writes a note on them');
  });

  test('that is no article can be annotated all the same', async () => {
    standOn(someArticle({}, false));
    openPopup();
    await expect.element(page.getByText(/not recognised as an article/u)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Write a note on the page' })).toBeVisible();
  });

  test('has the annotator put in when it is missing', async () => {
    const facts = someArticle();
    tab.url = facts.url;
    tab.factsAfterInjection = facts;
    openPopup();
    await expect.element(page.getByText('The Harbour Courier')).toBeVisible();
  });

  test('that does not answer is shown from what is saved', async () => {
    const facts = someArticle();
    await save(facts, { selectors: passage('kept words', 5) });
    tab.url = facts.url;
    openPopup();
    await expect.element(page.getByText('kept words')).toBeVisible();
    await expect.element(page.getByText('The Harbour Courier')).toBeVisible();
    await expect.element(page.getByText(/The page does not answer/u)).toBeVisible();
  });

  test('follows the tab to another page', async () => {
    standOn(someArticle());
    openPopup();
    await expect.element(page.getByText('The Harbour Courier')).toBeVisible();
    const other = someArticle({ headline: 'Another story' });
    moveTab({ url: other.url, facts: other });
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Another story');
  });

  test('shows markup as text everywhere', async () => {
    const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
    const facts = someArticle({ headline: markup, publisher: markup, byline: [markup], published: markup });
    standOn(facts);
    await save(facts, { selectors: passage(markup, 5), motivation: 'assessing', note: markup, claimant: markup });
    await save(facts, { note: markup, tags: [markup] });
    const { root } = openPopup();
    await expect.poll(() => items().length).toBe(2);
    expect(root.querySelectorAll('img, b')).toHaveLength(0);
    expect(root.querySelector('h1')?.textContent).toBe(markup);
  });
});

describe('a page that cannot be annotated', () => {
  test.each([
    ['chrome://settings', {}, 'This page belongs to the browser, which lets no extension in.'],
    ['https://addons.mozilla.org/en-GB/', {}, 'The browser lets no extension into its store for extensions.'],
    ['file:///home/me/a.html', {}, 'This is a file on your device. Claimlight works on pages of the web.'],
    ['view-source:https://news.example', {}, 'This is the source code of a page. Open the page itself to annotate it.'],
    [
      'https://a.example/paper',
      { contentType: 'application/pdf' },
      'This is a PDF. Claimlight cannot annotate PDFs yet.',
    ],
    ['https://a.example/paper.pdf', { isRefusing: true }, 'This is a PDF. Claimlight cannot annotate PDFs yet.'],
    ['https://closed.example/', { isRefusing: true }, 'The browser lets no extension work on this page.'],
  ])('%s %j says so and why', async (url, changes, reason) => {
    Object.assign(tab, { url, ...changes });
    openPopup();
    await expect.element(page.getByText('This page cannot be annotated')).toBeVisible();
    await expect.element(page.getByText(reason)).toBeVisible();
  });
});

describe('a passage', () => {
  test('that the page now words otherwise shows what was saved and what now reads', async () => {
    const facts = someArticle();
    standOn(facts);
    const { id } = await save(facts, { selectors: passage('would likely reject', 5), motivation: 'assessing' });
    tab.outcomes = [
      {
        id,
        outcome: {
          kind: 'changed',
          range: { start: 5, end: 24 },
          score: 0.9,
          reading: 'would likely accept',
          changes: ['wording'],
          diff: [
            { kind: 'same', text: 'would likely ' },
            { kind: 'removed', text: 'reject' },
            { kind: 'added', text: 'accept' },
          ],
        },
      },
    ];
    openPopup();
    await expect.element(page.getByText('Changed since you saved it')).toBeVisible();
    const [saved, reads] = [...document.querySelectorAll('.word-diff dd')];
    expect(saved?.textContent).toBe('would likely reject');
    expect(saved?.querySelector('del')?.textContent).toBe('reject');
    expect(reads?.textContent).toBe('would likely accept');
    expect(reads?.querySelector('ins')?.textContent).toBe('accept');
  });

  test('that is lost stays listed with its words and where they stood, and cannot be gone to', async () => {
    const facts = someArticle();
    standOn(facts);
    const selectors = passage('nobody was hurt', 5, ['The mayor said ', ' in the fire.']);
    const { id } = await save(facts, { selectors });
    tab.outcomes = [{ id, outcome: { kind: 'lost' } }];
    openPopup();
    await expect.element(page.getByText('No longer on the page')).toBeVisible();
    await expect.element(page.getByText('nobody was hurt')).toBeVisible();
    await expect.element(page.getByText(/The mayor said/u)).toBeVisible();
    expect(document.querySelector('[data-action="go"]')).toBeNull();
  });

  test('has a rule beneath only when the page says that it was found', async () => {
    const facts = someArticle();
    standOn(facts);
    const { id } = await save(facts, { selectors: passage('found words', 5), motivation: 'assessing' });
    const plain = await save(facts, { selectors: passage('plain words', 50) });
    tab.outcomes = [id, plain.id].map((each) => ({
      id: each,
      outcome: { kind: 'exact', range: { start: 5, end: 16 }, score: 1, diff: [] },
    }));
    openPopup();
    const line = (index: number) => {
      const ink = items()[index]?.querySelector('.ink');
      return ink instanceof Element ? getComputedStyle(ink).textDecorationLine : 'missing';
    };
    await expect.poll(() => line(0)).toBe('underline');
    expect(line(1)).toBe('none');
  });

  test('of a megabyte and a note of 100,000 characters are shown short, and whole on demand', async () => {
    const facts = someArticle();
    standOn(facts);
    await save(facts, { selectors: passage('word '.repeat(200_000), 5), note: 'n'.repeat(100_000) });
    openPopup();
    const showAll = page.getByRole('button', { name: 'Show all 100,000 characters' });
    await expect.element(showAll).toBeVisible();
    expect(document.body.textContent?.length).toBeLessThan(5_000);
    await showAll.click();
    expect(document.querySelector('.note-text')?.textContent).toBe('n'.repeat(100_000));
    await page.getByRole('button', { name: 'Show all 999,999 characters' }).click();
    expect(document.querySelector('.quote .ink')?.textContent?.length).toBe(999_999);
  });

  test('is shown on its page, and the popup makes way', async () => {
    const facts = someArticle();
    standOn(facts);
    const { id } = await save(facts, { selectors: passage('these words', 5) });
    const popup = openPopup();
    await page.getByRole('button', { name: 'Show' }).click();
    await expect.poll(() => popup.shownIn).toEqual([tab.id]);
    expect(tab.jumps).toEqual([id]);
  });

  test('that the page no longer finds is said so, and the popup stays', async () => {
    const facts = someArticle();
    standOn(facts);
    tab.canJump = false;
    await save(facts, { selectors: passage('these words', 5) });
    const popup = openPopup();
    await page.getByRole('button', { name: 'Show' }).click();
    await expect.element(page.getByText('These words are no longer on the page.').first()).toBeVisible();
    expect(popup.shownIn).toEqual([]);
  });
});

test('a database that cannot be read is said so, and is tried again', async () => {
  standOn(someArticle());
  const opening = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('gone', 'InvalidStateError');
  });
  openPopup();
  await expect.element(page.getByText('Your annotations could not be read')).toBeVisible();
  opening.mockRestore();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('Nothing saved here yet')).toBeVisible();
});

test('a background that does not answer leaves the page to what is saved', async () => {
  const facts = someArticle();
  await save(facts, { selectors: passage('kept words', 5) });
  tab.url = facts.url;
  settings.intercept = () => failed('noAnswer');
  openPopup();
  await expect.element(page.getByText('kept words')).toBeVisible();
});

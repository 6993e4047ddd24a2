import './fake-browser.ts';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed } from '../../../src/model/failure.ts';
import { moveTab, settings } from './fake-browser.ts';
import { passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const quotes = () => [...document.querySelectorAll('[data-annotation] .quote')].map((each) => each.textContent);
const named = (headline: string) => someArticle({ headline: `${headline} ${crypto.randomUUID()}` });

async function openPanel(): Promise<void> {
  await userEvent.click(page.getByText(/^Seen at /u));
}

test('a page is joined with an article found by its headline, parted from it, and that is undone', async () => {
  const [here, there] = [named('Here'), named('There')];
  await save(here, { selectors: passage('words here', 5) });
  await save(there, { selectors: passage('words there', 9) });
  standOn(here);
  openPopup();
  await openPanel();
  await userEvent.fill(page.getByLabelText('The same article as'), there.metadata.headline.toUpperCase());
  await userEvent.click(page.getByRole('button', { name: there.metadata.headline }));
  await expect.poll(quotes).toEqual(['words here', 'words there']);
  await expect.element(page.getByText('Seen at 2 addresses')).toBeVisible();
  await expect.element(page.getByText(there.url.replace('https://', ''))).toBeVisible();

  await userEvent.click(page.getByRole('button', { name: 'Not the same article' }));
  await expect.poll(quotes).toEqual(['words here']);
  await userEvent.click(page.getByRole('button', { name: 'Undo' }));
  await expect.poll(quotes).toEqual(['words here', 'words there']);
});

test('a page is joined with whatever stands at a pasted address', async () => {
  const [here, there] = [named('Here'), named('There')];
  await save(here, { selectors: passage('words here', 5) });
  standOn(there);
  openPopup();
  await openPanel();
  await userEvent.fill(page.getByLabelText('The same article as'), `${here.url}?utm_source=mail`);
  await userEvent.click(page.getByRole('button', { name: here.metadata.headline }));
  await expect.poll(quotes).toEqual(['words here']);
  moveTab({ url: here.url, facts: here });
  await expect.poll(quotes).toEqual(['words here']);
  await expect.element(page.getByText('Seen at 2 addresses')).toBeVisible();
});

test('the original that a copy on another site names is offered, and shown only when it is wanted', async () => {
  const original = named('Original');
  await save(original, { selectors: passage('original words', 5) });
  const copy = someArticle({ canonicalUrl: original.url });
  const elsewhere = { ...copy, url: copy.url.replace('news.example', 'portal.example') };
  standOn(elsewhere);
  openPopup();
  await expect.element(page.getByText(/seems to be a copy of/u)).toBeVisible();
  expect(quotes()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Join them' }));
  await expect.poll(quotes).toEqual(['original words']);
  expect(document.querySelector('.original')).toBeNull();
});

test('a page that is taken out of an article that its canonical link names stays out', async () => {
  const original = someArticle();
  const slug = `the-long-story-${crypto.randomUUID()}`;
  const [one, other] = [`https://news.example/a/${slug}`, `https://news.example/b/${slug}`];
  await save({ ...original, url: one }, { selectors: passage('original words', 5) });
  const variant = { ...original, url: other, metadata: { ...original.metadata, canonicalUrl: one } };
  await save(variant, { selectors: passage('own words', 9) });
  standOn(variant);
  const popup = openPopup();
  await expect.poll(quotes).toEqual(['original words', 'own words']);
  await openPanel();
  await userEvent.click(page.getByRole('button', { name: 'This page is an article of its own' }));
  await expect.poll(quotes).toEqual(['own words']);
  popup.close();
  openPopup();
  await expect.poll(quotes).toEqual(['own words']);
});

test('a decision that cannot be kept is said, and nothing is joined', async () => {
  const [here, there] = [named('Here'), named('There')];
  await save(here, { selectors: passage('words here', 5) });
  await save(there, { selectors: passage('words there', 5) });
  standOn(here);
  openPopup();
  await openPanel();
  settings.intercept = (kind) => (kind === 'appJoin' ? failed('diskFull') : undefined);
  await userEvent.fill(page.getByLabelText('The same article as'), there.metadata.headline);
  await userEvent.click(page.getByRole('button', { name: there.metadata.headline }));
  await expect.element(page.getByText(/^Nothing was changed\./u).first()).toBeVisible();
  expect(quotes()).toEqual(['words here']);
});

import './fake-browser.ts';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed } from '../../../src/model/failure.ts';
import { moveTab, settings } from './fake-browser.ts';
import { passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const headline = () => document.querySelector('h1')?.textContent;

async function openForm(facts = someArticle({ headline: 'As read', byline: ['Staff'] })) {
  standOn(facts);
  const popup = openPopup();
  await userEvent.click(button('Correct these details'));
  return { facts, popup };
}

test('headline and author are set right, kept for the next visit, and taken back', async () => {
  const { popup } = await openForm();
  await userEvent.fill(page.getByLabelText('Headline'), 'Set right');
  await userEvent.fill(page.getByLabelText('Authors, one name a line'), 'Ada Lovelace\nGrace Hopper');
  await userEvent.click(button('Save'));
  await expect.poll(headline).toBe('Set right');
  await expect.element(page.getByText('By Ada Lovelace and Grace Hopper')).toBeVisible();
  popup.close();
  openPopup();
  await expect.poll(headline).toBe('Set right');
  await expect.element(page.getByText('Corrected by you')).toBeVisible();
  await userEvent.click(button('Correct these details'));
  await userEvent.click(button('Use that').first());
  await userEvent.click(button('Save'));
  await expect.poll(headline).toBe('As read');
  await expect.element(page.getByText('By Ada Lovelace and Grace Hopper')).toBeVisible();
});

test('what is being typed outlives changes elsewhere, Escape, and the popup', async () => {
  const { facts, popup } = await openForm();
  await userEvent.fill(page.getByLabelText('Headline'), 'Half a thou');
  await save(facts, { selectors: passage('words', 5) });
  moveTab({});
  await expect.element(page.getByText('words', { exact: true })).toBeVisible();
  await expect.element(page.getByLabelText('Headline')).toHaveValue('Half a thou');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(button('Continue writing'));
  await expect.element(page.getByLabelText('Headline')).toHaveValue('Half a thou');
  popup.close();
  openPopup();
  await expect.element(page.getByLabelText('Headline')).toHaveValue('Half a thou');
  await userEvent.click(button('Discard changes'));
  await expect.poll(headline).toBe('As read');
});

test('a full disk is said, and the words stay', async () => {
  await openForm();
  settings.intercept = () => failed('diskFull');
  await userEvent.fill(page.getByLabelText('Headline'), 'Set right');
  await userEvent.click(button('Save'));
  await expect.element(button('Try again')).toBeVisible();
  await expect.element(page.getByLabelText('Headline')).toHaveValue('Set right');
});

test('a text that names no language is said beside its field, which axe finds accessible', async () => {
  await openForm();
  await userEvent.fill(page.getByLabelText('Headline'), 'Set right');
  await userEvent.fill(page.getByLabelText(/^Language/u), 'no language!');
  await expect.element(page.getByText(/This is no language code/u)).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByLabelText('Headline')).toBeVisible();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

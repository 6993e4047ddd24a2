import '../popup/fake-browser.ts';
import { afterEach, expect, test } from 'vitest';
import { say, speakAs, uiLanguage } from '../../../content-scripts/page/words.ts';
import { forgetChosenWords, provideWords } from '../../../src/messages/chosen-words.ts';
import { resetBrowser, settings } from '../popup/fake-browser.ts';

const ukrainian = { language: 'uk', direction: 'ltr', texts: { page_saved: 'Збережено.' } } as const;

afterEach(() => {
  resetBrowser();
  forgetChosenWords();
});

test('texts that were brought along stay where the browser has none of its own', () => {
  settings.hasTexts = false;
  provideWords(ukrainian);
  speakAs('browser');
  expect([say('page_saved'), uiLanguage()]).toEqual(['Збережено.', 'uk']);
});

test('texts of another language go when the browser’s own are chosen', () => {
  provideWords(ukrainian);
  speakAs('uk');
  expect(say('page_saved')).toBe('Збережено.');
  speakAs('browser');
  expect(say('page_saved')).not.toBe('Збережено.');
  expect(say('page_saved')).not.toBe('');
});

import './fake-browser.ts';
import { afterEach, expect, test } from 'vitest';
import ukrainian from '../../../_locales/uk/messages.json';
import { wordsScript } from '../../../config/words-script.ts';
import { startLook, takeLook } from '../../../popup/page/look.ts';
import { say, uiLanguage } from '../../../popup/words.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { resetBrowser, settings } from './fake-browser.ts';

afterEach(async () => {
  resetBrowser();
  await takeLook(defaultSettings, localStorage);
  localStorage.clear();
});

test('our pages bring the texts themselves where the browser has none, in the language that it has', async () => {
  const script = new Blob([wordsScript('uk', ukrainian)], { type: 'text/javascript' });
  settings.files = { 'words/uk.js': URL.createObjectURL(script) };
  settings.hasTexts = false;
  await startLook(localStorage);
  expect(say('popup_export')).toBe(ukrainian.popup_export.message);
  expect([uiLanguage(), document.documentElement.lang]).toEqual(['uk', 'uk']);
});

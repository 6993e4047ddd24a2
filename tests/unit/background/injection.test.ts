import { beforeEach, expect, test, vi } from 'vitest';
import { injectAnnotator } from '../../../src/background/injection.ts';
import { defaultSettings, type LanguageChoice } from '../../../src/model/settings.ts';

const stand = vi.hoisted(() => ({
  language: 'browser' as LanguageChoice,
  hasTexts: true,
  files: [] as string[],
}));

// Only the browser is a fake, and what lies in its database.
vi.mock('../../../src/background/settings.ts', () => ({
  settingsNow: async () => ({ ...defaultSettings, language: stand.language }),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: () => (stand.hasTexts ? 'en' : ''), getUILanguage: () => 'pl' },
    scripting: {
      executeScript: async ({ files }: { files: string[] }) => void stand.files.push(...files),
      insertCSS: async () => undefined,
      removeCSS: async () => undefined,
    },
  },
}));

beforeEach(() => {
  stand.files.length = 0;
  stand.language = 'browser';
  stand.hasTexts = true;
});

test.each([
  ['are left to a browser that has them', 'browser', true, undefined],
  ['are brought in the browser’s language where it has none', 'browser', false, 'words/pl.js'],
  ['are brought in the language that was chosen', 'de', true, 'words/de.js'],
] as const)('a page’s texts %s', async (_name, language, hasTexts, words) => {
  Object.assign(stand, { language, hasTexts });
  expect(await injectAnnotator(7)).toBe(true);
  expect(stand.files).toEqual([...(words === undefined ? [] : [words]), 'reader.js', 'drawing.js', 'annotator.js']);
});

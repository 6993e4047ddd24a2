import { expect, test } from 'vitest';
import { servingLanguage } from '../../../src/model/settings.ts';

test.each([
  ['uk', 'uk'],
  ['de-AT', 'de'],
  ['pt-BR', 'en'],
  ['ES_419', 'es'],
  ['', 'en'],
])('whose language is “%s” is served in %s', (tag, language) => {
  expect(servingLanguage(tag)).toBe(language);
});

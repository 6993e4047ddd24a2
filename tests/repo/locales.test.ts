import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { uiLanguages } from '../../src/model/settings.ts';
import { listFiles, read, readJson, root } from './repository.ts';

const messages = readJson('_locales/en/messages.json') as Readonly<
  Record<string, { readonly message: string; readonly placeholders?: Readonly<Record<string, unknown>> }>
>;
const keys = Object.keys(messages);
const sources = listFiles()
  .filter((path) => /^(?:src|popup|content-scripts)\/.*\.(?:tsx?|html)$/u.test(path) || path === 'manifest.json')
  .map(read)
  .join('\n');

/** Keys that are put together, such as `failure_${kind}`: what stands before and after the part that varies. */
const composed = [...sources.matchAll(/`([a-z]+_\w*)\$\{[^}`]+\}(\w*)`/gu)].map(
  ([, before, after]) => new RegExp(`^${before}\\w+${after}$`, 'u'),
);

/** Of a text with a number there is one for each plural form that the language has (Intl.PluralRules). */
const pluralEnding = /_(?:zero|one|two|few|many|other)$/u;

describe('the texts of the UI', () => {
  it('are all used', () => {
    const unused = keys.filter(
      (key) =>
        !sources.includes(`'${key.replace(pluralEnding, '')}'`) &&
        !sources.includes(`'${key}'`) &&
        !sources.includes(`__MSG_${key}__`) &&
        !composed.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('are all there', () => {
    const asked = [
      ...sources.matchAll(/\b(?:say|getMessage)\(\s*'(\w+)'/gu),
      ...sources.matchAll(/__MSG_(\w+)__/gu),
    ].map(([, key]) => key ?? '');
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(keys)('%s is a key of our shape with words in it', (key) => {
    expect(key).toMatch(/^[a-z]+(?:_[a-zA-Z0-9]+)+$/u);
    expect(messages[key]?.message.trim()).toBe(messages[key]?.message);
    expect(messages[key]?.message).not.toBe('');
  });

  it('declare every placeholder that they name', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const named = [...message.matchAll(/\$([a-z]\w*)\$/giu)].map(([, name]) => (name ?? '').toLowerCase());
      const declared = Object.keys(placeholders).map((name) => name.toLowerCase());
      expect(new Set(named), key).toEqual(new Set(declared));
    }
  });
});

type Catalogue = typeof messages;

const languages = readdirSync(`${root}/_locales`);
const catalogues = new Map(
  languages.map((language) => [language, readJson(`_locales/${language}/messages.json`) as Catalogue]),
);

/** The texts with a number, without their plural endings: those that have a form for one and for others. */
const countedBases = keys.filter((key) => key.endsWith('_one')).map((key) => key.replace(/_one$/u, ''));
const countedBase = (key: string) =>
  pluralEnding.test(key) ? countedBases.find((base) => base === key.replace(pluralEnding, '')) : undefined;

/** Whether a plural form is for one number alone, which its words may say: Arabic has words for none, one and two. */
function isForOneNumber(language: string, key: string): boolean {
  const rules = new Intl.PluralRules(language);
  const form = key.slice(key.lastIndexOf('_') + 1);
  return Array.from({ length: 300 }, (_, number) => rules.select(number)).filter((each) => each === form).length === 1;
}

/** The values that a text names. */
const valuesIn = (text: string | undefined) => new Set((text ?? '').match(/\$(?:\d|\w+\$)/gu) ?? []);

describe('the languages', () => {
  it('are those that a person can choose', () => {
    expect([...languages].sort()).toEqual([...uiLanguages].sort());
  });
});

describe.each(languages.filter((language) => language !== 'en'))('the texts in %s', (language) => {
  const texts = catalogues.get(language) ?? {};

  it('are all there, and none besides', () => {
    const keysOf = (catalogue: Catalogue) => new Set(Object.keys(catalogue).map((key) => countedBase(key) ?? key));
    expect([...keysOf(messages)].filter((key) => !keysOf(texts).has(key))).toEqual([]);
    expect([...keysOf(texts)].filter((key) => !keysOf(messages).has(key))).toEqual([]);
  });

  it('name the same values as the English ones', () => {
    for (const [key, { message, placeholders }] of Object.entries(texts)) {
      const base = countedBase(key);
      const english = messages[base === undefined ? key : `${base}_other`];
      const wanted = valuesIn(english?.message);
      if (base !== undefined && isForOneNumber(language, key) && !message.includes('$1')) wanted.delete('$1');
      expect(valuesIn(message), key).toEqual(wanted);
      expect(placeholders, key).toEqual(english?.placeholders);
    }
  });

  it('have each plural form that the language knows, and no other', () => {
    const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const bases = new Set(Object.keys(texts).flatMap((key) => countedBase(key) ?? []));
    expect(bases.size).toBeGreaterThan(5);
    for (const base of bases) {
      const forms = Object.keys(texts).filter((key) => countedBase(key) === base);
      expect(forms.map((key) => key.slice(base.length + 1)).sort(), base).toEqual(wanted);
    }
  });

  it('have a letter of their own for each action of the toolbar', () => {
    const letters = ['claim', 'highlight', 'note'].map((action) => {
      const letter = texts[`page_key_${action}`]?.message ?? '';
      expect(texts[`page_${action}`]?.message.toLowerCase(), action).toContain(letter);
      return letter;
    });
    expect(new Set(letters).size).toBe(3);
  });
});

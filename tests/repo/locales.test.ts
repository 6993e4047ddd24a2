import { describe, expect, it } from 'vitest';
import { listFiles, read, readJson } from './repository.ts';

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

import type { ClaimLanguage } from './claim-language.ts';

/** Each language's file is loaded when an article in it is read. Adding a language is adding its file and its line here. */
const known: Readonly<Record<string, () => Promise<ClaimLanguage>>> = {
  de: async () => (await import('./de.ts')).german,
  en: async () => (await import('./en.ts')).english,
  es: async () => (await import('./es.ts')).spanish,
  fr: async () => (await import('./fr.ts')).french,
  ru: async () => (await import('./ru.ts')).russian,
  uk: async () => (await import('./uk.ts')).ukrainian,
};

/** A language's data by its BCP 47 tag; `undefined` for a language without data, of which quoted speech alone is found. */
export async function loadLanguage(tag: string): Promise<ClaimLanguage | undefined> {
  const primary = (tag.split(/[-_]/u)[0] ?? '').toLowerCase();
  return Object.hasOwn(known, primary) ? await known[primary]?.() : undefined;
}

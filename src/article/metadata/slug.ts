import { foldWords } from './clean-line.ts';

/** Fewer words tell nothing. */
const minWords = 4;

/** The words in a page's address, of the part that has most of them; addresses are made from the headline that was written first. */
export function slugWords(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  let words: readonly string[] = [];
  for (const segment of new URL(url).pathname.slice(0, 1_000).split('/')) {
    const found = segment
      .replace(/\.\w{2,5}$/u, '')
      .toLowerCase()
      .split(/[-_+,.]+/u)
      .filter((word) => /^\p{L}{2,}$/u.test(word));
    if (found.length > words.length) words = found;
  }
  return words.length < minWords ? [] : words;
}

/** The share of an address's words that a title has, 0 to 1. */
export function shareOfSlug(words: readonly string[], title: string): number {
  if (words.length === 0) return 0;
  const known = new Set([...foldWords(title), ...foldWords(title.replace(/[äöüÄÖÜ]/gu, '$&e').replaceAll('ß', 'ss'))]);
  return words.filter((word) => known.has(word)).length / words.length;
}

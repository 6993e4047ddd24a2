/** A word of a text as it is searched for. */
export interface SearchWord {
  /** Case, diacritics, widths and typography folded; at most `maxTermLength` UTF-16 code units. */
  readonly term: string;
  /** Its place among the words of the text, counted from 0. */
  readonly position: number;
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Of a script written without spaces: two neighbouring characters, or the last one of its run alone. */
  readonly kind: 'word' | 'pair' | 'tail';
}

/** Longest term, in UTF-16 code units: longer than any word that people type, shorter than pasted data. */
export const maxTermLength = 64;

/** How much of one text is searched, in UTF-16 code units: more than a long article. What is beyond is not found by its words. */
export const maxSearchedLength = 50_000;

/**
 * Runs of scripts that put no spaces between words, and words of all others with the marks and apostrophes in them. Runs
 * are cut into overlapping pairs of characters: a dictionary (`Intl.Segmenter`) cuts otherwise in other versions of a
 * browser, and what is in an index must be found, and taken out, by every later one.
 */
const spaceless = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々〆ヶ]`;
const runs = new RegExp(
  String.raw`(?<spaceless>${spaceless}(?:${spaceless}|\p{M}|[ﾞﾟ])*)|(?:(?!${spaceless})[\p{L}\p{N}])(?:(?!${spaceless})[\p{L}\p{N}\p{M}\p{Cf}'’ʼ])*`,
  'gu',
);
const clusters = /.[\p{M}ﾞﾟ]*/gsu;

/** The words of a text in their order. */
export function* searchWords(text: string): Generator<SearchWord> {
  const searched = text.length <= maxSearchedLength ? text : text.slice(0, maxSearchedLength);
  let position = 0;
  for (const match of searched.matchAll(runs)) {
    const [run] = match;
    if (match.groups?.['spaceless'] !== undefined) {
      for (const pair of pairsOf(run, match.index)) yield { ...pair, position: position++ };
      continue;
    }
    const term = foldWord(run);
    if (term !== '')
      yield { term, position: position++, start: match.index, end: match.index + run.length, kind: 'word' };
  }
}

function* pairsOf(run: string, offset: number): Generator<Omit<SearchWord, 'position'>> {
  const found = [...run.matchAll(clusters)].map(({ 0: cluster, index }) => ({
    folded: foldWord(cluster),
    cluster,
    index,
  }));
  const seen = found.filter(({ folded }) => folded !== '');
  for (const [place, { folded, index, cluster }] of seen.entries()) {
    const next = seen[place + 1];
    const end = next === undefined ? index + cluster.length : next.index + next.cluster.length;
    const term = next === undefined ? folded : folded + next.folded;
    yield { term, start: offset + index, end: offset + end, kind: next === undefined ? 'tail' : 'pair' };
  }
}

/** Letters that have no decomposition into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
  ґ: 'г',
};
const hasPlainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic: what readers leave out. The vowels of Indic and Thai scripts are marks as well, and stay. */
const leftOut =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640'’ʼ]|\p{Cf}/gu;
const isPlain = /^[a-z0-9]*$/u;

/** A word as it is told apart from others; empty for one that is nothing but marks. */
export function foldWord(word: string): string {
  const folded = foldText(word);
  return folded.length <= maxTermLength ? folded : wholeCharacters(folded.slice(0, maxTermLength));
}

/** A text with case, diacritics, widths and typography folded; white space of any kind is one space, none at the ends. */
export function foldText(text: string): string {
  const lowered = text.toLowerCase();
  if (isPlain.test(lowered)) return lowered;
  return (
    lowered
      .normalize('NFKD')
      .replace(leftOut, '')
      // Compatibility forms, such as those of mathematics, decompose into capitals.
      .toLowerCase()
      .replace(hasPlainLetter, (letter) => plainLetters[letter] ?? letter)
      .replace(/\s+/gu, ' ')
      .trim()
      .normalize('NFC')
  );
}

function wholeCharacters(text: string): string {
  return /[\ud800-\udbff]$/u.test(text) ? text.slice(0, -1) : text;
}

/** The words of a language by which an edit may alter what a passage says. All in folded form: lower case, plain apostrophes. */
export interface LanguageWords {
  /** Words that deny. */
  readonly negations: ReadonlySet<string>;
  /** Beginnings and ends of words that deny: `n't`, `n'`. */
  readonly negationPrefixes: readonly string[];
  readonly negationSuffixes: readonly string[];
  /** Words that say how sure a statement is, or that it is another's. */
  readonly hedges: ReadonlySet<string>;
  /** Number words with their value; multipliers too (`million`). */
  readonly numbers: ReadonlyMap<string, number>;
  /** Words that often begin a sentence and so have a capital letter without being a name. */
  readonly sentenceStarters: ReadonlySet<string>;
  /** Nouns have a capital letter, so that one alone makes no name. */
  readonly capitalizesNouns: boolean;
}

/** The words of a text with blanks between them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Number words from entries such as `3: three third`, one a line. */
export function numberWords(lines: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const line of lines.trim().split('\n')) {
    const [value, words] = line.split(':');
    for (const word of (words ?? '').trim().split(/\s+/u)) numbers.set(word, Number(value));
  }
  return numbers;
}

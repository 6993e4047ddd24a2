/** A word that says a number. */
export interface NumberWord {
  readonly value: number;
  /** A plural that says no number by itself: "thousands of people". */
  readonly isMany: boolean;
}

/** The words of a language by which an edit may alter what a passage says. All in folded form: lower case, plain apostrophes. */
export interface LanguageWords {
  /** Words that deny. */
  readonly negations: ReadonlySet<string>;
  /** Words that deny only in a text that has one of `negations` too, as "plus" beside "ne". */
  readonly secondNegations: ReadonlySet<string>;
  /** Beginnings and ends of words that deny, with the word that they stand for: `n't` for "not", `n'` for "ne". */
  readonly negationPrefixes: ReadonlyMap<string, string>;
  readonly negationSuffixes: ReadonlyMap<string, string>;
  /** What makes a word its opposite: `un` of "able", `less` of "harmless" beside `ful`. */
  readonly oppositePrefixes: readonly string[];
  readonly oppositeSuffixes: readonly string[];
  readonly positiveSuffixes: readonly string[];
  /** Words that say how sure a statement is, or that it is another's. */
  readonly hedges: ReadonlySet<string>;
  /** Number words with their value; multipliers too (`million`). */
  readonly numbers: ReadonlyMap<string, NumberWord>;
  /** What says a number only as a part of a longer word: `ein` of "einhundert", `дво` of "дворічний". */
  readonly numberParts: ReadonlyMap<string, number>;
  /** Words between the parts of one number: "hundred and five". */
  readonly numberJoiners: ReadonlySet<string>;
  /** The same within a word, where the unit comes first: `und` of "einundzwanzig"; empty where there is none. */
  readonly numberJoinerWithin: string;
  /** What may follow the number in a word: `fold` of "tenfold". */
  readonly numberEndings?: RegExp;
  /** Words that often begin a sentence and so have a capital letter without being a name. */
  readonly sentenceStarters: ReadonlySet<string>;
  /** Nouns have a capital letter, so that one alone makes no name. */
  readonly capitalizesNouns: boolean;
}

/** The words of a text with blanks between them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

/** Number words from entries such as `3: three third`, one a line; a `+` after a word marks the plural that says no number by itself. */
export function numberWords(lines: string): ReadonlyMap<string, NumberWord> {
  const numbers = new Map<string, NumberWord>();
  for (const line of lines.trim().split('\n')) {
    const [value, words] = line.split(':');
    for (const word of (words ?? '').trim().split(/\s+/u)) {
      numbers.set(word.replace('+', ''), { value: Number(value), isMany: word.endsWith('+') });
    }
  }
  return numbers;
}

/** Number words from entries such as `5: пят`, each stem with every ending of a list. */
export function inflectedNumbers(lines: string, endings: string): ReadonlyMap<string, NumberWord> {
  const written = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [value, stems = ''] = line.split(':');
      const words = stems
        .trim()
        .split(/\s+/u)
        .flatMap((stem) => endings.split(' ').map((ending) => `${stem}${ending}`));
      return `${value}: ${words.join(' ')}`;
    });
  return numberWords(written.join('\n'));
}

/** Values from entries such as `дво=2`, with blanks between them. */
export function numberPartsOf(entries: string): ReadonlyMap<string, number> {
  return new Map(
    entries
      .trim()
      .split(/\s+/u)
      .map((entry) => {
        const [part = '', value] = entry.split('=');
        return [part, Number(value)];
      }),
  );
}

/** The texts of a language that a person chose in place of the browser's, as `config/words-script.ts` writes them. */
export interface ChosenWords {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Each key's text; `$1`, `$2` stand for values. */
  readonly texts: Readonly<Record<string, string>>;
}

// Content scripts of one extension share a global that the page cannot see, and the scripts of one of our pages another.
const place = Symbol.for('claimlight.words');

/** The texts that were put there, or undefined where the browser's own language speaks. */
export function chosenWords(): ChosenWords | undefined {
  return (globalThis as { [place]?: ChosenWords })[place];
}

/** Speaks with these texts from now on. */
export function provideWords(words: ChosenWords): void {
  (globalThis as { [place]?: ChosenWords })[place] = words;
}

/** Goes back to the browser's own language. */
export function forgetChosenWords(): void {
  delete (globalThis as { [place]?: ChosenWords })[place];
}

/** A text of a language with its values in their places; undefined when it has no such text. */
export function chosenText(words: ChosenWords, key: string, values: readonly string[]): string | undefined {
  if (!Object.hasOwn(words.texts, key)) return undefined;
  return words.texts[key]?.replace(/\$(\d)/gu, (_all, number: string) => values[Number(number) - 1] ?? '');
}

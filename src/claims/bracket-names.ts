/** A capitalized abbreviation in brackets, which stands right behind its name. */
const bracket = /\((\p{Lu}[\p{Lu}\p{N}-]{1,7})\)/gu;
/** How far it may be from its name, in UTF-16 code units of white space. */
const gapLimit = 6;
/** By how many of its last letters a name is looked up: what a name must have at least. */
const keyLength = 3;

interface Bracket {
  /** Where the name in front of it ends. */
  readonly nameEnd: number;
  readonly short: string;
}

/** The abbreviations that a text gives its names in brackets, as in "the Institute for the Study of War (ISW)"; read once, however many names are asked for. */
export class BracketNames {
  readonly #text: string;
  readonly #byEnding = new Map<string, Bracket[]>();

  constructor(text: string) {
    this.#text = text;
    for (const match of text.matchAll(bracket)) {
      let nameEnd = match.index;
      while (nameEnd > match.index - gapLimit && /\s/u.test(text[nameEnd - 1] ?? '')) nameEnd -= 1;
      const ending = text.slice(Math.max(0, nameEnd - keyLength), nameEnd);
      const known = this.#byEnding.get(ending);
      const one = { nameEnd, short: match[1] ?? '' };
      if (known === undefined) this.#byEnding.set(ending, [one]);
      else known.push(one);
    }
  }

  /** The abbreviations of one name, in the order in which they are first given. */
  of(name: string): readonly string[] {
    if (name.length < keyLength) return [];
    const own = (this.#byEnding.get(name.slice(-keyLength)) ?? []).filter(
      ({ nameEnd, short }) => short !== name && this.#text.startsWith(name, nameEnd - name.length),
    );
    return [...new Set(own.map(({ short }) => short))];
  }
}

/** A name without the abbreviation that stands in brackets at its end. */
export function withoutBracket(name: string): string {
  return name.replace(/[\s\u00a0]*\(\p{Lu}[\p{Lu}\p{N}-]{1,7}\)$/u, '');
}

/** How deep values are read; deeper ones are no part of what a page says about itself. */
const maxDepth = 40;
/** How much of a text that is no JSON is read, in UTF-16 code units: a description of the page stands at its beginning. */
const maxMendedLength = 400_000;

/**
 * Reads JSON as pages write it: with comments, CDATA marks, raw line breaks in strings, quotation marks that were not
 * escaped, commas too many, or an end that is missing. What is right JSON is read as JSON. Answers as much as could be
 * read, undefined when nothing could; never throws.
 */
export function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Deeply nested arrays are a RangeError.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
  }
  return new Reader(text.slice(0, maxMendedLength)).read();
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first value that is an object or a list; whatever stands before it is left out. */
  read(): unknown {
    const start = this.#text.search(/[[{]/u);
    const marks = /<!\[CDATA\[/u.exec(this.#text.slice(0, 200));
    this.#at = marks === null ? start : this.#text.slice(marks.index + 9).search(/[[{]/u) + marks.index + 9;
    return start < 0 || this.#at < 0 ? undefined : this.#value(0);
  }

  #value(depth: number): unknown {
    this.#skipBlank();
    const first = this.#text[this.#at];
    if (first === undefined || depth > maxDepth) {
      this.#at = this.#text.length;
      return undefined;
    }
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#list(depth);
    return first === '"' ? this.#string() : this.#word();
  }

  #object(depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    this.#at += 1;
    while (this.#goesOn('}')) {
      const key = this.#text[this.#at] === '"' ? this.#string() : String(this.#word());
      this.#skipBlank();
      if (this.#text[this.#at] !== ':') continue;
      this.#at += 1;
      const value = this.#value(depth + 1);
      if (value !== undefined && key !== '__proto__') result[key] = value;
    }
    return result;
  }

  #list(depth: number): unknown[] {
    const result: unknown[] = [];
    this.#at += 1;
    while (this.#goesOn(']')) {
      const value = this.#value(depth + 1);
      if (value !== undefined) result.push(value);
    }
    return result;
  }

  /** Moves to the next item; false at the end, which is taken. An end of the other kind, which was left out before, is passed over. */
  #goesOn(end: string): boolean {
    for (;;) {
      this.#skipBlank();
      const character = this.#text[this.#at];
      if (character === undefined) return false;
      if (character === ',' || character === ':' || character === ';') this.#at += 1;
      else if (character === end) {
        this.#at += 1;
        return false;
      } else if (character === '}' || character === ']') return false;
      else return true;
    }
  }

  #skipBlank(): void {
    const blank = /(?:\s+|\/\*[\s\S]{0,400}?\*\/|\/\/[^\n]{0,400}\n)*/uy;
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.#text)?.[0].length ?? 0;
  }

  /** A quotation mark ends a string where a string can end; elsewhere it belongs to it. */
  #string(): string {
    const start = this.#at + 1;
    const text = this.#text;
    let end = start;
    for (; end < text.length; end += 1) {
      if (text[end] === '\\') end += 1;
      else if (text[end] === '"' && /^"\s{0,40}(?:[,:}\]]|$)/u.test(text.slice(end, end + 42))) break;
    }
    this.#at = end + 1;
    return unescaped(text.slice(start, end));
  }

  #word(): unknown {
    const word = /[^\s,:{}[\]"]+/uy;
    word.lastIndex = this.#at;
    const written = word.exec(this.#text)?.[0];
    if (written === undefined) {
      this.#at += 1;
      return undefined;
    }
    this.#at += written.length;
    if (written === 'true' || written === 'false') return written === 'true';
    if (written === 'null') return null;
    const number = Number(written);
    return Number.isNaN(number) ? written : number;
  }
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|([\s\S]))/giu, (_whole, hex, character) =>
    hex === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

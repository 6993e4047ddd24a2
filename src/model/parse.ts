/** Outcome of parsing outside data: the value, or where and why it was not accepted. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Turns unknown data into a `T`, or throws a `ParseError` that `parseWith` turns into a reason. */
export type Parser<T> = (value: unknown, path: string) => T;

class ParseError extends Error {}

/** Runs a parser over outside data; returns the reason instead of throwing. */
export function parseWith<T>(parser: Parser<T>, value: unknown): Parsed<T> {
  try {
    return { ok: true, value: parser(value, '') };
  } catch (error) {
    if (error instanceof ParseError) return { ok: false, reason: error.message };
    throw error;
  }
}

function refuse(path: string, expected: string): never {
  throw new ParseError(`${path === '' ? 'value' : path}: expected ${expected}`);
}

/** A string of at most `maxLength` UTF-16 code units. */
export function text(maxLength: number): Parser<string> {
  return (value, path) =>
    typeof value === 'string' && value.length <= maxLength ? value : refuse(path, `text of at most ${maxLength}`);
}

/** A finite number of at least `min`. */
export function number(min: number): Parser<number> {
  return (value, path) =>
    typeof value === 'number' && Number.isFinite(value) && value >= min ? value : refuse(path, `number from ${min}`);
}

/** A whole number of at least `min` that a double holds exactly. */
export function integer(min: number): Parser<number> {
  return (value, path) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min
      ? value
      : refuse(path, `whole number from ${min}`);
}

/** The last moment that a Date holds, in milliseconds since the Unix epoch (ECMA-262, Time Values). */
export const latestMoment = 8.64e15;

/** A moment from 1970 on, in milliseconds since the Unix epoch. */
export const moment: Parser<number> = (value, path) => {
  const time = number(0)(value, path);
  return time <= latestMoment ? time : refuse(path, 'moment that a calendar has');
};

export const boolean: Parser<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'true or false');

/** One of the given literals. */
export function oneOf<const T extends string>(allowed: readonly T[]): Parser<T> {
  return (value, path) => allowed.find((candidate) => candidate === value) ?? refuse(path, allowed.join(' or '));
}

export function nullable<T>(parser: Parser<T>): Parser<T | null> {
  return (value, path) => (value === null ? null : parser(value, path));
}

/** An array of at most `maxLength` items. */
export function list<T>(parser: Parser<T>, maxLength: number): Parser<readonly T[]> {
  return (value, path) =>
    Array.isArray(value) && value.length <= maxLength
      ? // Unlike "map", this also looks at holes, which structured clones keep.
        Array.from(value, (item, index) => parser(item, `${path}[${index}]`))
      : refuse(path, `list of at most ${maxLength}`);
}

/** An object with these fields and no others taken over. */
export function object<T extends object>(fields: { readonly [K in keyof T]-?: Parser<T[K]> }): Parser<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'object');
    const source = value as Record<string, unknown>;
    const result: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      result[key] = fields[key](Object.hasOwn(source, key) ? source[key] : undefined, inside(path, key));
    }
    return result as T;
  };
}

/** An object in which some of these fields may be absent; absent ones stay absent. */
export function partial<T extends object>(fields: { readonly [K in keyof T]-?: Parser<T[K]> }): Parser<Partial<T>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'object');
    const source = value as Record<string, unknown>;
    const result: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      if (Object.hasOwn(source, key) && source[key] !== undefined)
        result[key] = fields[key](source[key], inside(path, key));
    }
    return result;
  };
}

/** What a parser accepts, when it also meets a condition. */
export function where<T>(parser: Parser<T>, isMet: (value: T) => boolean, expected: string): Parser<T> {
  return (value, path) => {
    const parsed = parser(value, path);
    return isMet(parsed) ? parsed : refuse(path, expected);
  };
}

/** One of several kinds of object that are told apart by `kind`; the parsers read the fields beside it. */
export function variant<T extends { readonly kind: string }>(
  kinds: {
    readonly [K in T['kind']]: Parser<Omit<Extract<T, { readonly kind: K }>, 'kind'>>;
  },
): Parser<T> {
  const names = Object.keys(kinds) as T['kind'][];
  return (value, path) => {
    if (typeof value !== 'object' || value === null) return refuse(path, 'object');
    const named = 'kind' in value ? value.kind : undefined;
    const kind = names.find((name) => name === named) ?? refuse(path, `kind ${names.join(' or ')}`);
    return { ...kinds[kind](value, path), kind } as unknown as T;
  };
}

/** A parser from a function that answers undefined for what it does not accept. */
export function accepted<T>(accept: (value: unknown) => T | undefined, expected: string): Parser<T> {
  return (value, path) => accept(value) ?? refuse(path, expected);
}

function inside(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

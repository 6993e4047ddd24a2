/** Where something stands in a value, from the outside in. */
export type Path = readonly (string | number)[];

type Json = { readonly [key: string]: unknown };

/** A copy of a value with one thing wrong in it. */
export interface Spoiled {
  readonly path: Path;
  readonly value: unknown;
}

interface Allowances {
  readonly isNullable: (path: Path) => boolean;
  readonly isOptional: (path: Path) => boolean;
}

/** Every way in which one part of a value can be missing or of another kind. */
export function spoil(value: unknown, { isNullable, isOptional }: Allowances): readonly Spoiled[] {
  return pathsOf(value).flatMap((path) => {
    const isItem = typeof path.at(-1) === 'number';
    const wrong = [
      ...wrongFor(read(value, path)),
      ...(isNullable(path) ? [] : [null]),
      ...(isItem || isOptional(path) ? [] : [undefined]),
    ];
    return wrong.map((other) => ({ path, value: replace(value, path, other) }));
  });
}

/** A copy in which every object holds keys that nobody asked for. */
export function withStrayKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withStrayKeys);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([key, each]) => [key, withStrayKeys(each)] as const);
  return Object.fromEntries([...inner, ['stray', { a: 1 }], ['__proto__', { b: 2 }], ['constructor', 'c']]);
}

/** What may never stand in place of a value, by what the value is. */
function wrongFor(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return ['text', 1, { length: 0 }, Array.from({ length: 1_001 }, () => '')];
  if (typeof value === 'object' && value !== null) return ['text', 1, true, [], [value]];
  if (typeof value === 'string') return [1, true, {}, [], [value]];
  if (typeof value === 'number') return [String(value), -1, Number.NaN, Number.POSITIVE_INFINITY, {}, []];
  if (typeof value === 'boolean') return [0, 'true', {}];
  return ['', 'null', false, {}, []];
}

/** Every path of a value, its own left out. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...pathsOf((value as Json)[key], [...path, key])]);
}

function read(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Json)[key], value);
}

/** A copy with another value at a path; undefined takes an object's key away. */
function replace(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const inner = replace((value as Json)[key], rest, other);
  if (Array.isArray(value)) return value.with(Number(key), inner);
  const copy: Record<string, unknown> = { ...(value as Json) };
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

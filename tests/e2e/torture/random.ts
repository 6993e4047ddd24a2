/** A source of chance that a seed determines (mulberry32). */
export interface Chance {
  /** From 0 (included) to 1 (not included). */
  next(): number;
  /** From 0 (included) to `end` (not included). */
  below(end: number): number;
  of<T>(choices: readonly T[]): T;
  /** Whether something happens that happens so often, from 0 never to 1 always. */
  is(often: number): boolean;
  /** A UUID of version 4. */
  uuid(): string;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    of: <T>(choices: readonly T[]) => choices[below(choices.length)] as T,
    is: (often) => next() < often,
    uuid() {
      const digits = Array.from({ length: 32 }, () => below(16).toString(16)).join('');
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
  };
}

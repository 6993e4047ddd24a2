/**
 * A set of UUIDs that is exact and small: sixteen bytes a place, so that the ids of a million records take 32 MB where
 * strings in a Set would take several times that.
 */
export class UuidSet {
  #slots = new Uint32Array(4 * 1_024);
  #size = 0;
  /** The nil UUID, whose words are those of a free place. */
  #hasNil = false;

  get size(): number {
    return this.#size + (this.#hasNil ? 1 : 0);
  }

  has(uuid: string): boolean {
    const words = wordsOf(uuid);
    if (isNil(words)) return this.#hasNil;
    return !this.#isFree(this.#find(this.#slots, words));
  }

  /** False when it was there. */
  add(uuid: string): boolean {
    const words = wordsOf(uuid);
    if (isNil(words)) {
      const isNew = !this.#hasNil;
      this.#hasNil = true;
      return isNew;
    }
    const at = this.#find(this.#slots, words);
    if (!this.#isFree(at)) return false;
    this.#slots.set(words, at);
    this.#size += 1;
    if (this.#size * 8 > this.#slots.length) this.#grow();
    return true;
  }

  /** The place of an id, or the free one where it would stand (open addressing, linear probing). */
  #find(slots: Uint32Array, [first, second, third, fourth]: Words): number {
    const mask = slots.length - 1;
    // Ids may be chosen by a hostile file: all of their bits count, mixed.
    let at =
      (Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(third ^ fourth, 0xc2b2ae35)) << 2;
    for (at &= mask; ; at = (at + 4) & mask) {
      const isSame =
        slots[at] === first && slots[at + 1] === second && slots[at + 2] === third && slots[at + 3] === fourth;
      if (isSame || isFreeIn(slots, at)) return at;
    }
  }

  #isFree(at: number): boolean {
    return isFreeIn(this.#slots, at);
  }

  #grow(): void {
    const wider = new Uint32Array(2 * this.#slots.length);
    for (let at = 0; at < this.#slots.length; at += 4) {
      if (this.#isFree(at)) continue;
      const words = this.#slots.subarray(at, at + 4);
      wider.set(words, this.#find(wider, [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, words[3] ?? 0]));
    }
    this.#slots = wider;
  }
}

type Words = readonly [number, number, number, number];

function wordsOf(uuid: string): Words {
  const digits = uuid.replaceAll('-', '');
  const word = (from: number) => Number.parseInt(digits.slice(from, from + 8), 16) >>> 0;
  return [word(0), word(8), word(16), word(24)];
}

function isNil(words: Words): boolean {
  return words.every((word) => word === 0);
}

function isFreeIn(slots: Uint32Array, at: number): boolean {
  return slots[at] === 0 && slots[at + 1] === 0 && slots[at + 2] === 0 && slots[at + 3] === 0;
}

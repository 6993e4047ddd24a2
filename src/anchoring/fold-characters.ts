/** What folding does with a UTF-16 code unit. */
export const foldKind = {
  /** Stands for the code unit in `plainOf`. */
  plain: 1,
  /** Not seen: soft hyphens, zero-width and direction marks, variation selectors. */
  dropped: 2,
  space: 3,
  dash: 4,
  /** Stands for several code units, see `expansionOf`. */
  expanded: 5,
  /** A combining mark, which belongs to the character before it. */
  mark: 6,
  highSurrogate: 7,
} as const;

const kinds = new Uint8Array(0x10000);
const plains = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

const spacePattern = /[\s\u0085\u180e]/u;
const droppedPattern = /\p{Default_Ignorable_Code_Point}/u;
const dashPattern = /[\p{Pd}\u2043\u2212\u2500]/u;
const singleQuotePattern = /[\u0060\u00b4\u02b9\u02bb-\u02bd\u02c8\u2018-\u201b\u2032\u2035\u2039\u203a\u05f3\uff07]/u;
const doubleQuotePattern = /[\u00ab\u00bb\u02ba\u201c-\u201f\u2033\u2036\u301d-\u301f\u05f4\uff02]/u;
const markPattern = /\p{M}/u;

/** The fold kind of a UTF-16 code unit; worked out when it is first met. */
export function kindOf(unit: number): number {
  const known = kinds[unit];
  return known === undefined || known === 0 ? classify(unit) : known;
}

/** The code unit that a `plain` one is folded to. */
export function plainOf(unit: number): number {
  return plains[unit] ?? unit;
}

/** The code units that an `expanded` one is folded to. */
export function expansionOf(unit: number): string {
  return expansions.get(unit) ?? String.fromCharCode(unit);
}

/** Lower case and compatibility form of a character with its marks; quotes, dashes and spaces that come out of it are plain. */
export function foldCluster(cluster: string): string {
  return lower(cluster.normalize('NFKC'));
}

function classify(unit: number): number {
  const kind = kindFor(unit);
  kinds[unit] = kind;
  return kind;
}

function kindFor(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return foldKind.highSurrogate;
  const character = String.fromCharCode(unit);
  if (droppedPattern.test(character)) return foldKind.dropped;
  if (spacePattern.test(character)) return foldKind.space;
  if (dashPattern.test(character)) return foldKind.dash;
  if (markPattern.test(character)) return foldKind.mark;
  const folded = foldedForm(character);
  if (folded.length !== 1) {
    expansions.set(unit, folded);
    return foldKind.expanded;
  }
  plains[unit] = folded.charCodeAt(0);
  return foldKind.plain;
}

function foldedForm(character: string): string {
  if (singleQuotePattern.test(character)) return "'";
  if (doubleQuotePattern.test(character)) return '"';
  if (character === 'ς') return 'σ';
  const folded = foldCluster(character);
  // Spacing accents come out as a space and a mark; such a character stands for itself.
  return folded === '' || spacePattern.test(folded) ? character : folded;
}

function lower(text: string): string {
  const lowered = text.toLowerCase();
  // "İ" grows in lower case; offsets are easier to keep when it stays.
  return lowered.length === text.length ? lowered : text;
}

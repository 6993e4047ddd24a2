import type { SignalGroup } from './signals.ts';

/** Path words that publishing software writes by itself, in whatever language the site is. */
const conventions = {
  blog: 'blog blogs post posts news newsroom article articles story stories magazine insight insights guide guides feature features academy learn resource resources',
  manual: 'docs documentation manual reference api wiki tutorial support help usersguide handbook',
  forum: 'forum forums thread threads t topic viewtopic showthread question questions community discussion discussions',
  shop: 'shop product products store p dp item cart buy app',
  section:
    'category categories tag tags topic topics collection collections c cat search browse list lists page archive',
  service: 'service services solution solutions pricing about industry industries platform',
} as const;

const conventionsOf = new Map<string, string[]>();
for (const [name, words] of Object.entries(conventions)) {
  for (const word of words.split(' ')) conventionsOf.set(word, [...(conventionsOf.get(word) ?? []), name]);
}

/** A year with a month, or with month and day, as they stand in a path. */
const date = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\b)|(?:19|20)\d\d-?[01]\d-?[0-3]\d/u;

/**
 * The shape of an address: home page or deep in the site, with a date or a slug of many words. Read character by character,
 * since every page is asked this first, and its patterns would cost more than all the rest of the first look.
 */
export function readAddress(url: string): SignalGroup {
  const parsed = parse(url);
  const path = decode(parsed?.pathname ?? '/').slice(0, 500);
  const segments = path.split('/').filter((part) => part !== '');
  const last = withoutEnding(segments.at(-1) ?? '');
  const hasYear = holdsYear(path);
  const signals: Record<string, number> = {
    home: Number(segments.length === 0),
    depth: segments.length,
    words: countWords(last),
    letters: last.length,
    mostWords: segments.reduce((most, segment) => Math.max(most, countWords(segment)), 0),
    date: Number(hasYear && date.test(path)),
    year: Number(hasYear),
    blog: 0,
    manual: 0,
    forum: 0,
    shop: 0,
    section: 0,
    service: 0,
  };
  // "forum.example/viewtopic.php" has the words "forum", "example", "viewtopic" and "php".
  for (const piece of `${parsed?.hostname ?? ''}${path}`.toLowerCase().replaceAll('.', '/').split('/')) {
    for (const name of conventionsOf.get(firstWord(piece)) ?? []) signals[name] = 1;
  }
  return signals;
}

/** Without ".html" and its like: a dot and two to five letters, digits or low lines. */
function withoutEnding(segment: string): string {
  const dot = segment.lastIndexOf('.');
  return dot >= 0 && /^\.\w{2,5}$/u.test(segment.slice(dot)) ? segment.slice(0, dot) : segment;
}

function firstWord(piece: string): string {
  for (let at = 0; at < piece.length; at += 1) {
    const character = piece[at];
    if (character === '-' || character === '_' || character === '?') return piece.slice(0, at);
  }
  return piece;
}

/** Whether four digits in a row are a year from 1900 to 2099. */
function holdsYear(path: string): boolean {
  for (const century of ['19', '20']) {
    for (let at = path.indexOf(century); at >= 0; at = path.indexOf(century, at + 1)) {
      if (isDigit(path.charCodeAt(at + 2)) && isDigit(path.charCodeAt(at + 3))) return true;
    }
  }
  return false;
}

/** Words of two characters and more that are no number, between hyphens, low lines, plus signs and spaces. */
function countWords(part: string): number {
  let count = 0;
  let length = 0;
  let isNumber = true;
  for (let at = 0; at <= part.length; at += 1) {
    const code = part.charCodeAt(at);
    if (at === part.length || code === 45 || code === 95 || code === 43 || code === 32) {
      if (length > 1 && !isNumber) count += 1;
      length = 0;
      isNumber = true;
    } else {
      length += 1;
      if (!isDigit(code)) isNumber = false;
    }
  }
  return count;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function parse(url: string): URL | undefined {
  try {
    // Asking `URL.canParse` first would read the address twice.
    return new URL(url);
  } catch {
    return undefined;
  }
}

function decode(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: the path as it stands does as well.
    return path;
  }
}

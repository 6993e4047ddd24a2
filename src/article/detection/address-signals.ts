import type { SignalGroup } from './signals.ts';

/** Path words that publishing software writes by itself, in whatever language the site is. */
const conventions: Readonly<Record<string, ReadonlySet<string>>> = {
  blog: words(
    'blog blogs post posts news newsroom article articles story stories magazine insight insights guide guides feature features academy learn resource resources',
  ),
  manual: words('docs documentation manual reference api wiki tutorial support help usersguide handbook'),
  forum: words(
    'forum forums thread threads t topic viewtopic showthread question questions community discussion discussions',
  ),
  shop: words('shop product products store p dp item cart buy app'),
  section: words(
    'category categories tag tags topic topics collection collections c cat search browse list lists page archive',
  ),
  service: words('service services solution solutions pricing about industry industries platform'),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The shape of an address: home page or deep in the site, with a date or a slug of many words. */
export function readAddress(url: string): SignalGroup {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const path = decode(parsed?.pathname ?? '/').slice(0, 500);
  const segments = path.split('/').filter((part) => part !== '');
  const last = (segments.at(-1) ?? '').replace(/\.\w{2,5}$/u, '');
  const signals: Record<string, number> = {
    home: Number(segments.length === 0),
    depth: segments.length,
    words: countWords(last),
    letters: last.length,
    mostWords: Math.max(0, ...segments.map(countWords)),
    date: Number(/\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\b)|(?:19|20)\d\d-?[01]\d-?[0-3]\d/u.test(path)),
    year: Number(/(?:19|20)\d\d/u.test(path)),
  };
  // "forum.example/viewtopic.php" has the words "forum", "example", "viewtopic" and "php".
  const pieces = `${parsed?.hostname ?? ''}${path}`
    .toLowerCase()
    .replaceAll('.', '/')
    .split('/')
    .map((piece) => piece.replaceAll('_', '-').replaceAll('?', '-').split('-', 1)[0] ?? '');
  for (const [name, convention] of Object.entries(conventions)) {
    signals[name] = Number(pieces.some((piece) => convention.has(piece)));
  }
  return signals;
}

function countWords(part: string): number {
  let count = 0;
  for (const word of part.replaceAll('_', '-').replaceAll('+', '-').replaceAll(' ', '-').split('-')) {
    if (word.length > 1 && !isNumber(word)) count += 1;
  }
  return count;
}

function isNumber(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: the path as it stands does as well.
    return path;
  }
}

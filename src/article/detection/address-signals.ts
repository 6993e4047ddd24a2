import type { SignalGroup } from './signals.ts';

/** Path words that publishing software writes by itself, in whatever language the site is. */
const conventions: Readonly<Record<string, RegExp>> = {
  blog: segment(
    'blogs?|posts?|news|newsroom|articles?|story|stories|magazine|insights?|guides?|features?|academy|learn|resources?',
  ),
  manual: segment('docs?|documentation|manual|reference|api|wiki|tutorial|support|help|usersguide|handbook'),
  forum: segment('forums?|threads?|t|topic|viewtopic|showthread|questions?|community|discussions?'),
  shop: segment('shop|products?|store|p|dp|item|cart|buy|app'),
  section: segment('category|categories|tags?|topics?|collections?|c|cat|search|browse|lists?|page|archive'),
  service: segment('services?|solutions?|pricing|about|industry|industries|platform'),
};

function segment(words: string): RegExp {
  return new RegExp(`(?:^|[/.])(?:${words})(?=[/._?-]|$)`, 'u');
}

/** The shape of an address: home page or deep in the site, with a date or a slug of many words. */
export function readAddress(url: string): SignalGroup {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const path = decode(parsed?.pathname ?? '/').slice(0, 500);
  const segments = path.split('/').filter((part) => part !== '');
  const last = (segments.at(-1) ?? '').replace(/\.\w{2,5}$/u, '');
  const whole = `${parsed?.hostname ?? ''}${path}`.toLowerCase();
  const signals: Record<string, number> = {
    home: Number(segments.length === 0),
    depth: segments.length,
    words: countWords(last),
    letters: last.length,
    mostWords: Math.max(0, ...segments.map(countWords)),
    date: Number(/\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\b)|(?:19|20)\d\d-?[01]\d-?[0-3]\d/u.test(path)),
    year: Number(/(?:19|20)\d\d/u.test(path)),
  };
  for (const [name, pattern] of Object.entries(conventions)) signals[name] = Number(pattern.test(whole));
  return signals;
}

function countWords(part: string): number {
  return part.split(/[-_+ ]+/u).filter((word) => word.length > 1 && !/^\d+$/u.test(word)).length;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: the path as it stands does as well.
    return path;
  }
}

import type { Annotation } from '../../src/model/annotation.ts';
import type { Article } from '../../src/model/article.ts';
import type { Verdict } from '../../src/model/claim.ts';
import { foldName } from '../../src/model/tags.ts';

/** What is looked for among claims, as it was typed; empty fields ask for nothing. */
export interface ClaimFilter {
  readonly words: string;
  readonly tag: string;
  readonly source: string;
  /** Days (YYYY-MM-DD) of the person's calendar, both included. */
  readonly from: string;
  readonly until: string;
  readonly verdict: Verdict | null;
}

export const noFilter: ClaimFilter = { words: '', tag: '', source: '', from: '', until: '', verdict: null };

/** A test of claims by words, tag and source: all words must stand somewhere in what was saved, in any case. */
export function claimTest(
  filter: ClaimFilter,
): (found: { readonly annotation: Annotation; readonly article: Article }) => boolean {
  const words = foldName(filter.words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const tag = foldName(filter.tag.trim().replace(/^#/u, ''));
  const source = foldName(filter.source.trim());
  return ({ annotation, article }) => {
    if (tag !== '' && !annotation.tags.some((each) => foldName(each).includes(tag))) return false;
    if (source !== '' && !foldName(sourceText(article)).includes(source)) return false;
    if (words.length === 0) return true;
    const text = foldName(wordsOf(annotation, article));
    return words.every((word) => text.includes(word));
  };
}

/** The times (milliseconds since the Unix epoch; the second not included) between two days, in this device's time zone; null for none. */
export function timesOf({ from, until }: Pick<ClaimFilter, 'from' | 'until'>): {
  readonly from: number | null;
  readonly until: number | null;
} {
  return { from: startOfDay(from, 0), until: startOfDay(until, 1) };
}

/** The name by which a person knows where an article stands. */
export function sourceOf({ url, metadata }: Article): string {
  return metadata.publisher || (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : url);
}

function sourceText(article: Article): string {
  return `${article.metadata.publisher} ${URL.canParse(article.url) ? new URL(article.url).hostname : ''}`;
}

function wordsOf({ selectors, note, ownWords, claimant, cue, tags }: Annotation, { metadata }: Article): string {
  return [selectors?.quote.exact ?? '', note, ownWords, claimant, cue, ...tags, metadata.headline].join('\n');
}

function startOfDay(day: string, later: number): number | null {
  const [year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  return new Date(year, month - 1, date + later).getTime();
}

import type { Annotation } from '../../../../src/model/annotation.ts';
import { type Article, emptyMetadata } from '../../../../src/model/article.ts';
import type { Verdict } from '../../../../src/model/claim.ts';
import { verdicts } from '../../../../src/model/claim.ts';
import { colors } from '../../../../src/model/color.ts';
import { createAnnotation } from '../../../../src/model/edit.ts';
import { type AnnotationId, type ArticleId, claimantIdOfName } from '../../../../src/model/ids.ts';

/** What a library is made of: sentences to mark, and names of people and sources. */
export interface Ingredients {
  readonly sentences: readonly string[];
  readonly names: readonly string[];
}

/** How many annotations each article has. */
export const perArticle = 8;
const sites = 120;
const tags = 300;
const start = Date.UTC(2020, 0, 1);

/** A sequence of numbers from 0 (included) to 1 (not included) that is always the same (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The n-th article of the made library. */
export function madeArticle(number: number, { sentences, names }: Ingredients): Article {
  const next = numbersFrom(number * 2 + 1);
  const url = `https://news${Math.floor(next() * sites)}.example/2024/report-${number}`;
  const created = start + number * 60_000;
  return {
    id: idOf('a', number) as ArticleId,
    url,
    keys: [url.replace('https://', '')],
    urls: [url],
    relations: [],
    isArticle: true,
    metadata: {
      ...emptyMetadata,
      headline: words(pickOf(sentences, next()), 9),
      byline: [pickOf(names, next())],
      publisher: `The ${pickOf(names, next())} Courier`,
      published: '2024-03-05',
      language: 'en',
    },
    corrections: {},
    created,
    modified: created,
  };
}

/** The n-th annotation: a real sentence, or halves of two where there are not enough, mostly without a note. */
export function madeAnnotation(number: number, { sentences, names }: Ingredients): Annotation {
  const next = numbersFrom(number * 2 + 2);
  const isFresh = number < sentences.length;
  const exact = isFresh
    ? (sentences[number] ?? '')
    : `${words(pickOf(sentences, next()), 14)} ${words(pickOf(sentences, next()), 14)}`;
  const isClaim = next() < 0.4;
  const claimant = isClaim ? pickOf(names, next() ** 3) : '';
  const now = start + Math.floor(number / perArticle) * 60_000 + (number % perArticle) * 1_000;
  const made = createAnnotation(
    {
      motivation: isClaim ? 'assessing' : 'highlighting',
      note: next() < 0.25 ? words(pickOf(sentences, next()), 16) : '',
      tags: next() < 0.5 ? [`topic ${Math.floor(next() ** 2 * tags)}`] : [],
      color: colors[Math.floor(next() * colors.length)] ?? 'yellow',
      claimant,
      cue: isClaim ? 'said' : '',
      ownWords: '',
      selectors: {
        quote: { exact, prefix: '', suffix: '' },
        position: { start: number % 5_000, end: (number % 5_000) + exact.length },
        sentence: exact,
      },
    },
    {
      id: idOf('b', number) as AnnotationId,
      articleId: idOf('a', Math.floor(number / perArticle)) as ArticleId,
      claimantId: isClaim ? claimantIdOfName(claimant.toLowerCase()) : null,
    },
    now,
  );
  const verdict: Verdict = verdicts[Math.floor(next() * verdicts.length)] ?? 'unreviewed';
  if (!isClaim || verdict === 'unreviewed') return made;
  return { ...made, verdicts: [{ verdict, confidence: null, reasons: '', at: now }] };
}

function idOf(kind: 'a' | 'b', number: number): string {
  return `${kind}0000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

function pickOf<T>(from: readonly T[], where: number): T {
  return from[Math.floor(where * from.length)] as T;
}

function words(sentence: string, count: number): string {
  return sentence.split(' ').slice(0, count).join(' ');
}

import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { isReviewed, livingEvidence, standingVerdict, type Verdict } from '../model/claim.ts';
import type { ClaimantKind } from '../model/claimant.ts';
import { isoTime } from './dates.ts';
import type { ExportInput } from './export-format.ts';
import { jsonItems } from './json-items.ts';
import { passageUrl } from './passage.ts';

type Judged = Exclude<Verdict, 'unreviewed'>;

/**
 * Each verdict on a scale from 1 to 5, the more accurate the nearer to the best (Google's "Fact check (ClaimReview)
 * structured data"). What cannot be verified has no place on it: a rating needs its words only.
 */
const ratings: Readonly<Record<Judged, { readonly words: string; readonly value: number | null }>> = {
  supported: { words: 'Supported', value: 5 },
  disputed: { words: 'Disputed', value: 3 },
  refuted: { words: 'Refuted', value: 1 },
  unverifiable: { words: 'Unverifiable', value: null },
};

/** What schema.org calls a claimant; a claim's author is a person or an organisation there, which one that nobody has told is taken to be. */
const authorTypes: Readonly<Record<Exclude<ClaimantKind, 'document'>, string>> = {
  unknown: 'Organization',
  person: 'Person',
  organisation: 'Organization',
  government: 'GovernmentOrganization',
  outlet: 'NewsMediaOrganization',
};

/**
 * Writes claims with a verdict as a list of schema.org ClaimReview objects, each with a context of its own: Google reads
 * schema.org's alone, and a type at each root. Without a place of publication they lack `url`, which it requires.
 */
export async function* writeClaimReviews(input: ExportInput): AsyncGenerator<string> {
  yield '[';
  yield* jsonItems(input.articles, ({ article, annotations }) =>
    annotations.filter(isReviewed).map((annotation) => toReview(annotation, article, input)),
  );
  yield ']\n';
}

function toReview(annotation: Annotation, article: Article, input: ExportInput): object {
  const { publication } = input;
  const { verdict, reasons } = standingVerdict(annotation);
  const given = annotation.verdicts.at(-1)?.at ?? annotation.modified;
  const citations = livingEvidence(annotation).flatMap(({ target }) =>
    target.kind === 'url'
      ? [{ '@type': 'CreativeWork', url: target.url, ...(target.title === '' ? {} : { name: target.title }) }]
      : [],
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    // One anchor for each: Google tells several reviews on one page by it.
    ...(publication === undefined ? {} : { url: anchored(publication.url, annotation.id) }),
    datePublished: isoTime(given),
    ...(publication === undefined
      ? {}
      : { author: { '@type': 'Organization', name: publication.author, url: publication.url } }),
    claimReviewed: claimText(annotation),
    itemReviewed: toClaim(annotation, article, input),
    reviewRating: toRating(verdict, reasons),
    ...(citations.length === 0 ? {} : { citation: citations }),
  };
}

function toRating(verdict: Verdict, reasons: string): object {
  const { words, value } = ratings[verdict as Judged];
  return {
    '@type': 'Rating',
    ...(value === null ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 }),
    alternateName: words,
    ...(reasons === '' ? {} : { ratingExplanation: reasons }),
  };
}

function toClaim(annotation: Annotation, article: Article, { claimants }: ExportInput): object {
  const { claimant, claimantId, selectors } = annotation;
  const known = claimantId === null ? undefined : claimants?.get(claimantId);
  const name = known?.name ?? claimant;
  const kind = known?.kind ?? 'unknown';
  const published = dateOf(article.metadata.published);
  return {
    '@type': 'Claim',
    ...(selectors === null ? {} : { text: selectors.quote.exact.trim() }),
    ...(name === '' || kind === 'document' ? {} : { author: { '@type': authorTypes[kind], name } }),
    ...(name !== '' && kind === 'document' ? { isBasedOn: { '@type': 'CreativeWork', name } } : {}),
    ...(published === undefined ? {} : { datePublished: published }),
    appearance: toAppearance(annotation, article),
  };
}

function toAppearance(annotation: Annotation, article: Article): object {
  const { headline, byline, publisher, published, language } = article.metadata;
  const date = dateOf(published);
  return {
    '@type': article.isArticle ? 'NewsArticle' : 'CreativeWork',
    url: passageUrl(article, annotation),
    ...(headline === '' ? {} : { headline }),
    ...(byline.length === 0 ? {} : { author: byline.map((name) => ({ '@type': 'Person', name })) }),
    ...(publisher === '' ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(language === '' ? {} : { inLanguage: language }),
  };
}

function claimText({ ownWords, selectors }: Annotation): string {
  return ownWords === '' ? (selectors?.quote.exact.trim() ?? '') : ownWords;
}

/** A date or time as schema.org takes it (ISO 8601); what a page gave otherwise is left out. */
function dateOf(text: string): string | undefined {
  const trimmed = text.trim();
  const isIso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(trimmed);
  return isIso && !Number.isNaN(Date.parse(trimmed)) ? trimmed : undefined;
}

function anchored(url: string, id: string): string {
  const [page = url] = url.split('#');
  return `${page}#claim-${id}`;
}

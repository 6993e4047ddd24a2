import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeClaimReviews } from '../../../src/export/claim-review.ts';
import type { ExportInput } from '../../../src/export/export-format.ts';
import { isReviewed, standingVerdict, verdicts } from '../../../src/model/claim.ts';
import { claimantKinds } from '../../../src/model/claimant.ts';
import { claimantIdOfName, newEvidenceId } from '../../../src/model/ids.ts';
import { anyFinding } from './made-findings.ts';
import { annotationWith, anyArticle, articleWith, made, passageOf } from './made-records.ts';
import { written } from './written.ts';

type Json = Readonly<Record<string, unknown>>;

const publication = { url: 'https://checks.example/2026/truce#top', author: 'The checkers' };

async function reviewsOf(input: Omit<ExportInput, 'exported'>): Promise<readonly Json[]> {
  return JSON.parse(await written(writeClaimReviews({ ...input, exported: 0 }))) as readonly Json[];
}

/** What in a review breaks what Google's page on ClaimReview and schema.org ask for; empty when nothing does. */
function problemsOf(review: Json): readonly string[] {
  const rating = review['reviewRating'] as Json;
  const item = review['itemReviewed'] as Json;
  const appearance = item['appearance'] as Json;
  const numbers = [rating['worstRating'], rating['ratingValue'], rating['bestRating']] as number[];
  const isRated = numbers.every((value) => typeof value === 'number');
  return [
    ...(review['@context'] === 'https://schema.org' && review['@type'] === 'ClaimReview' ? [] : ['root']),
    ...(typeof review['claimReviewed'] === 'string' && review['claimReviewed'] !== '' ? [] : ['claimReviewed']),
    ...(isWebAddress(review['url']) ? [] : ['url']),
    ...(rating['@type'] === 'Rating' && typeof rating['alternateName'] === 'string' ? [] : ['alternateName']),
    ...(isRated
      ? numbers[0] !== undefined && numbers[1] !== undefined && numbers[2] !== undefined && numbers[0] < numbers[2]
        ? numbers[0] <= numbers[1] && numbers[1] <= numbers[2]
          ? []
          : ['ratingValue outside']
        : ['bestRating not above worstRating']
      : numbers.some((value) => value !== undefined)
        ? ['half a scale']
        : []),
    ...(item['@type'] === 'Claim' && isWebAddress(appearance['url']) ? [] : ['itemReviewed']),
    ...[review['datePublished'], item['datePublished'], appearance['datePublished']].flatMap((date) =>
      date === undefined || !Number.isNaN(Date.parse(String(date))) ? [] : [`date ${String(date)}`],
    ),
    ...(item['author'] === undefined || typeof (item['author'] as Json)['name'] === 'string' ? [] : ['author']),
  ];
}

function isWebAddress(url: unknown): boolean {
  return typeof url === 'string' && URL.canParse(url) && /^https?:/u.test(url);
}

describe('claims with a verdict', () => {
  test('are reviews as search engines ask for them, whatever they hold, and no others are', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, fc.array(anyFinding, { maxLength: 4 }), async (article, annotations) => {
        const reviews = await reviewsOf({ articles: [{ article, annotations }], publication });
        expect(reviews).toHaveLength(annotations.filter(isReviewed).length);
        for (const review of reviews) expect(problemsOf(review)).toEqual([]);
        expect(new Set(reviews.map(({ url }) => url)).size).toBe(reviews.length);
      }),
    );
  });

  test('say what was found, by whom the claim is, and where it stands', async () => {
    const id = claimantIdOfName('isw');
    const annotation = annotationWith({
      motivation: 'assessing',
      claimant: 'ISW',
      claimantId: id,
      ownWords: 'They will say no.',
      selectors: passageOf('would likely reject'),
      verdicts: [
        { at: made, verdict: 'supported', confidence: null, reasons: '' },
        { at: made + 1_000, verdict: 'disputed', confidence: 'high', reasons: 'Two sources differ.' },
      ],
      evidence: [
        {
          id: newEvidenceId(crypto),
          target: { kind: 'url', url: 'https://minutes.example/', title: 'Minutes' },
          relation: 'contradicting',
          note: '',
          created: made,
          deleted: null,
          stamps: { relation: made, note: made, deleted: made },
        },
      ],
    });
    const article = articleWith({ published: '2026-03-01', publisher: 'The Courier', byline: ['A. Writer'] });
    const claimants = new Map([[id, { name: 'Institute for the Study of War', kind: 'organisation' as const }]]);
    const [review] = await reviewsOf({ articles: [{ article, annotations: [annotation] }], claimants, publication });
    expect(review).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: `https://checks.example/2026/truce#claim-${annotation.id}`,
      datePublished: '2026-03-04T09:30:06.000Z',
      author: { '@type': 'Organization', name: 'The checkers', url: publication.url },
      claimReviewed: 'They will say no.',
      itemReviewed: {
        '@type': 'Claim',
        text: 'would likely reject',
        author: { '@type': 'Organization', name: 'Institute for the Study of War' },
        datePublished: '2026-03-01',
        appearance: {
          '@type': 'NewsArticle',
          url: 'https://news.example/report#:~:text=would%20likely%20reject',
          headline: 'A report',
          author: [{ '@type': 'Person', name: 'A. Writer' }],
          publisher: { '@type': 'Organization', name: 'The Courier' },
          datePublished: '2026-03-01',
        },
      },
      reviewRating: {
        '@type': 'Rating',
        ratingValue: 3,
        bestRating: 5,
        worstRating: 1,
        alternateName: 'Disputed',
        ratingExplanation: 'Two sources differ.',
      },
      citation: [{ '@type': 'CreativeWork', url: 'https://minutes.example/', name: 'Minutes' }],
    });
  });

  test.each(verdicts)('rated %s stand on the scale by it, or have words alone', async (verdict) => {
    const judged = annotationWith({
      motivation: 'assessing',
      verdicts: [{ at: made, verdict, confidence: null, reasons: '' }],
    });
    const reviews = await reviewsOf({ articles: [{ article: articleWith(), annotations: [judged] }], publication });
    const rating = reviews[0]?.['reviewRating'] as Json | undefined;
    const values = { supported: 5, disputed: 3, refuted: 1, unverifiable: undefined, unreviewed: undefined };
    expect(rating?.['ratingValue']).toBe(values[verdict]);
    expect(reviews).toHaveLength(standingVerdict(judged).verdict === 'unreviewed' ? 0 : 1);
  });

  test.each(claimantKinds)('of a claimant that is of the kind %s name it where schema.org looks', async (kind) => {
    const id = claimantIdOfName('it');
    const judged = annotationWith({
      motivation: 'assessing',
      claimant: 'It',
      claimantId: id,
      verdicts: [{ at: made, verdict: 'refuted', confidence: null, reasons: '' }],
    });
    const claimants = new Map([[id, { name: 'It', kind }]]);
    const [review] = await reviewsOf({ articles: [{ article: articleWith(), annotations: [judged] }], claimants });
    const item = review?.['itemReviewed'] as Json;
    expect(item[kind === 'document' ? 'isBasedOn' : 'author']).toMatchObject({ name: 'It' });
    expect(review).not.toHaveProperty('url');
  });
});

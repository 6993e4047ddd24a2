import { type Annotation, motivations } from '../../../src/model/annotation.ts';
import { type Article, emptyMetadata } from '../../../src/model/article.ts';
import { verdicts } from '../../../src/model/claim.ts';
import { type Claimant, createClaimant } from '../../../src/model/claimant.ts';
import { colors } from '../../../src/model/color.ts';
import { type AnnotationId, type ArticleId, claimantIdOfName, type EvidenceId } from '../../../src/model/ids.ts';

/** Annotations on one article of the made library. */
export const annotationsPerArticle = 10;

const words =
  'the ministry council river bridge winter report institute concludes that talks would likely resume after spring while observers from the northern provinces said trains carried wheat and shells across border towns under heavy rain'.split(
    ' ',
  );
const firstDay = Date.UTC(2024, 0);

/** Words that differ with the seed, as many as asked for. */
function phrase(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return words[state % words.length];
  }).join(' ');
}

function uuid(kind: number, index: number): string {
  return `00000000-0000-4000-8000-${kind}${index.toString(16).padStart(11, '0')}`;
}

export function madeClaimant(index: number): Claimant {
  const name = `Speaker ${index}`;
  return createClaimant(claimantIdOfName(name.toLowerCase()), name, firstDay);
}

export function madeArticle(index: number): Article {
  const url = `https://news.example/2024/${index}/${phrase(index, 5).replaceAll(' ', '-')}`;
  const created = firstDay + index * 60_000;
  return {
    id: uuid(1, index) as ArticleId,
    url,
    keys: [url.replace('https://', '')],
    urls: [url],
    relations: [],
    isArticle: true,
    metadata: {
      ...emptyMetadata,
      headline: phrase(index, 9),
      byline: [`Reporter ${index % 300}`],
      publisher: `The Courier ${index % 40}`,
      published: new Date(created).toISOString(),
      language: 'en',
    },
    corrections: {},
    created,
    modified: created,
  };
}

export function madeAnnotation(index: number): Annotation {
  const created = firstDay + index * 6_000;
  const article = Math.floor(index / annotationsPerArticle);
  const start = (index % annotationsPerArticle) * 900;
  const exact = phrase(index, 24);
  const motivation = motivations[index % 3] ?? 'highlighting';
  const claimant = motivation === 'assessing' ? madeClaimant(index % 500) : undefined;
  return {
    id: uuid(2, index) as AnnotationId,
    articleId: uuid(1, article) as ArticleId,
    motivation,
    note: index % 3 === 0 ? '' : phrase(index + 7, 18),
    tags: [`topic ${index % 30}`, `place ${index % 11}`],
    color: colors[index % colors.length] ?? 'yellow',
    claimant: claimant?.name ?? '',
    claimantId: claimant?.id ?? null,
    cue: claimant === undefined ? '' : 'concludes',
    ownWords: '',
    selectors: {
      quote: { exact, prefix: phrase(index + 1, 8), suffix: phrase(index + 2, 8) },
      position: { start, end: start + exact.length },
      sentence: `${exact}.`,
    },
    created,
    modified: created,
    deleted: null,
    history: [],
    verdicts:
      claimant !== undefined && index % 2 === 0
        ? [
            {
              at: created,
              verdict: verdicts[1 + (index % 4)] ?? 'supported',
              confidence: 'low',
              reasons: phrase(index, 12),
            },
          ]
        : [],
    evidence:
      index % 12 === 0
        ? [
            {
              id: uuid(3, index) as EvidenceId,
              target: { kind: 'url', url: `https://data.example/${index}`, title: phrase(index, 4) },
              relation: 'supporting',
              note: '',
              created,
              deleted: null,
              stamps: { relation: created, note: created, deleted: created },
            },
          ]
        : [],
    stamps: {
      motivation: created,
      note: created,
      tags: created,
      color: created,
      claimant: created,
      cue: created,
      ownWords: created,
      deleted: created,
      selectors: created,
    },
  };
}

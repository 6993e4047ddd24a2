import type { Annotation, AnnotationBody } from '../../../src/model/annotation.ts';
import { type Article, emptyMetadata } from '../../../src/model/article.ts';
import { articleKey } from '../../../src/model/article-key.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';
import type { ImportedAnnotation } from './library-facts.ts';

/** When what is imported was made, in milliseconds since the Unix epoch. */
const madeAt = 1_700_000_000_000;

const stamped = ['motivation', 'note', 'tags', 'color', 'claimant', 'cue', 'ownWords', 'deleted', 'selectors'] as const;

export function addressOf(page: number): string {
  return `https://torture.example/reports/${page}`;
}

export function passageOf(page: number): PassageSelectors {
  const start = page % 10_000;
  return {
    quote: { exact: `words at ${start}`, prefix: '', suffix: '' },
    position: { start, end: start + 10 },
    sentence: '',
  };
}

/** The article of an imported annotation, as a file holds it. */
export function madeArticle({ articleId, page }: ImportedAnnotation): Article {
  const url = addressOf(page);
  return {
    id: articleId as never,
    url,
    keys: [articleKey(url) ?? url],
    urls: [url],
    relations: [],
    isArticle: true,
    metadata: { ...emptyMetadata, headline: `Report ${page}` },
    corrections: {},
    created: madeAt,
    modified: madeAt,
  };
}

/** An imported annotation, as a file holds it. */
export function madeAnnotation({ id, articleId, page, body }: ImportedAnnotation): Annotation {
  return {
    ...(body as unknown as AnnotationBody),
    id: id as never,
    articleId: articleId as never,
    cue: '',
    ownWords: '',
    selectors: passageOf(page),
    claimantId: null,
    created: madeAt,
    modified: madeAt,
    deleted: null,
    history: [],
    verdicts: [],
    evidence: [],
    stamps: Object.fromEntries(stamped.map((name) => [name, madeAt])) as Annotation['stamps'],
  };
}

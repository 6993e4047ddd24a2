import type { ExportedArticle } from '../../src/export/export-format.ts';
import { emptyMetadata } from '../../src/model/article.ts';
import { createAnnotation } from '../../src/model/edit.ts';
import { newAnnotationId, newArticleId } from '../../src/model/ids.ts';
import { say } from '../words.ts';

/** An article with a claim, as long as nothing is saved that a preview could show. */
export function sampleArticle(now: number): ExportedArticle {
  const articleId = newArticleId(crypto);
  const exact = say('template_sample_quote');
  const annotation = createAnnotation(
    {
      motivation: 'assessing',
      note: say('template_sample_note'),
      tags: [say('template_sample_tag')],
      color: 'yellow',
      claimant: say('template_sample_claimant'),
      cue: '',
      ownWords: '',
      selectors: {
        quote: { exact, prefix: '', suffix: '' },
        position: { start: 0, end: exact.length },
        sentence: exact,
      },
    },
    { id: newAnnotationId(crypto), articleId, claimantId: null },
    now,
  );
  return {
    article: {
      id: articleId,
      url: 'https://news.example/report',
      keys: [],
      urls: [],
      relations: [],
      isArticle: true,
      metadata: {
        ...emptyMetadata,
        headline: say('template_sample_headline'),
        byline: ['Mara Lindqvist'],
        publisher: 'The Harbour Courier',
        published: '2026-03-04',
        language: 'en',
      },
      corrections: {},
      created: now,
      modified: now,
    },
    annotations: [annotation],
  };
}

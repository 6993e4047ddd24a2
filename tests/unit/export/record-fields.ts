import type { ExportField } from '../../../src/export/fields.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import type { Article } from '../../../src/model/article.ts';

/** What is known of one annotation and its article, field by field. */
export type FieldValues = Readonly<Record<ExportField, unknown>>;

/** Every field of an annotation and its article: what an export carries unless it says that it drops it. */
export function fieldValues(article: Article, annotation: Annotation): FieldValues {
  const { metadata } = article;
  const { selectors } = annotation;
  return {
    address: article.url,
    headline: metadata.headline,
    byline: metadata.byline,
    publisher: metadata.publisher,
    published: metadata.published,
    updated: metadata.modified,
    language: metadata.language,
    identity: { id: article.id, keys: article.keys, isArticle: article.isArticle, canonicalUrl: metadata.canonicalUrl },
    id: annotation.id,
    kind: annotation.motivation,
    quote: selectors?.quote.exact ?? '',
    context: selectors === null ? null : [selectors.quote.prefix, selectors.quote.suffix],
    position: selectors === null ? null : selectors.position,
    note: annotation.note,
    tags: annotation.tags,
    color: annotation.color,
    claimant: annotation.claimant,
    cue: annotation.cue,
    ownWords: annotation.ownWords,
    verdicts: annotation.verdicts,
    evidence: annotation.evidence,
    created: annotation.created,
    modified: annotation.modified,
    history: annotation.history,
    fieldTimes: annotation.stamps,
  };
}

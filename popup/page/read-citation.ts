import { type CitedSource, unsavedArticle } from '../../src/export/cite-passage.ts';
import { paragraphNumber } from '../../src/export/paragraph-number.ts';
import type { PageFacts } from '../../src/model/article.ts';
import { ruledArticle } from '../../src/model/article-ruling.ts';
import { identityKeys } from '../../src/model/canonical-link.ts';
import { type Corrections, correctedArticle, withCorrections } from '../../src/model/corrections.ts';
import type { Result } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import { readArticleText } from '../../src/storage/queries.ts';
import { openLibrary } from '../../src/storage/read-library.ts';
import { readRuler, readRulings } from '../../src/storage/ruling-queries.ts';
import { readDatabase } from './popup-database.ts';
import { scheduleOf } from './write-pieces.ts';

/** What can be cited: a page as a whole, saved or not, or an annotation of an article. */
export type Citable =
  | { readonly kind: 'page'; readonly facts: PageFacts; readonly corrections: Corrections }
  | { readonly kind: 'annotation'; readonly id: AnnotationId };

/** A source, and the number of the paragraph that its quote stands in, as far as the saved text tells. */
export interface ReadCitation {
  readonly source: CitedSource;
  readonly paragraph: number | null;
}

/** Reads what a citation is made of; undefined for an annotation that is there no more. */
export async function readCitation(citable: Citable, now: number): Promise<Result<ReadCitation | undefined>> {
  if (citable.kind === 'page') {
    const { url, isArticle, metadata } = citable.facts;
    return readDatabase(async (database) => {
      const rulings = await readRulings(database, identityKeys(url, metadata.canonicalUrl), url);
      const corrected = withCorrections(metadata, citable.corrections);
      const facts = { url, isArticle: ruledArticle(rulings, isArticle), metadata: corrected };
      return { source: { article: unsavedArticle(facts, now) }, paragraph: null };
    });
  }
  return readDatabase(async (database) => {
    const scope = { kind: 'annotations', ids: [citable.id] } as const;
    const { articles } = await openLibrary(database, scope, scheduleOf(new AbortController().signal));
    for await (const { article, annotations } of articles) {
      const [annotation] = annotations;
      if (annotation === undefined) continue;
      const corrected = (await readRuler(database))(correctedArticle(article));
      const { selectors } = annotation;
      const text = selectors === null ? undefined : await readArticleText(database, annotation.articleId);
      const paragraph =
        selectors === null || text === undefined
          ? undefined
          : paragraphNumber(text, selectors.quote, selectors.position.start, article.metadata.headline);
      return { source: { article: corrected, annotation }, paragraph: paragraph ?? null };
    }
    return undefined;
  });
}

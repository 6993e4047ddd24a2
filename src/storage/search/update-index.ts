import type { Annotation } from '../../model/annotation.ts';
import { standingVerdict } from '../../model/claim.ts';
import { savedState } from '../../model/search/saved-state.ts';
import { type SearchText, textsOfAnnotation } from '../../model/search/search-fields.ts';
import type { WriteTransaction } from '../schema.ts';
import { type AnnotationFacts, noAnnotationColumns, withAnnotations } from './columns.ts';
import { type AnnotationChange, changesOf } from './index-changes.ts';
import { IndexDocuments, indexArticles, indexClaimants } from './index-documents.ts';
import { segmentSize } from './postings.ts';
import { TextChanges } from './text-changes.ts';

/**
 * Brings the search index up to what a transaction has written, in the same transaction: a search never shows what is
 * deleted, nor misses what was acknowledged.
 */
export async function updateIndex(transaction: WriteTransaction): Promise<void> {
  const changes = changesOf(transaction);
  if (changes.isEmpty) return;
  const { articles, claimants, annotations } = changes.take();
  const texts = new TextChanges();
  const documents = new IndexDocuments(transaction, changes);
  await indexArticles(transaction, articles, documents, texts);
  await indexClaimants(transaction, claimants, documents, texts);
  await indexAnnotations(transaction, [...annotations.values()], documents, texts);
  await documents.write();
  await texts.write(transaction);
  await changes.writeState();
}

async function indexAnnotations(
  transaction: WriteTransaction,
  changes: readonly AnnotationChange[],
  documents: IndexDocuments,
  texts: TextChanges,
): Promise<void> {
  const columns = transaction.objectStore('searchColumns');
  for (const [segment, rows] of Map.groupBy(changes, ({ number }) => Math.floor(number / segmentSize))) {
    const facts = new Map<number, AnnotationFacts | null>();
    for (const { number, before, after } of rows) {
      texts.add({ kind: 'annotation', number, before: textsOf(before), after: textsOf(after) });
      facts.set(number % segmentSize, isShown(after) ? await factsOf(after, documents) : null);
    }
    const known = await columns.get(['annotation', segment]);
    const base = known?.kind === 'annotation' ? known : noAnnotationColumns;
    await columns.put(withAnnotations(base, facts), ['annotation', segment]);
  }
}

function isShown(annotation: Annotation | null): annotation is Annotation {
  return annotation !== null && annotation.deleted === null;
}

function textsOf(annotation: Annotation | null): readonly SearchText[] {
  return isShown(annotation) ? textsOfAnnotation(annotation) : [];
}

async function factsOf(annotation: Annotation, documents: IndexDocuments): Promise<AnnotationFacts> {
  const { articleId, claimantId, motivation, created, selectors, tags, color } = annotation;
  return {
    created,
    start: selectors?.position.start ?? -1,
    article: await documents.numberOf('article', articleId),
    claimant: claimantId === null ? 0 : await documents.numberOf('claimant', claimantId),
    tags,
    color,
    motivation,
    verdict: motivation === 'assessing' ? standingVerdict(annotation).verdict : null,
    state: savedState(annotation),
  };
}

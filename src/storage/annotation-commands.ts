import type { Annotation, AnnotationDraft } from '../model/annotation.ts';
import type { Article, PageFacts } from '../model/article.ts';
import {
  type AnnotationEdit,
  createAnnotation,
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation as restoredAnnotation,
} from '../model/edit.ts';
import { failed, type Result, success } from '../model/failure.ts';
import { type AnnotationId, type ClaimantId, type IdSource, newAnnotationId, newArticleId } from '../model/ids.ts';
import { createArticle, enrichArticle } from './article-merge.ts';
import { packText } from './article-text.ts';
import { findOrMakeClaimant, reviveClaimant } from './claimant-of-name.ts';
import { findOwnArticle } from './find-articles.ts';
import { dropFulfilledDraft } from './note-draft-commands.ts';
import { hasArticleText } from './queries.ts';
import { putAnnotation, putArticle } from './record-writes.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { storageFailure } from './storage-failure.ts';
import { write } from './transaction.ts';

export interface NewAnnotation {
  readonly facts: PageFacts;
  /** The page's keys, its own first; at least one. */
  readonly keys: readonly string[];
  readonly draft: AnnotationDraft;
  /** The page's text; empty when it is not at hand. */
  readonly pageText: string;
  /** Other names by which the same article calls the claimant. */
  readonly aliases?: readonly string[];
  /** Whether the claimant's words name anybody; true unless said otherwise. */
  readonly isNamed?: boolean;
  readonly now: number;
  readonly ids: IdSource;
  /** The id it is to have, when the asker chose one: asked for again, no second one is made. */
  readonly id?: AnnotationId;
}

/** Which annotation is meant, and whether the asker may reach its article; without `isAllowed` it may. */
export interface AnnotationRequest {
  readonly id: AnnotationId;
  readonly now: number;
  readonly isAllowed?: (article: Article) => boolean;
}

/**
 * Saves a new annotation, and with it the record of the page it was made on: known, or made. Records of other pages
 * that are the same article stay beside it, so that they can be parted again. The text of the first annotated version is kept, never replaced. A note's kept draft goes in the same transaction. A wish whose id is
 * known was saved before, and its answer was lost: what it says now is taken over. Fails with `notAllowed` when that id
 * is one of another page's annotation.
 */
export async function saveAnnotation(database: Database, wish: NewAnnotation): Promise<Result<Annotation>> {
  const { facts, keys, draft, aliases = [], isNamed = true, now, ids, id } = wish;
  const packed = await packNewText(database, wish);
  if (!packed.ok) return packed;
  const text = packed.value;

  return write(
    database,
    ['articles', 'annotations', 'claimants', 'articleTexts', 'noteDrafts'],
    async (transaction) => {
      const articles = transaction.objectStore('articles');
      const saved = id === undefined ? undefined : (await transaction.objectStore('annotations').get(id))?.record;
      if (saved !== undefined) {
        const isHere = (await articles.get(saved.articleId))?.keys.some((key) => keys.includes(key)) === true;
        if (!isHere) return failed('notAllowed', 'annotation of another page');
        const { selectors: _same, ...body } = draft;
        const claimantId = await findOrMakeClaimant(transaction, { name: draft.claimant, aliases, isNamed }, now);
        const again = editAnnotation(restoredAnnotation(saved, now), body, now, claimantId);
        if (again !== saved) await putAnnotation(transaction, again);
        return success(again);
      }
      const known = await findOwnArticle(transaction, keys);
      const article =
        known === undefined
          ? createArticle(newArticleId(ids), facts, keys, now)
          : enrichArticle(known, facts, keys, now);
      if (article !== known) await putArticle(transaction, article);

      const texts = transaction.objectStore('articleTexts');
      if (text !== undefined && (await texts.getKey(article.id)) === undefined) {
        await texts.add({ articleId: article.id, ...text, taken: now });
      }

      const claimantId = await findOrMakeClaimant(transaction, { name: draft.claimant, aliases, isNamed }, now);
      const identity = { id: id ?? newAnnotationId(ids), articleId: article.id, claimantId };
      const annotation = createAnnotation(draft, identity, now);
      await putAnnotation(transaction, annotation);
      await dropFulfilledDraft(transaction, keys, { annotationId: null, saved: annotation });
      return success(annotation);
    },
  );
}

/** Packs the page's text before the transaction, which compressing would end; undefined when there is none or the article has one. */
async function packNewText(
  database: Database,
  { pageText, keys }: NewAnnotation,
): Promise<Result<Awaited<ReturnType<typeof packText>> | undefined>> {
  try {
    const isWanted = pageText !== '' && !(await hasArticleText(database, keys));
    return success(isWanted ? await packText(pageText) : undefined);
  } catch (error) {
    return storageFailure(error);
  }
}

/**
 * Applies a person's edit. Fails with `notFound` or `notAllowed`. The edit of a deleted annotation is kept, should it be
 * restored. `chosen` is the record of the edit's claimant where the person chose one; otherwise its name finds it.
 */
export function saveEdit(
  database: Database,
  request: AnnotationRequest & { readonly edit: AnnotationEdit; readonly chosen?: ClaimantId | null },
): Promise<Result<Annotation>> {
  const { edit, chosen = null, now } = request;
  return change(database, request, async (annotation, transaction) => {
    if (edit.claimant === undefined) return editAnnotation(annotation, edit, now);
    const named = { name: edit.claimant, aliases: [], chosen };
    return editAnnotation(annotation, edit, now, await findOrMakeClaimant(transaction, named, now));
  });
}

/** Gives a claim the claimant and cue that its article names, where the person has named none. Fails with `notFound` or `notAllowed`. */
export function nameClaimant(
  database: Database,
  request: AnnotationRequest & {
    readonly claimant: string;
    readonly cue: string;
    readonly aliases: readonly string[];
    readonly isNamed?: boolean;
  },
): Promise<Result<Annotation>> {
  const { claimant, cue, aliases, isNamed = true, now } = request;
  return change(database, request, async (annotation, transaction) => {
    if (annotation.claimant !== '' || annotation.deleted !== null) return annotation;
    const edit = annotation.cue === '' ? { claimant, cue } : { claimant };
    return editAnnotation(
      annotation,
      edit,
      now,
      await findOrMakeClaimant(transaction, { name: claimant, aliases, isNamed }, now),
    );
  });
}

/** Deletes an annotation so that it can be restored. Fails with `notFound` or `notAllowed`. */
export function removeAnnotation(database: Database, request: AnnotationRequest): Promise<Result<Annotation>> {
  return change(database, request, (annotation) => deleteAnnotation(annotation, request.now));
}

/** Brings a deleted annotation back. Fails with `notFound` or `notAllowed`. */
export function restoreAnnotation(database: Database, request: AnnotationRequest): Promise<Result<Annotation>> {
  return change(database, request, async (annotation, transaction) => {
    if (annotation.claimantId !== null) await reviveClaimant(transaction, annotation.claimantId, request.now);
    return restoredAnnotation(annotation, request.now);
  });
}

/** Changes one annotation in a transaction of its own. Fails with `notFound` or `notAllowed`; a change that returns the same record writes nothing. */
export function change(
  database: Database,
  { id, isAllowed }: AnnotationRequest,
  apply: (annotation: Annotation, transaction: WriteTransaction) => Annotation | Promise<Annotation>,
): Promise<Result<Annotation>> {
  return write(database, ['articles', 'annotations', 'claimants', 'noteDrafts'], async (transaction) => {
    const annotations = transaction.objectStore('annotations');
    const known = (await annotations.get(id))?.record;
    if (known === undefined) return failed('notFound', `annotation ${id}`);
    const article = await transaction.objectStore('articles').get(known.articleId);
    if (article === undefined) return failed('notFound', `article ${known.articleId}`);
    if (isAllowed !== undefined && !isAllowed(article)) return failed('notAllowed', 'annotation of another page');
    const changed = await apply(known, transaction);
    if (changed !== known) await putAnnotation(transaction, changed);
    if (changed.note !== known.note) {
      await dropFulfilledDraft(transaction, article.keys, { annotationId: id, saved: changed });
    }
    return success(changed);
  });
}

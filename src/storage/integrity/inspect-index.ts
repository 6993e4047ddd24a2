import { type Claimant, namesOf, standsFor } from '../../model/claimant.ts';
import { sharedCorrections } from '../../model/corrections.ts';
import type { ClaimantId } from '../../model/ids.ts';
import { groupArticles } from '../../model/same-article.ts';
import { type SearchText, siteOfAddress, textsOfAnnotation, textsOfArticle } from '../../model/search/search-fields.ts';
import type { ReadTransaction, WriteTransaction } from '../schema.ts';
import { type DocumentKind, type SearchDocumentRow, type SearchState, searchStateKey } from '../search/schema.ts';
import type { Finding } from './findings.ts';
import type { Readable } from './inspect.ts';
import { columnsDiffer } from './inspect-columns.ts';
import { termsDiffer } from './inspect-terms.ts';

/** The texts of each document of the index, by its number. */
export type IndexedTexts = Readonly<Record<DocumentKind, ReadonlyMap<number, readonly SearchText[]>>>;

/** Holds the search index against the records. One finding stands for all of it, because all of it is made anew. */
export async function inspectIndex(
  transaction: ReadTransaction | WriteTransaction,
  readable: Readable,
  isThorough: boolean,
): Promise<readonly Finding[]> {
  const detail = await whatDiffers(transaction as ReadTransaction, readable, isThorough);
  return detail === undefined ? [] : [{ kind: 'searchIndex', store: 'searchState', key: searchStateKey, detail }];
}

async function whatDiffers(
  transaction: ReadTransaction,
  readable: Readable,
  isThorough: boolean,
): Promise<string | undefined> {
  const state = await transaction.objectStore('searchState').get(searchStateKey);
  if (!isState(state)) return 'it has no state';
  const rows = await transaction.objectStore('searchDocuments').getAll();
  const documents = new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
  // Until everything was added, what is not there is merely not there yet.
  const isComplete = state.backfill === null;
  const numbers = new Set<number>();
  const annotationTexts = new Map<number, readonly SearchText[]>();
  for (const { record, number } of readable.annotations.values()) {
    if (number === undefined && isComplete) return 'an annotation has no number';
    if (number === undefined) continue;
    if (number >= state.next.annotation || numbers.has(number)) return 'an annotation has a number that is not its own';
    numbers.add(number);
    annotationTexts.set(number, record.deleted === null ? textsOfAnnotation(record) : []);
  }
  const wanted = [...wantedArticles(readable), ...wantedClaimants(readable)];
  const places = new Set(wanted.map(({ kind, id }) => `${kind} ${id}`));
  for (const each of wanted) {
    const row = documents.get(`${each.kind} ${each.id}`);
    if (row === undefined && isComplete) return `a document of kind ${each.kind} is missing`;
    if (row === undefined || !isComplete) continue;
    if (row.number >= state.next[each.kind]) return `a document of kind ${each.kind} has a number that is not its own`;
    if (
      JSON.stringify(row.texts) !== JSON.stringify(each.texts) ||
      (each.group !== undefined && row.group !== each.group)
    )
      return `a document of kind ${each.kind} has other words than its record`;
  }
  if (rows.some((row) => row.texts.length > 0 && !places.has(`${row.kind} ${row.id}`)))
    return 'a document has no record';
  if (isComplete && (await columnsDiffer(transaction, readable, documents))) return 'a column differs';
  if (!isThorough || !isComplete) return undefined;
  const textsOf = (kind: SearchDocumentRow['kind']) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ number, texts }) => [number, texts]));
  const texts: IndexedTexts = {
    annotation: annotationTexts,
    article: textsOf('article'),
    claimant: textsOf('claimant'),
  };
  return (await termsDiffer(transaction, texts)) ? 'a row of words differs' : undefined;
}

interface WantedDocument extends Pick<SearchDocumentRow, 'kind' | 'id' | 'texts'> {
  /** Undefined where it may be any. */
  readonly group: string | undefined;
}

function wantedArticles({ articles }: Readable): readonly WantedDocument[] {
  return groupArticles([...articles.values()]).flatMap((group) => {
    const corrections = sharedCorrections(group);
    return group.map((article) => ({
      kind: 'article' as const,
      id: article.id,
      texts: textsOfArticle({ ...article, corrections }),
      group: siteOfAddress(article.url),
    }));
  });
}

function wantedClaimants({ claimants }: Readable): readonly WantedDocument[] {
  const living = new Map<ClaimantId, Claimant>();
  for (const record of claimants.values()) if (record.deleted === null) living.set(record.id, record);
  const names = new Map<ClaimantId, Set<string>>();
  for (const each of living.values()) {
    const root = standsFor(each.id, living);
    const known = names.get(root) ?? new Set<string>();
    names.set(root, known);
    for (const name of namesOf(each)) known.add(name);
  }
  return [...claimants.values()].map(({ id }) => {
    const root = standsFor(id, living);
    const texts = living.has(id)
      ? [...(names.get(root) ?? [])].sort().map((name): SearchText => ['claimant', name])
      : [];
    return { kind: 'claimant', id, texts, group: living.has(id) ? root : undefined };
  });
}

function isState(state: SearchState | undefined): state is SearchState {
  return state !== undefined && typeof state.version === 'number' && typeof state.next?.annotation === 'number';
}

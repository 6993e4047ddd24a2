import type { Article } from '../../model/article.ts';
import { type Claimant, namesOf, standsFor } from '../../model/claimant.ts';
import { sharedCorrections } from '../../model/corrections.ts';
import type { ArticleId, ClaimantId } from '../../model/ids.ts';
import { type SearchText, siteOfAddress, textsOfArticle } from '../../model/search/search-fields.ts';
import { findArticles } from '../find-articles.ts';
import type { WriteTransaction } from '../schema.ts';
import { withRoots, withSites } from './columns.ts';
import type { IndexChanges } from './index-changes.ts';
import { segmentSize } from './postings.ts';
import type { SearchDocumentRow } from './schema.ts';
import type { TextChanges } from './text-changes.ts';

type SideKind = SearchDocumentRow['kind'];

/** The articles and claimants of which one transaction's index changes speak, each read once. */
export class IndexDocuments {
  readonly #transaction: WriteTransaction;
  readonly #changes: IndexChanges;
  readonly #rows = new Map<string, Promise<SearchDocumentRow>>();
  readonly #changed = new Map<string, SearchDocumentRow>();

  constructor(transaction: WriteTransaction, changes: IndexChanges) {
    this.#transaction = transaction;
    this.#changes = changes;
  }

  /** The number of an article or claimant; it is given one when it has none. */
  async numberOf(kind: SideKind, id: string): Promise<number> {
    return (await this.rowOf(kind, id)).number;
  }

  rowOf(kind: SideKind, id: string): Promise<SearchDocumentRow> {
    const name = `${kind} ${id}`;
    const known = this.#rows.get(name) ?? this.#readOrMake(kind, id);
    this.#rows.set(name, known);
    return known;
  }

  /** Takes over how an article or claimant stands now. */
  async update(
    kind: SideKind,
    id: string,
    texts: readonly SearchText[],
    group: string,
    edits: TextChanges,
  ): Promise<void> {
    const row = await this.rowOf(kind, id);
    if (row.group === group && JSON.stringify(row.texts) === JSON.stringify(texts)) return;
    edits.add({ kind, number: row.number, before: row.texts, after: texts });
    const changed = { ...row, texts, group };
    this.#rows.set(`${kind} ${id}`, Promise.resolve(changed));
    this.#changed.set(`${kind} ${id}`, changed);
  }

  /** Writes the rows and columns that changed. */
  async write(): Promise<void> {
    const documents = this.#transaction.objectStore('searchDocuments');
    const changed = [...this.#changed.values()];
    await Promise.all(changed.map((row) => documents.put(row)));
    await this.#writeColumns('article', changed);
    await this.#writeColumns('claimant', changed);
  }

  async #readOrMake(kind: SideKind, id: string): Promise<SearchDocumentRow> {
    const known = await this.#transaction.objectStore('searchDocuments').get([kind, id]);
    if (known !== undefined) return known;
    const group = kind === 'claimant' ? id : '';
    const made = { kind, id, number: await this.#changes.newNumber(kind), texts: [], group };
    this.#changed.set(`${kind} ${id}`, made);
    return made;
  }

  async #writeColumns(kind: SideKind, changed: readonly SearchDocumentRow[]): Promise<void> {
    const segments = Map.groupBy(
      changed.filter((row) => row.kind === kind),
      ({ number }) => Math.floor(number / segmentSize),
    );
    const store = this.#transaction.objectStore('searchColumns');
    for (const [segment, rows] of segments) {
      const known = await store.get([kind, segment]);
      if (kind === 'article') {
        const sites = new Map(rows.map(({ number, group }) => [number % segmentSize, group] as const));
        await store.put(withSites(known?.kind === 'article' ? known : undefined, sites), [kind, segment]);
      } else {
        const roots = new Map<number, number>();
        for (const { number, group } of rows) roots.set(number % segmentSize, await this.numberOf('claimant', group));
        await store.put(withRoots(known?.kind === 'claimant' ? known : undefined, roots), [kind, segment]);
      }
    }
  }
}

/** Brings articles up to date, and with each the records that are one article with it: what was corrected on one holds on all. */
export async function indexArticles(
  transaction: WriteTransaction,
  ids: Iterable<ArticleId>,
  documents: IndexDocuments,
  edits: TextChanges,
): Promise<void> {
  const done = new Set<ArticleId>();
  for (const id of ids) {
    if (done.has(id)) continue;
    const article = await transaction.objectStore('articles').get(id);
    if (article === undefined) {
      await documents.update('article', id, [], '', edits);
      continue;
    }
    const group = withOwn(article, await findArticles(transaction, article.keys.slice(0, 1)));
    const corrections = sharedCorrections(group);
    for (const each of group) {
      done.add(each.id);
      await documents.update(
        'article',
        each.id,
        textsOfArticle({ ...each, corrections }),
        siteOfAddress(each.url),
        edits,
      );
    }
  }
}

function withOwn(article: Article, group: readonly Article[]): readonly Article[] {
  return group.some(({ id }) => id === article.id) ? group : [article, ...group];
}

/** Brings claimants up to date, and with each those that are, or were, one claimant with it: each is found by the names of all. */
export async function indexClaimants(
  transaction: WriteTransaction,
  ids: Iterable<ClaimantId>,
  documents: IndexDocuments,
  edits: TextChanges,
): Promise<void> {
  const done = new Set<ClaimantId>();
  for (const id of ids) {
    const { group } = await documents.rowOf('claimant', id);
    for (const start of [id, group as ClaimantId]) {
      if (done.has(start)) continue;
      const linked = await readLinked(transaction, start);
      for (const each of new Set([start, ...linked.keys()])) {
        done.add(each);
        const root = standsFor(each, linked);
        const same = [...linked.values()].filter((other) => standsFor(other.id, linked) === root);
        const names = [...new Set(same.flatMap(namesOf))].sort();
        const texts = names.map((name): SearchText => ['claimant', name]);
        await documents.update('claimant', each, linked.has(each) ? texts : [], root, edits);
      }
    }
  }
}

/** Every living claimant that mergers link with one, in either direction. */
async function readLinked(
  transaction: WriteTransaction,
  start: ClaimantId,
): Promise<ReadonlyMap<ClaimantId, Claimant>> {
  const claimants = transaction.objectStore('claimants');
  const linked = new Map<ClaimantId, Claimant>();
  const seen = new Set<ClaimantId>();
  const waiting: ClaimantId[] = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const record = (await claimants.get(id))?.record;
    if (record === undefined || record.deleted !== null) continue;
    linked.set(id, record);
    if (record.mergedInto !== null) waiting.push(record.mergedInto);
    const parts = await claimants.index('byMergedInto').getAll(id);
    waiting.push(...parts.map(({ record: part }) => part.id));
  }
  return linked;
}

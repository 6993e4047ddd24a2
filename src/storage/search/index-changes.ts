import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, ArticleId, ClaimantId } from '../../model/ids.ts';
import type { WriteTransaction } from '../schema.ts';
import { type DocumentKind, type SearchState, searchStateKey } from './schema.ts';

/** An annotation that a transaction writes: how it stands in the index (null: not yet), and how it is to stand. */
export interface AnnotationChange {
  readonly number: number;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

/** What a transaction has written of which the index must hear before it ends. */
export class IndexChanges {
  readonly annotations = new Map<AnnotationId, AnnotationChange>();
  readonly articles = new Set<ArticleId>();
  readonly claimants = new Set<ClaimantId>();
  /** How far the batches have come, where this transaction is one. */
  backfill: SearchState['backfill'] | undefined;
  readonly #transaction: WriteTransaction;
  readonly #given = new Map<AnnotationId, Promise<number>>();
  #reading: Promise<SearchState> | undefined;
  #next: Record<DocumentKind, number> | undefined;

  constructor(transaction: WriteTransaction) {
    this.#transaction = transaction;
  }

  get isEmpty(): boolean {
    return this.annotations.size + this.articles.size + this.claimants.size === 0 && this.backfill === undefined;
  }

  /** Hands over what was gathered, and begins anew. */
  take(): Pick<IndexChanges, 'annotations' | 'articles' | 'claimants'> {
    const taken = {
      annotations: new Map(this.annotations),
      articles: new Set(this.articles),
      claimants: new Set(this.claimants),
    };
    for (const each of [this.annotations, this.articles, this.claimants]) each.clear();
    return taken;
  }

  /** Writes the state that the index has now. */
  async writeState(): Promise<void> {
    const state = await this.state();
    const changed = { ...state, version: state.version + 1 };
    this.#reading = Promise.resolve(changed);
    this.backfill = undefined;
    await this.#transaction.objectStore('searchState').put(changed, searchStateKey);
  }

  /** The number of an annotation that has none yet, the same however often it is asked for. */
  numberFor(id: AnnotationId): Promise<number> {
    const number = this.#given.get(id) ?? this.newNumber('annotation');
    this.#given.set(id, number);
    return number;
  }

  /** The next number of a kind of document. */
  async newNumber(kind: DocumentKind): Promise<number> {
    const { next } = await this.state();
    this.#next ??= { ...next };
    const number = this.#next[kind];
    this.#next[kind] = number + 1;
    return number;
  }

  /** The state of the index as it stood, or as it will stand once this transaction has ended. */
  async state(): Promise<SearchState> {
    this.#reading ??= this.#transaction
      .objectStore('searchState')
      .get(searchStateKey)
      .then((state) => {
        if (state === undefined) throw new Error('The search index has no state');
        return state;
      });
    const state = await this.#reading;
    const backfill = this.backfill === undefined ? state.backfill : this.backfill;
    return { ...state, next: { ...state.next, ...this.#next }, backfill };
  }
}

const kept = new WeakMap<WriteTransaction, IndexChanges>();

/** What a transaction has written so far. */
export function changesOf(transaction: WriteTransaction): IndexChanges {
  const known = kept.get(transaction) ?? new IndexChanges(transaction);
  kept.set(transaction, known);
  return known;
}

/** Has the index look through everything once more for what does not stand in it, in batches after the transaction (see `backfill.ts`). */
export function indexFromTheStart(transaction: WriteTransaction): void {
  changesOf(transaction).backfill = { kind: 'claimant', after: '' };
}

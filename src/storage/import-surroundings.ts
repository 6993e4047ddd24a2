import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Claimant } from '../model/claimant.ts';
import type { AnnotationId, ArticleId, ClaimantId } from '../model/ids.ts';
import type { ImportItem } from '../model/import-run.ts';
import { byAge, joinedKeys, ownKey } from '../model/same-article.ts';
import { settingPlace } from '../model/settings.ts';
import { foldName } from '../model/tags.ts';
import type { ImportMemory } from './import-memory.ts';
import type { ImportWrite } from './import-rows.ts';
import type { ReadTransaction } from './schema.ts';

// What a part of an import asks of the library is read at once, since each request waits for the disk. What is decided
// on the way is entered (`enter`), so that later items of the part see it.

/** The articles that a part asks for: by their ids, and by the keys of their pages. */
export interface KnownArticles {
  readonly byId: Map<ArticleId, Article>;
  readonly byOwnKey: ReadonlyMap<string, readonly Article[]>;
  /** Of the keys with which the part's articles were joined those of pages that were here before. */
  readonly joinedHere: ReadonlySet<string>;
}

/** What else it asks for. */
export interface KnownRows {
  readonly annotations: Map<AnnotationId, Annotation>;
  readonly claimants: Map<ClaimantId, Claimant>;
  /** The claimants here that have a name, folded, as their own. */
  readonly named: ReadonlyMap<string, Claimant>;
  /** Rows that stand alone, by `placeKey`; of a text only whether there is one. */
  readonly others: Map<string, unknown>;
}

/** Reads the articles that a part brings. */
export async function readArticles(
  reading: ReadTransaction,
  items: readonly ImportItem[],
  { articlesHere, added }: ImportMemory,
): Promise<KnownArticles> {
  const articles = reading.objectStore('articles');
  const brought = items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
  const asked = brought.filter(({ id }) => articlesHere.has(id) || added.has(id));
  // Only those that were here before can be the home of another.
  const keys = articlesHere.size === 0 ? [] : [...new Set(brought.map(ownKey))].filter((key) => key !== '');
  const joined = articlesHere.size === 0 ? [] : [...new Set(brought.flatMap(joinedKeys))];
  const [same, sharing, joinedIds] = await Promise.all([
    Promise.all(asked.map(({ id }) => articles.get(id))),
    Promise.all(keys.map((key) => articles.index('byKey').getAll(key))),
    Promise.all(joined.map((key) => articles.index('byKey').getAllKeys(key))),
  ]);
  return {
    byId: new Map(same.flatMap((article) => (article === undefined ? [] : [[article.id, article] as const]))),
    byOwnKey: new Map(keys.map((key, at) => [key, byAge(sharing[at] ?? [])])),
    joinedHere: new Set(joined.filter((_, at) => (joinedIds[at] ?? []).some((id) => articlesHere.has(id)))),
  };
}

/** Reads all that a part asks for beside articles, once it is decided where those stand. */
export async function readRows(
  reading: ReadTransaction,
  items: readonly ImportItem[],
  memory: ImportMemory,
): Promise<KnownRows> {
  const [annotations, { claimants, named }, others] = await Promise.all([
    readAnnotations(reading, items, memory),
    readClaimants(reading, items, memory),
    readOthers(reading, items, memory),
  ]);
  return { annotations, claimants, named, others };
}

async function readAnnotations(
  reading: ReadTransaction,
  items: readonly ImportItem[],
  { annotationsHere, added }: ImportMemory,
): Promise<Map<AnnotationId, Annotation>> {
  const annotations = reading.objectStore('annotations');
  const asked = items
    .flatMap((item) => (item.kind === 'annotation' ? [item.annotation.id] : []))
    .filter((id) => annotationsHere.has(id) || added.has(id));
  const rows = await Promise.all(asked.map((id) => annotations.get(id)));
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.record.id, row.record] as const])));
}

async function readClaimants(
  reading: ReadTransaction,
  items: readonly ImportItem[],
  memory: ImportMemory,
): Promise<Pick<KnownRows, 'claimants' | 'named'>> {
  const store = reading.objectStore('claimants');
  const names = new Map<ClaimantId, string>();
  for (const item of items) {
    if (item.kind === 'claimant') names.set(item.claimant.id, '');
    else if (item.kind === 'annotation') {
      const { claimantId, claimant } = item.annotation;
      if (claimantId !== null && !memory.claimants.has(claimantId) && !names.has(claimantId))
        names.set(claimantId, foldName(claimant.trim()));
    }
  }
  const rows = await Promise.all([...names.keys()].map((id) => store.get(id)));
  const claimants = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.record.id, row.record] as const])));
  const asked = [...new Set([...names].flatMap(([id, name]) => (claimants.has(id) || name === '' ? [] : [name])))];
  const sharing = await Promise.all(asked.map((name) => store.index('byName').getAll(name)));
  const named = new Map<string, Claimant>();
  for (const [at, name] of asked.entries()) {
    const owner = sharing[at]?.find(({ record }) => foldName(record.name) === name);
    if (owner !== undefined) named.set(name, owner.record);
  }
  return { claimants, named };
}

async function readOthers(
  reading: ReadTransaction,
  items: readonly ImportItem[],
  memory: ImportMemory,
): Promise<Map<string, unknown>> {
  const places = items.flatMap((item) => placeOf(item, memory) ?? []);
  const rows = await Promise.all(
    places.map(({ store, key }): Promise<unknown> => {
      const asked = reading.objectStore(store);
      // A text is long, and only whether there is one counts.
      return store === 'articleTexts' ? asked.getKey(key as never) : asked.get(key as never);
    }),
  );
  return new Map(places.flatMap((place, at) => (rows[at] === undefined ? [] : [[placeKey(place), rows[at]] as const])));
}

type OtherStore =
  | 'articleTexts'
  | 'articleRulings'
  | 'hiddenSuggestions'
  | 'noteDrafts'
  | 'settings'
  | 'outlines'
  | 'reviews';

interface Place {
  readonly store: OtherStore;
  readonly key: string | readonly [string, string];
}

/** Where an item that stands alone is kept; undefined for articles, annotations and claimants. */
export function placeOf(item: ImportItem, { homes }: Pick<ImportMemory, 'homes'>): Place | undefined {
  switch (item.kind) {
    case 'text':
      return { store: 'articleTexts', key: homes.get(item.articleId) ?? item.articleId };
    case 'ruling':
      return { store: 'articleRulings', key: item.ruling.place };
    case 'hiding':
      return { store: 'hiddenSuggestions', key: [item.hiding.pageKey, item.hiding.content] };
    case 'draft':
      return { store: 'noteDrafts', key: item.draft.pageKey };
    case 'setting':
      return { store: 'settings', key: settingPlace(item.change) };
    case 'outline':
      return { store: 'outlines', key: item.outline.tag };
    case 'review':
      return { store: 'reviews', key: item.review.id };
    default:
      return undefined;
  }
}

export function placeKey({ store, key }: Place): string {
  return JSON.stringify([store, key]);
}

/** Enters what was decided to be written. */
export function enter(change: ImportWrite, place: Place | undefined, articles: KnownArticles, rows: KnownRows): void {
  if (change.store === 'articles') articles.byId.set(change.after.id, change.after);
  else if (change.store === 'annotations') rows.annotations.set(change.after.id, change.after);
  else if (change.store === 'claimants') rows.claimants.set(change.after.id, change.after);
  else if (place !== undefined) rows.others.set(placeKey(place), change.after);
}

import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { assertNever } from '../model/assert-never.ts';
import { createClaimant } from '../model/claimant.ts';
import { changeClaimant } from '../model/claimant-edits.ts';
import type { ArticleId, ClaimantId } from '../model/ids.ts';
import type { ImportCounts, ImportItem } from '../model/import-run.ts';
import { mergeClaimantCopies } from '../model/merge-records.ts';
import { type Planned, planAnnotation, planArticle, planMerged } from '../model/plan-import.ts';
import { byAge, ownKey } from '../model/same-article.ts';
import { settingPlace } from '../model/settings.ts';
import { foldName } from '../model/tags.ts';
import { UuidSet } from '../model/uuid-set.ts';
import type { ImportWrite } from './import-rows.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

type ImportedAnnotation = ImportItem & { readonly kind: 'annotation' };

/** What a run has decided so far and later items ask for: small, however long the file is. */
export interface ImportMemory {
  /** Articles of the file that stand under another id here. */
  readonly homes: Map<ArticleId, ArticleId>;
  /** Articles that were not taken, because another one has their id. */
  readonly refused: Set<ArticleId>;
  /** Articles and annotations that the run adds. */
  readonly added: UuidSet;
  /** The annotations that were there before: the others need not be looked for. */
  readonly here: UuidSet;
  readonly claimants: Map<ClaimantId, ClaimantId>;
}

/** What becomes of one item. */
export interface Decision {
  readonly item: ImportItem;
  readonly kind: keyof ImportCounts;
  readonly writes: readonly ImportWrite[];
  /** Where the file says something that is older than what is here: what stays. */
  readonly here?: Annotation;
}

/** How many ids are read at once. */
const idsAtOnce = 50_000;

/** What a run knows as it begins. */
export async function newMemory(transaction: ReadTransaction | WriteTransaction): Promise<ImportMemory> {
  const here = new UuidSet();
  const annotations = (transaction as ReadTransaction).objectStore('annotations');
  let after: IDBKeyRange | undefined;
  for (;;) {
    const ids = await annotations.getAllKeys(after, idsAtOnce);
    for (const id of ids) here.add(id);
    const last = ids.at(-1);
    if (last === undefined || ids.length < idsAtOnce) break;
    after = IDBKeyRange.lowerBound(last, true);
  }
  return { homes: new Map(), refused: new Set(), added: new UuidSet(), here, claimants: new Map() };
}

/** Decides what each item of a part of an import does to the library as the transaction sees it. Nothing is written here. */
export async function decideBatch(
  transaction: ReadTransaction | WriteTransaction,
  items: readonly ImportItem[],
  memory: ImportMemory,
  now: number,
): Promise<readonly Decision[]> {
  const reading = transaction as ReadTransaction;
  const annotations = reading.objectStore('annotations');
  const known = new Map<string, Annotation>();
  const asked = items
    .flatMap((item) => (item.kind === 'annotation' ? [item.annotation.id] : []))
    .filter((id) => memory.here.has(id) || memory.added.has(id));
  for (const row of await Promise.all(asked.map((id) => annotations.get(id)))) {
    if (row !== undefined) known.set(row.record.id, row.record);
  }
  const articles = await readArticles(reading, items);
  const decisions: Decision[] = [];
  for (const item of items) {
    const decision = await decide(reading, item, { memory, known, articles, now });
    decisions.push(decision);
    for (const change of decision.writes) {
      if (change.store === 'annotations') known.set(change.after.id, change.after);
      if (change.store === 'articles') articles.byId.set(change.after.id, change.after);
    }
  }
  return decisions;
}

interface Surroundings {
  readonly memory: ImportMemory;
  readonly known: ReadonlyMap<string, Annotation>;
  readonly articles: KnownArticles;
  readonly now: number;
}

async function decide(
  reading: ReadTransaction,
  item: ImportItem,
  { memory, known, articles, now }: Surroundings,
): Promise<Decision> {
  switch (item.kind) {
    case 'article':
      return decideArticle(item, item.article, articles, memory);
    case 'annotation': {
      const home = memory.homes.get(item.annotation.articleId) ?? item.annotation.articleId;
      const before = known.get(item.annotation.id);
      const isElsewhere = before !== undefined && before.articleId !== home;
      if (memory.refused.has(item.annotation.articleId) || isElsewhere) return { item, kind: 'refused', writes: [] };
      return decideAnnotation(reading, item, { home, before, memory, now });
    }
    case 'claimant': {
      const before = (await reading.objectStore('claimants').get(item.claimant.id))?.record;
      const merged = before === undefined ? item.claimant : mergeClaimantCopies(before, item.claimant);
      return decided(item, 'claimants', planMerged(before, merged));
    }
    case 'text':
      return decideText(reading, item, memory);
    case 'ruling': {
      const before = await reading.objectStore('articleRulings').get(item.ruling.place);
      const isNewer = before === undefined || item.ruling.modified > before.modified;
      return decided(item, 'articleRulings', planMerged(before, isNewer ? item.ruling : before));
    }
    case 'hiding': {
      const { pageKey, content, at } = item.hiding;
      const before = await reading.objectStore('hiddenSuggestions').get([pageKey, content]);
      const isNewer = before === undefined || at > before.at;
      return decided(item, 'hiddenSuggestions', planMerged(before, isNewer ? item.hiding : before));
    }
    case 'draft': {
      const before = await reading.objectStore('noteDrafts').get(item.draft.pageKey);
      const articleId = item.draft.articleId;
      const draft = {
        ...item.draft,
        articleId: articleId === null ? null : (memory.homes.get(articleId) ?? articleId),
      };
      const isNewer = before === undefined || draft.updated > before.updated;
      return decided(item, 'noteDrafts', planMerged(before, isNewer ? draft : before));
    }
    case 'setting': {
      const place = settingPlace(item.change);
      const before = await reading.objectStore('settings').get(place);
      const isNewer = before === undefined || item.modified > before.modified;
      const row = { place, change: item.change, modified: item.modified };
      return decided(item, 'settings', planMerged(before, isNewer ? row : before));
    }
    case 'outline': {
      const before = await reading.objectStore('outlines').get(item.outline.tag);
      const isNewer = before === undefined || item.outline.modified > before.modified;
      return decided(item, 'outlines', planMerged(before, isNewer ? item.outline : before));
    }
    case 'review': {
      const before = await reading.objectStore('reviews').get(item.review.id);
      const isNewer = before === undefined || item.review.modified > before.modified;
      return decided(item, 'reviews', planMerged(before, isNewer ? item.review : before));
    }
    default:
      return assertNever(item);
  }
}

async function decideText(
  reading: ReadTransaction,
  item: ImportItem & { readonly kind: 'text' },
  { homes, refused }: ImportMemory,
): Promise<Decision> {
  const { text, taken } = item;
  if (typeof text === 'string') throw new Error('A text is packed when it is put aside');
  if (refused.has(item.articleId)) return { item, kind: 'refused', writes: [] };
  const articleId = homes.get(item.articleId) ?? item.articleId;
  // The text of the first annotated version is kept, never replaced.
  const isKnown = (await reading.objectStore('articleTexts').getKey(articleId)) !== undefined;
  if (isKnown) return { item, kind: 'unchanged', writes: [] };
  const after = { articleId, bytes: text.bytes, isCompressed: text.isCompressed, taken };
  return { item, kind: 'added', writes: [{ store: 'articleTexts', before: null, after }] };
}

/** The articles that a part of an import asks for: by their ids, and by the keys of their pages. */
interface KnownArticles {
  readonly byId: Map<ArticleId, Article>;
  readonly byOwnKey: ReadonlyMap<string, readonly Article[]>;
}

/** All at once: each request waits for the disk. */
async function readArticles(reading: ReadTransaction, items: readonly ImportItem[]): Promise<KnownArticles> {
  const articles = reading.objectStore('articles');
  const asked = items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
  const keys = [...new Set(asked.map(ownKey))].filter((key) => key !== '');
  const [same, sharing] = await Promise.all([
    Promise.all(asked.map(({ id }) => articles.get(id))),
    Promise.all(keys.map((key) => articles.index('byKey').getAll(key))),
  ]);
  return {
    byId: new Map(same.flatMap((article) => (article === undefined ? [] : [[article.id, article] as const]))),
    byOwnKey: new Map(keys.map((key, at) => [key, sharing[at] ?? []])),
  };
}

/** An article joins the record of its id, else one of its page that was here before; two of one file stay two. */
function decideArticle(
  item: ImportItem,
  article: Article,
  { byId, byOwnKey }: KnownArticles,
  memory: ImportMemory,
): Decision {
  const own = ownKey(article);
  const same = byId.get(article.id);
  if (same !== undefined && ownKey(same) !== own) {
    // An id is made by chance, or of the page's address: the same one for another page is no accident.
    memory.refused.add(article.id);
    return { item, kind: 'refused', writes: [] };
  }
  const sharing = same !== undefined ? [] : (byOwnKey.get(own) ?? []);
  const found = byAge(sharing).find((each) => ownKey(each) === own && !memory.added.has(each.id));
  const home = same ?? (found === undefined ? undefined : (byId.get(found.id) ?? found));
  if (home !== undefined && home.id !== article.id) memory.homes.set(article.id, home.id);
  const planned = planArticle(article, home);
  if (planned.kind === 'added' && !memory.added.add(article.id)) return { item, kind: 'unchanged', writes: [] };
  return decided(item, 'articles', planned);
}

async function decideAnnotation(
  reading: ReadTransaction,
  item: ImportedAnnotation,
  {
    home,
    before,
    memory,
    now,
  }: {
    readonly home: ArticleId;
    readonly before: Annotation | undefined;
    readonly memory: ImportMemory;
    readonly now: number;
  },
): Promise<Decision> {
  const claimant = await claimantOf(reading, item.annotation, memory, now);
  const annotation = { ...item.annotation, articleId: home, claimantId: claimant.id };
  const planned = planAnnotation(annotation, item.isDated, before);
  // Known to this run alone, while a plan is made and nothing written: a second file's copy is merged into the first's.
  const isRepeated = planned.kind === 'added' && !memory.added.add(annotation.id);
  const { kind, writes } = decided(item, 'annotations', planned);
  return {
    item,
    kind: isRepeated ? 'updated' : kind,
    writes: writes.length === 0 ? writes : [...claimant.writes, ...writes],
    ...('imported' in planned ? { here: planned.record } : {}),
  };
}

/** The record here of who makes an imported claim: the one of its id, or of its name, or one to be made. */
async function claimantOf(
  reading: ReadTransaction,
  { claimantId, claimant, created, deleted }: Annotation,
  memory: ImportMemory,
  now: number,
): Promise<{ readonly id: ClaimantId | null; readonly writes: readonly ImportWrite[] }> {
  if (claimantId === null || claimant.trim() === '') return { id: null, writes: [] };
  const remembered = memory.claimants.get(claimantId);
  if (remembered !== undefined) return { id: remembered, writes: [] };
  const claimants = reading.objectStore('claimants');
  const known = (await claimants.get(claimantId))?.record;
  if (known !== undefined) {
    if (known.deleted !== null && deleted === null) {
      // It was deleted while it had no claims.
      const after = changeClaimant(known, { kind: 'restore' }, now);
      return { id: known.id, writes: [{ store: 'claimants', before: known, after }] };
    }
    memory.claimants.set(claimantId, claimantId);
    return { id: claimantId, writes: [] };
  }
  const named = (await claimants.index('byName').getAll(foldName(claimant.trim()))).map(({ record }) => record);
  const owner = named.find(({ name }) => foldName(name) === foldName(claimant.trim()));
  if (owner !== undefined) {
    memory.claimants.set(claimantId, owner.id);
    return { id: owner.id, writes: [] };
  }
  const after = createClaimant(claimantId, claimant, created);
  return { id: claimantId, writes: [{ store: 'claimants', before: null, after }] };
}

function decided<Store extends ImportWrite['store'], T>(item: ImportItem, store: Store, planned: Planned<T>): Decision {
  const isWritten = planned.kind === 'added' || planned.kind === 'updated';
  const before = planned.kind === 'updated' ? planned.before : null;
  const write = { store, before, after: planned.record } as unknown as ImportWrite;
  return { item, kind: planned.kind, writes: isWritten ? [write] : [] };
}

import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { assertNever } from '../model/assert-never.ts';
import { createClaimant } from '../model/claimant.ts';
import { changeClaimant } from '../model/claimant-edits.ts';
import type { ArticleId, ClaimantId } from '../model/ids.ts';
import type { ImportCounts, ImportItem } from '../model/import-run.ts';
import { believedRelations } from '../model/imported-article.ts';
import { mergeClaimantCopies } from '../model/merge-records.ts';
import { type Planned, planAnnotation, planArticle, planMerged } from '../model/plan-import.ts';
import { ownKey } from '../model/same-article.ts';
import { settingPlace } from '../model/settings.ts';
import { foldName } from '../model/tags.ts';
import type { ImportMemory } from './import-memory.ts';
import type { ImportWrite } from './import-rows.ts';
import {
  enter,
  type KnownArticles,
  type KnownRows,
  placeKey,
  placeOf,
  readArticles,
  readRows,
} from './import-surroundings.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

type ImportedAnnotation = ImportItem & { readonly kind: 'annotation' };

/** What becomes of one item. */
export interface Decision {
  readonly item: ImportItem;
  readonly kind: keyof ImportCounts;
  readonly writes: readonly ImportWrite[];
  /** Where the file says something that is older than what is here: what stays. */
  readonly here?: Annotation;
  /** Why it is refused: its id stands for another page here, or its page is neither here nor in the file. */
  readonly why?: RefusedFor;
}

export type RefusedFor = 'idTaken' | 'noWebAddress';

/** Decides what each item of a part of an import does to the library as the transaction sees it. Nothing is written here. Articles are decided on first: the others stand on them. */
export async function decideBatch(
  transaction: ReadTransaction | WriteTransaction,
  items: readonly ImportItem[],
  memory: ImportMemory,
  now: number,
): Promise<readonly Decision[]> {
  const reading = transaction as ReadTransaction;
  const articles = await readArticles(reading, items, memory);
  const decided: Decision[] = [];
  for (const item of items) {
    if (item.kind !== 'article') continue;
    const decision = decideArticle(item, item.article, articles, memory);
    decided.push(decision);
    for (const { after } of decision.writes) articles.byId.set((after as Article).id, after as Article);
  }
  const rows = await readRows(reading, items, memory);
  for (const item of items) {
    if (item.kind === 'article') continue;
    const decision = decide(item, rows, memory, now);
    decided.push(decision);
    for (const change of decision.writes) enter(change, placeOf(item, memory), articles, rows);
  }
  return decided;
}

function decide(
  item: Exclude<ImportItem, { readonly kind: 'article' }>,
  rows: KnownRows,
  memory: ImportMemory,
  now: number,
): Decision {
  const place = placeOf(item, memory);
  const before = place === undefined ? undefined : rows.others.get(placeKey(place));
  switch (item.kind) {
    case 'annotation':
      return decideAnnotation(item, rows, memory, now);
    case 'claimant': {
      const known = rows.claimants.get(item.claimant.id);
      const merged = known === undefined ? item.claimant : mergeClaimantCopies(known, item.claimant);
      if (merged.deleted === null) memory.claimants.set(merged.id, merged.id);
      return decided(item, 'claimants', planMerged(known, merged));
    }
    case 'text':
      return decideText(item, before !== undefined, memory);
    case 'ruling':
      return decideLater(item, 'articleRulings', before, item.ruling, item.ruling.modified);
    case 'hiding':
      return decideLater(item, 'hiddenSuggestions', before, item.hiding, item.hiding.at);
    case 'draft': {
      const { articleId } = item.draft;
      const home = articleId === null ? null : (memory.homes.get(articleId) ?? articleId);
      return decideLater(item, 'noteDrafts', before, { ...item.draft, articleId: home }, item.draft.updated);
    }
    case 'setting': {
      const row = { place: settingPlace(item.change), change: item.change, modified: item.modified };
      return decideLater(item, 'settings', before, row, item.modified);
    }
    case 'outline':
      return decideLater(item, 'outlines', before, item.outline, item.outline.modified);
    case 'review':
      return decideLater(item, 'reviews', before, item.review, item.review.modified);
    default:
      return assertNever(item);
  }
}

/** Of what is kept as a whole the later stays; its time is called differently from store to store. */
function decideLater(
  item: ImportItem,
  store: ImportWrite['store'],
  before: unknown,
  imported: object,
  time: number,
): Decision {
  const known = before as { readonly modified?: number; readonly updated?: number; readonly at?: number } | undefined;
  const isLater = known === undefined || time > (known.modified ?? known.updated ?? known.at ?? 0);
  return decided(item, store, planMerged<unknown>(known, isLater ? imported : known));
}

function decideText(item: ImportItem & { readonly kind: 'text' }, isKnown: boolean, memory: ImportMemory): Decision {
  const { text, taken } = item;
  if (typeof text === 'string') throw new Error('A text is packed when it is put aside');
  const articleId = memory.homes.get(item.articleId) ?? item.articleId;
  const why = withoutPage(item.articleId, articleId, memory);
  if (why !== undefined) return refused(item, why);
  // The text of the first annotated version is kept, never replaced.
  if (isKnown) return { item, kind: 'unchanged', writes: [] };
  const after = { articleId, bytes: text.bytes, isCompressed: text.isCompressed, taken };
  return { item, kind: 'added', writes: [{ store: 'articleTexts', before: null, after }] };
}

/** An article joins the record of its id, else one of its page that was here before; two of one file stay two. */
function decideArticle(
  item: ImportItem,
  article: Article,
  { byId, byOwnKey, joinedHere }: KnownArticles,
  memory: ImportMemory,
): Decision {
  const own = ownKey(article);
  const same = byId.get(article.id);
  if (same !== undefined && ownKey(same) !== own) {
    // An id is made by chance, or of the page's address: the same one for another page is no accident.
    memory.refused.add(article.id);
    return refused(item, 'idTaken');
  }
  const sharing = same !== undefined ? [] : (byOwnKey.get(own) ?? []);
  const found = sharing.find((each) => ownKey(each) === own && !memory.added.has(each.id));
  const home = same ?? (found === undefined ? undefined : (byId.get(found.id) ?? found));
  if (home !== undefined && home.id !== article.id) memory.homes.set(article.id, home.id);
  const relations = believedRelations(article, home, (key) => joinedHere.has(key));
  const planned = planArticle({ ...article, relations }, home);
  if (planned.kind === 'added' && !memory.added.add(article.id)) return { item, kind: 'unchanged', writes: [] };
  return decided(item, 'articles', planned);
}

function decideAnnotation(item: ImportedAnnotation, rows: KnownRows, memory: ImportMemory, now: number): Decision {
  const { articleId, id } = item.annotation;
  const home = memory.homes.get(articleId) ?? articleId;
  const before = rows.annotations.get(id);
  const isElsewhere = before !== undefined && before.articleId !== home;
  const why = isElsewhere ? 'idTaken' : withoutPage(articleId, home, memory);
  if (why !== undefined) return refused(item, why);
  const claimant = claimantOf(item.annotation, rows, memory, now);
  const annotation = { ...item.annotation, articleId: home, claimantId: claimant.id };
  const planned = planAnnotation(annotation, item.isDated, before);
  // Known to this run alone, while a plan is made and nothing written: a second file's copy is merged into the first's.
  const isRepeated = planned.kind === 'added' && !memory.added.add(id);
  const { kind, writes } = decided(item, 'annotations', planned);
  if (claimant.id !== null && claimant.isLiving && (writes.length > 0 || claimant.writes.length === 0))
    memory.claimants.set(item.annotation.claimantId as ClaimantId, claimant.id);
  return {
    item,
    kind: isRepeated ? 'updated' : kind,
    writes: writes.length === 0 ? writes : [...claimant.writes, ...writes],
    ...('imported' in planned ? { here: planned.record } : {}),
  };
}

/** Why what belongs to an article of the file has no page; undefined where it has one. */
function withoutPage(named: ArticleId, home: ArticleId, memory: ImportMemory): RefusedFor | undefined {
  if (memory.refused.has(named)) return 'idTaken';
  return memory.articlesHere.has(home) || memory.added.has(home) ? undefined : 'noWebAddress';
}

function refused(item: ImportItem, why: RefusedFor): Decision {
  return { item, kind: 'refused', writes: [], why };
}

interface ClaimantHere {
  readonly id: ClaimantId | null;
  /** Whether it stands here, undeleted, once this is written. */
  readonly isLiving: boolean;
  readonly writes: readonly ImportWrite[];
}

/** The record here of who makes an imported claim: the one of its id, or of its name, or one to be made. */
function claimantOf(
  { claimantId, claimant, created, deleted }: Annotation,
  { claimants, named }: KnownRows,
  memory: ImportMemory,
  now: number,
): ClaimantHere {
  if (claimantId === null || claimant.trim() === '') return { id: null, isLiving: false, writes: [] };
  const remembered = memory.claimants.get(claimantId);
  if (remembered !== undefined) return { id: remembered, isLiving: true, writes: [] };
  const known = claimants.get(claimantId);
  if (known !== undefined) {
    if (known.deleted === null || deleted !== null)
      return { id: claimantId, isLiving: known.deleted === null, writes: [] };
    // It was deleted while it had no claims.
    const after = changeClaimant(known, { kind: 'restore' }, now);
    return { id: claimantId, isLiving: true, writes: [{ store: 'claimants', before: known, after }] };
  }
  const owner = named.get(foldName(claimant.trim()));
  if (owner !== undefined) return { id: owner.id, isLiving: true, writes: [] };
  const after = createClaimant(claimantId, claimant, created);
  return { id: claimantId, isLiving: true, writes: [{ store: 'claimants', before: null, after }] };
}

function decided(item: ImportItem, store: ImportWrite['store'], planned: Planned<unknown>): Decision {
  const isWritten = planned.kind === 'added' || planned.kind === 'updated';
  const before = planned.kind === 'updated' ? planned.before : null;
  const write = { store, before, after: planned.record } as unknown as ImportWrite;
  return { item, kind: planned.kind, writes: isWritten ? [write] : [] };
}

import { type Motivation, motivations } from '../../model/annotation.ts';
import { type Verdict, verdicts } from '../../model/claim.ts';
import { type Color, colors } from '../../model/color.ts';
import { passageStates, type SavedState } from '../../model/search/search-query.ts';

/** What lists and filters need of the annotations of one segment, a column for each fact, in the order of their numbers. */
export interface AnnotationColumns {
  readonly kind: 'annotation';
  /** When each was saved, in milliseconds since the Unix epoch. */
  readonly created: Float64Array;
  /** Where its passage begins in the article's text; -1 for the whole article. */
  readonly start: Float64Array;
  /** The number of its article, and of its claimant (0 for none). */
  readonly article: Uint32Array;
  readonly claimant: Uint32Array;
  /** See `packFacts`; 0 for one that is not there or was deleted. */
  readonly facts: Uint16Array;
  /** Tags as they are written; those of the n-th annotation are `tagNames[tags[i]]` from `tagEnds[n - 1]` up to `tagEnds[n]`. */
  readonly tagNames: readonly string[];
  readonly tags: Uint32Array;
  readonly tagEnds: Uint32Array;
}

/** The sites of the articles of one segment: `siteNames[site[n]]`. */
export interface ArticleColumns {
  readonly kind: 'article';
  readonly siteNames: readonly string[];
  readonly site: Uint32Array;
}

/** The number of the claimant that stands for each one of a segment. */
export interface ClaimantColumns {
  readonly kind: 'claimant';
  readonly root: Uint32Array;
}

/** What a list needs to know of one annotation. */
export interface AnnotationFacts {
  readonly created: number;
  readonly start: number;
  readonly article: number;
  readonly claimant: number;
  readonly tags: readonly string[];
  readonly color: Color;
  readonly motivation: Motivation;
  /** Null where it is no claim. */
  readonly verdict: Verdict | null;
  readonly state: SavedState;
}

/** Bits: 0 is there, 1–3 colour, 4–5 motivation, 6–8 verdict (0 for none), 9–10 state. */
export function packFacts({
  color,
  motivation,
  verdict,
  state,
}: Pick<AnnotationFacts, 'color' | 'motivation' | 'verdict' | 'state'>): number {
  return (
    1 |
    (colors.indexOf(color) << 1) |
    (motivations.indexOf(motivation) << 4) |
    ((verdict === null ? 0 : verdicts.indexOf(verdict) + 1) << 6) |
    (passageStates.indexOf(state) << 9)
  );
}

export function colorOfFacts(facts: number): Color {
  return colors[(facts >> 1) & 7] ?? 'yellow';
}

export function verdictOfFacts(facts: number): Verdict | null {
  return verdicts[((facts >> 6) & 7) - 1] ?? null;
}

export function stateOfFacts(facts: number): SavedState {
  return passageStates[(facts >> 9) & 3] ?? 'found';
}

export const noAnnotationColumns: AnnotationColumns = {
  kind: 'annotation',
  created: new Float64Array(),
  start: new Float64Array(),
  article: new Uint32Array(),
  claimant: new Uint32Array(),
  facts: new Uint16Array(),
  tagNames: [],
  tags: new Uint32Array(),
  tagEnds: new Uint32Array(),
};

/** The columns with some annotations changed; null for those that are no longer shown. */
export function withAnnotations(
  columns: AnnotationColumns,
  changes: ReadonlyMap<number, AnnotationFacts | null>,
): AnnotationColumns {
  const length = Math.max(columns.facts.length, ...[...changes.keys()].map((place) => place + 1));
  const created = grown(columns.created, new Float64Array(length));
  const start = grown(columns.start, new Float64Array(length));
  const article = grown(columns.article, new Uint32Array(length));
  const claimant = grown(columns.claimant, new Uint32Array(length));
  const facts = grown(columns.facts, new Uint16Array(length));
  for (const [place, change] of changes) {
    created[place] = change?.created ?? 0;
    start[place] = change?.start ?? 0;
    article[place] = change?.article ?? 0;
    claimant[place] = change?.claimant ?? 0;
    facts[place] = change === null ? 0 : packFacts(change);
  }
  return { kind: 'annotation', created, start, article, claimant, facts, ...changedTags(columns, changes, length) };
}

function changedTags(
  columns: AnnotationColumns,
  changes: ReadonlyMap<number, AnnotationFacts | null>,
  length: number,
): Pick<AnnotationColumns, 'tagNames' | 'tags' | 'tagEnds'> {
  const numbers = new Map<string, number>();
  const tags: number[] = [];
  const tagEnds = new Uint32Array(length);
  for (let place = 0; place < length; place += 1) {
    const change = changes.get(place);
    for (const tag of change === undefined ? tagsAt(columns, place) : (change?.tags ?? [])) {
      const number = numbers.get(tag) ?? numbers.size;
      numbers.set(tag, number);
      tags.push(number);
    }
    tagEnds[place] = tags.length;
  }
  return { tagNames: [...numbers.keys()], tags: Uint32Array.from(tags), tagEnds };
}

/** The tags of the annotation at a place of a segment. */
export function tagsAt({ tagNames, tags, tagEnds }: AnnotationColumns, place: number): readonly string[] {
  const first = place === 0 ? 0 : (tagEnds[place - 1] ?? 0);
  const end = tagEnds[place] ?? first;
  return [...tags.subarray(first, end)].map((number) => tagNames[number] ?? '');
}

/** The columns of sites with some changed. */
export function withSites(columns: ArticleColumns | undefined, changes: ReadonlyMap<number, string>): ArticleColumns {
  const length = Math.max(columns?.site.length ?? 0, ...[...changes.keys()].map((place) => place + 1));
  const names = new Map<string, number>();
  const site = new Uint32Array(length);
  for (let place = 0; place < length; place += 1) {
    const name = changes.get(place) ?? columns?.siteNames[columns.site[place] ?? -1] ?? '';
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    site[place] = number;
  }
  return { kind: 'article', siteNames: [...names.keys()], site };
}

/** The columns of claimants with some changed. */
export function withRoots(columns: ClaimantColumns | undefined, changes: ReadonlyMap<number, number>): ClaimantColumns {
  const length = Math.max(columns?.root.length ?? 0, ...[...changes.keys()].map((place) => place + 1));
  const root = grown(columns?.root ?? new Uint32Array(), new Uint32Array(length));
  for (const [place, number] of changes) root[place] = number;
  return { kind: 'claimant', root };
}

function grown<T extends Float64Array | Uint32Array | Uint16Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

import type { AnnotationColumns } from './columns.ts';
import { segmentSize } from './postings.ts';

type Tags = Pick<AnnotationColumns, 'tagNames' | 'tags' | 'tagEnds'>;

/** The columns of all segments as one: each fact by an annotation's number. What goes through a whole library has no segment to look for. */
export interface AnnotationTable
  extends Pick<AnnotationColumns, 'created' | 'start' | 'article' | 'claimant' | 'facts'> {
  /** By segment. */
  readonly tags: readonly (Tags | undefined)[];
}

/** Joins the columns of segments; `count` is one more than the highest number. */
export function joinColumns(segments: readonly (AnnotationColumns | undefined)[], count: number): AnnotationTable {
  const table = {
    created: new Float64Array(count),
    start: new Float64Array(count),
    article: new Uint32Array(count),
    claimant: new Uint32Array(count),
    facts: new Uint16Array(count),
  };
  for (const [segment, columns] of segments.entries()) {
    if (columns === undefined) continue;
    const offset = segment * segmentSize;
    // A damaged row may be longer than the library.
    const length = Math.max(0, Math.min(columns.facts.length, count - offset));
    for (const fact of ['created', 'start', 'article', 'claimant', 'facts'] as const) {
      table[fact].set(columns[fact].subarray(0, length), Math.min(offset, count));
    }
  }
  return { ...table, tags: segments.map((columns) => columns && tagsOf(columns)) };
}

/** Without the other columns, which then need not be kept. */
function tagsOf({ tagNames, tags, tagEnds }: AnnotationColumns): Tags {
  return { tagNames, tags, tagEnds };
}

/** Calls `visit` with the place of each tag of an annotation in its segment's `tagNames`. */
export function eachTag(
  { tags }: Pick<AnnotationTable, 'tags'>,
  number: number,
  visit: (name: number, segment: number) => void,
): void {
  const segment = Math.floor(number / segmentSize);
  const known = tags[segment];
  if (known === undefined) return;
  const place = number % segmentSize;
  const end = known.tagEnds[place] ?? 0;
  for (let index = place === 0 ? 0 : (known.tagEnds[place - 1] ?? 0); index < end; index += 1) {
    visit(known.tags[index] ?? 0, segment);
  }
}

type Fold = (name: string) => string;
const foldedBefore = new WeakMap<AnnotationTable['tags'], Map<Fold, readonly (readonly string[])[]>>();

/** The names of tags as they are compared, by segment; folded once for a table, not at each letter that is typed. */
export function foldedTags({ tags }: Pick<AnnotationTable, 'tags'>, fold: Fold): readonly (readonly string[])[] {
  const known = foldedBefore.get(tags) ?? new Map<Fold, readonly (readonly string[])[]>();
  foldedBefore.set(tags, known);
  const folded = known.get(fold) ?? Array.from(tags, (segment) => segment?.tagNames.map(fold) ?? []);
  known.set(fold, folded);
  return folded;
}

import type { Annotation } from '../../../src/model/annotation.ts';
import type { Article } from '../../../src/model/article.ts';
import { standingVerdict } from '../../../src/model/claim.ts';
import { type Claimant, namesOf, standsFor } from '../../../src/model/claimant.ts';
import { sharedCorrections, withCorrections } from '../../../src/model/corrections.ts';
import { groupArticles } from '../../../src/model/same-article.ts';
import { savedState } from '../../../src/model/search/saved-state.ts';
import { siteOfAddress, textsOfAnnotation, textsOfArticle } from '../../../src/model/search/search-fields.ts';
import type { SearchFilter, SearchQuery, TextTerm } from '../../../src/model/search/search-query.ts';
import { foldText, searchWords } from '../../../src/model/search/search-words.ts';
import { foldName } from '../../../src/model/tags.ts';
import type { Database } from '../../../src/storage/database.ts';

interface Library {
  readonly annotations: readonly Annotation[];
  readonly articleOf: (annotation: Annotation) => Article;
  readonly namesFor: (annotation: Annotation) => readonly string[];
}

/** Reads every record: what a search without an index would look at. */
export async function readLibrary(database: Database): Promise<Library> {
  const [rows, articles, claimantRows] = await Promise.all([
    database.getAll('annotations'),
    database.getAll('articles'),
    database.getAll('claimants'),
  ]);
  const shown = new Map(
    groupArticles(articles).flatMap((group) =>
      group.map((article) => {
        const metadata = withCorrections(article.metadata, sharedCorrections(group));
        return [article.id, { ...article, metadata, corrections: {} }] as const;
      }),
    ),
  );
  const claimants: readonly Claimant[] = claimantRows
    .map(({ record }) => record)
    .filter(({ deleted }) => deleted === null);
  const byId = new Map(claimants.map((each) => [each.id, each]));
  return {
    annotations: rows.map(({ record }) => record).filter(({ deleted }) => deleted === null),
    articleOf: ({ articleId }) => shown.get(articleId) as Article,
    namesFor: ({ claimantId }) => {
      if (claimantId === null || !byId.has(claimantId)) return [];
      const root = standsFor(claimantId, byId);
      return claimants.filter(({ id }) => standsFor(id, byId) === root).flatMap(namesOf);
    },
  };
}

/** The ids of the annotations for which all of a query holds, found by looking at each. */
export function scan(library: Library, query: Pick<SearchQuery, 'terms' | 'filters'>): readonly string[] {
  const holds = (annotation: Annotation) =>
    query.terms.every((term) => textsFor(library, annotation).some((text) => hasTerm(text, term))) &&
    query.filters.every((filter) => passes(library, annotation, filter));
  return library.annotations.filter(holds).map(({ id }) => id);
}

/** How many of some annotations have each value of a facet, by looking at each. */
export function countAll(library: Library, ids: readonly string[]): Record<string, ReadonlyMap<string, number>> {
  const chosen = library.annotations.filter(({ id }) => ids.includes(id));
  const count = (valuesOf: (annotation: Annotation) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of chosen.flatMap((each) => [...new Set(valuesOf(each))]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return {
    color: count(({ color }) => [color]),
    tag: count(({ tags }) => tags.map(foldName)),
    month: count(({ created }) => {
      const date = new Date(created);
      return [`${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`];
    }),
    verdict: count((each) => (each.motivation === 'assessing' ? [standingVerdict(each).verdict] : [])),
    site: count((each) => [siteOfAddress(library.articleOf(each).url)]),
  };
}

function textsFor({ articleOf, namesFor }: Library, annotation: Annotation): readonly string[] {
  const texts = [...textsOfAnnotation(annotation), ...textsOfArticle(articleOf(annotation))];
  return [...texts.map(([, text]) => text), ...namesFor(annotation)];
}

function hasTerm(text: string, term: TextTerm): boolean {
  const words = [...searchWords(text)].map((word) => word.term);
  if (term.kind === 'prefix') return words.some((word) => word.startsWith(term.term));
  return words.some((_, from) => term.words.every(({ term: wanted, offset }) => words[from + offset] === wanted));
}

function passes({ articleOf, namesFor }: Library, annotation: Annotation, filter: SearchFilter): boolean {
  switch (filter.kind) {
    case 'tag':
      return annotation.tags.some((tag) =>
        filter.isWhole ? foldName(tag) === foldName(filter.value) : foldText(tag).startsWith(foldText(filter.value)),
      );
    case 'site': {
      const host = new URL(articleOf(annotation).url).hostname.replace(/^www\./u, '');
      const parts = host.split('.').map((_, from, labels) => labels.slice(from).join('.'));
      return parts.some((part) => (filter.isWhole ? part === filter.value : part.startsWith(filter.value)));
    }
    case 'by':
      return isNamed(articleOf(annotation).metadata.byline, filter);
    case 'claimant':
      return isNamed(namesFor(annotation), filter);
    case 'verdict':
      return annotation.motivation === 'assessing' && standingVerdict(annotation).verdict === filter.verdict;
    case 'state':
      return savedState(annotation) === filter.state;
    case 'color':
      return annotation.color === filter.color;
    case 'before':
      return annotation.created < filter.time;
    case 'after':
      return annotation.created >= filter.time;
  }
}

/** A beginning of each word may stand in another of the names. */
function isNamed(
  names: readonly string[],
  { value, isWhole }: Extract<SearchFilter, { readonly isWhole: boolean }>,
): boolean {
  if (isWhole) return names.some((name) => foldText(name) === foldText(value));
  const words = names.flatMap((name) => [...searchWords(name)].map(({ term }) => term));
  return [...searchWords(value)].every(({ term }) => words.some((word) => word.startsWith(term)));
}

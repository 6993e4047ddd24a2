import { type ArticleId, parseArticleId } from '../../src/model/ids.ts';
import { type Grouping, groupings } from '../../src/storage/search/group-results.ts';
import { type ResultOrder, resultOrders } from '../../src/storage/search/search-library.ts';

/** What is searched for, and how results stand. */
export interface LibraryView {
  readonly query: string;
  readonly order: ResultOrder;
  readonly grouping: Grouping;
}

export type LibraryRoute =
  | { readonly kind: 'results'; readonly view: LibraryView }
  | { readonly kind: 'bin' }
  | { readonly kind: 'article'; readonly id: ArticleId };

export const firstView: LibraryView = { query: '', order: 'relevance', grouping: 'article' };

/** The part of an address from "#" on, read; what names nothing leads to all results. */
export function readLibraryRoute(hash: string): LibraryRoute {
  const [path = '', search = ''] = hash.replace(/^#\/?/u, '').split('?');
  if (path === 'bin') return { kind: 'bin' };
  const id = path.startsWith('article/') ? parseArticleId(path.slice('article/'.length)) : undefined;
  if (id !== undefined) return { kind: 'article', id };
  const values = new URLSearchParams(search);
  return {
    kind: 'results',
    view: {
      query: values.get('q') ?? '',
      order: resultOrders.find((each) => each === values.get('order')) ?? firstView.order,
      grouping: groupings.find((each) => each === values.get('by')) ?? firstView.grouping,
    },
  };
}

/** The address of a view of the library, from "#" on. */
export function libraryAddress(route: LibraryRoute): string {
  if (route.kind === 'bin') return '#/bin';
  if (route.kind === 'article') return `#/article/${route.id}`;
  const { query, order, grouping } = route.view;
  const values = new URLSearchParams({
    ...(query === '' ? {} : { q: query }),
    ...(order === firstView.order ? {} : { order }),
    ...(grouping === firstView.grouping ? {} : { by: grouping }),
  }).toString();
  return values === '' ? '#/' : `#/?${values}`;
}

import { type ClaimantId, parseClaimantId } from '../../src/model/ids.ts';

/** What of the app is shown: this tab's page, or a view of everything that the address names after "#". */
export type Route =
  | { readonly kind: 'page' }
  | { readonly kind: 'claimants' }
  | { readonly kind: 'import' }
  /** The claims of one claimant; of nobody when the id is empty. */
  | { readonly kind: 'claimant'; readonly id: ClaimantId | '' };

/** The part of an address after "#", read; what names nothing leads to the list of claimants, an empty one to the page. */
export function readRoute(hash: string): Route {
  if (!hash.startsWith('#/')) return { kind: 'page' };
  const [section, name] = hash.slice(2).split('/');
  if (section === 'import') return { kind: 'import' };
  if (section !== 'claimants' || name === undefined || name === '') return { kind: 'claimants' };
  if (name === 'nobody') return { kind: 'claimant', id: '' };
  const id = parseClaimantId(name);
  return id === undefined ? { kind: 'claimants' } : { kind: 'claimant', id };
}

/** The address of a view of the ledger, from "#" on. */
export function ledgerAddress(route: Exclude<Route, { readonly kind: 'page' | 'import' }>): string {
  return route.kind === 'claimants' ? '#/claimants' : `#/claimants/${route.id === '' ? 'nobody' : route.id}`;
}

/** The address of the page that imports, from "#" on. */
export const importAddress = '#/import';

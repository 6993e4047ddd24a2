import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../src/model/failure.ts';
import type { ClaimantId } from '../../src/model/ids.ts';
import {
  type ClaimPlace,
  type ClaimQuery,
  type FoundAnnotation,
  type LinkedAnnotation,
  readClaimWindow,
  readLinked,
} from '../../src/storage/claim-windows.ts';
import { readDatabase } from '../page/popup-database.ts';
import { type ClaimFilter, claimTest, timesOf } from '../view/claim-filter.ts';

/** A claim as the ledger shows it, with the annotations that evidence links to it. */
export interface LedgerClaim extends FoundAnnotation {
  readonly linked: readonly LinkedAnnotation[];
}

/** The claims that are shown, and how far the search has come. */
export interface ClaimWindowState {
  readonly claims: readonly LedgerClaim[];
  readonly hasMore: boolean;
  readonly isSearching: boolean;
  readonly failure: Failure | undefined;
  /** Shows as many again. */
  more(): void;
}

/** How many claims are shown at once, and how many are looked at before the page may do other things. */
const windowSize = 50;
const lookAt = 400;

interface Wanted {
  readonly ids: readonly (ClaimantId | '')[];
  readonly filter: ClaimFilter;
  readonly order: ClaimQuery['order'];
  /** Changes when something was saved: what is shown is then read anew. */
  readonly version: number;
}

/** Reads claims window by window; what was shown stays until the first of the new are there. */
export function useClaimWindow({ ids, filter, order, version }: Wanted): ClaimWindowState {
  const [state, setState] = useState<Omit<ClaimWindowState, 'more'>>({
    claims: [],
    hasMore: false,
    isSearching: true,
    failure: undefined,
  });
  const [count, setCount] = useState(windowSize);
  const key = ids.join(' ');

  useEffect(() => setCount(windowSize), [key, filter, order]);

  useEffect(() => {
    const controller = new AbortController();
    setState((before) => ({ ...before, isSearching: true }));
    void readUntil({ ids, filter, order, version }, count, setState, controller.signal);
    return () => controller.abort();
    // The list of ids is made anew at each drawing; its text is what counts.
  }, [key, filter, order, version, count]);

  return { ...state, more: () => setCount((before) => before + windowSize) };
}

async function readUntil(
  { ids, filter, order }: Wanted,
  count: number,
  show: (state: Omit<ClaimWindowState, 'more'>) => void,
  signal: AbortSignal,
): Promise<void> {
  const claims: LedgerClaim[] = [];
  const accepts = claimTest(filter);
  let after: ClaimPlace | null = null;
  for (;;) {
    const query: ClaimQuery = {
      claimants: ids,
      verdict: filter.verdict,
      ...timesOf(filter),
      order,
      after,
      limit: count - claims.length,
      lookAt,
      accepts,
    };
    const read = await readDatabase(async (database) => {
      const window = await readClaimWindow(database, query);
      const linked = await Promise.all(window.claims.map(({ annotation }) => readLinked(database, annotation)));
      return { ...window, linked };
    });
    if (signal.aborted) return;
    if (!read.ok) return show({ claims, hasMore: false, isSearching: false, failure: read.failure });
    const { linked, next } = read.value;
    claims.push(...read.value.claims.map((claim, index) => ({ ...claim, linked: linked[index] ?? [] })));
    const isSearching = next !== null && claims.length < count;
    if (claims.length > 0 || !isSearching) {
      show({ claims: [...claims], hasMore: next !== null && !isSearching, isSearching, failure: undefined });
    }
    if (!isSearching) return;
    after = next;
  }
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import type { ClaimantId } from '../../src/model/ids.ts';
import { readStandingNames } from '../../src/storage/claim-queries.ts';
import { readDatabase } from '../page/popup-database.ts';
import { useChanges } from './use-changes.ts';

/** Says under which name the claimant of a claim stands. */
export type NameOf = (claim: Pick<Annotation, 'claimantId' | 'claimant'>) => string;

/** Names the claimants of some claims as the ledger does; until they were read, and where there is no record, as they were written. */
export function useClaimantNames(annotations: readonly Annotation[]): NameOf {
  const version = useChanges();
  const [known, setKnown] = useState<KnownNames>({ version, names: new Map() });
  const wanted = [...new Set(annotations.flatMap(({ claimantId }) => claimantId ?? []))];
  const missing = wanted.filter((id) => known.version !== version || !known.names.has(id));
  const key = missing.join(' ');

  useEffect(() => {
    if (missing.length === 0) return undefined;
    let isCurrent = true;
    void readDatabase((database) => readStandingNames(database, missing)).then((read) => {
      if (!isCurrent || !read.ok) return;
      const found = missing.map((id) => [id, read.value.get(id)] as const);
      setKnown((before) => ({
        version,
        names: new Map([...(before.version === version ? before.names : []), ...found]),
      }));
    });
    return () => {
      isCurrent = false;
    };
    // The list is made anew at each drawing; its text is what counts.
  }, [key, version]);

  const { names } = known;
  return useCallback<NameOf>(
    ({ claimantId, claimant }) => (claimantId === null ? undefined : names.get(claimantId)) ?? claimant,
    [names],
  );
}

/** The names that were read at one state of the library; undefined for a claimant of whom there is no record. */
interface KnownNames {
  readonly version: number;
  readonly names: ReadonlyMap<ClaimantId, string | undefined>;
}

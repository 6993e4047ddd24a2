import { useEffect, useState } from 'preact/hooks';
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
  const [names, setNames] = useState<ReadonlyMap<ClaimantId, string>>(new Map());
  const wanted = [...new Set(annotations.flatMap(({ claimantId }) => claimantId ?? []))];
  const key = wanted.join(' ');

  useEffect(() => {
    if (wanted.length === 0) return undefined;
    let isCurrent = true;
    void readDatabase((database) => readStandingNames(database, wanted)).then((read) => {
      if (isCurrent && read.ok) setNames(read.value);
    });
    return () => {
      isCurrent = false;
    };
    // The list is made anew at each drawing; its text is what counts.
  }, [key, version]);

  return ({ claimantId, claimant }) => (claimantId === null ? undefined : names.get(claimantId)) ?? claimant;
}

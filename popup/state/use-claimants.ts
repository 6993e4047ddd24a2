import { useEffect, useMemo, useState } from 'preact/hooks';
import { listenForChanges } from '../../src/messages/runtime.ts';
import { type Claimant, standsFor } from '../../src/model/claimant.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { ClaimantId } from '../../src/model/ids.ts';
import { readClaimants } from '../../src/storage/claim-queries.ts';
import { readDatabase } from '../page/popup-database.ts';
import { type ClaimantGroup, groupClaimants } from '../view/claimant-groups.ts';

/** Every claimant that is known, kept up to date. */
export interface KnownClaimants {
  readonly groups: ReadonlyMap<ClaimantId, ClaimantGroup>;
  /** False until they were read once. */
  readonly isRead: boolean;
  readonly failure: Failure | undefined;
  /** Counts the changes that were heard of, so that what depends on them is read anew. */
  readonly version: number;
  /** The group that a record belongs to. */
  groupOf(id: ClaimantId): ClaimantGroup | undefined;
  /** The name of a claim's claimant: that of the record that stands for it, or else as it was written. */
  nameOf(claim: { readonly claimantId: ClaimantId | null; readonly claimant: string }): string;
}

/** Reads the claimants, and reads them anew whenever something changed. */
export function useClaimants(): KnownClaimants {
  const [claimants, setClaimants] = useState<readonly Claimant[] | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [version, setVersion] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    listenForChanges(() => setVersion((before) => before + 1), controller.signal);
    return () => controller.abort();
  }, []);

  useEffect(() => {
    let isCurrent = true;
    void readDatabase(readClaimants).then((read) => {
      if (!isCurrent) return;
      if (read.ok) setClaimants(read.value);
      setFailure(read.ok ? undefined : read.failure);
    });
    return () => {
      isCurrent = false;
    };
  }, [version]);

  return useMemo(() => {
    const known = claimants ?? [];
    const byId = new Map(known.map((each) => [each.id, each]));
    const groups = groupClaimants(known);
    const groupOf = (id: ClaimantId) => groups.get(standsFor(id, byId));
    return {
      groups,
      isRead: claimants !== undefined,
      failure,
      version,
      groupOf,
      nameOf: ({ claimantId, claimant }) =>
        (claimantId === null ? undefined : groupOf(claimantId)?.claimant.name) ?? claimant,
    };
  }, [claimants, failure, version]);
}

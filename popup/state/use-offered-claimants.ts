import { useEffect, useState } from 'preact/hooks';
import type { ClaimantId } from '../../src/model/ids.ts';
import { readDatabase } from '../page/popup-database.ts';
import { type ClaimantGroup, groupClaimants } from '../view/claimant-groups.ts';

type Groups = ReadonlyMap<ClaimantId, ClaimantGroup>;

/** How many are looked up: more than are offered, of which those whose names begin so stand first. */
const lookedUp = 40;

/** The known claimants that can be meant by what is written, those found before until they are read; none while nothing is wanted. */
export function useOfferedClaimants(written: string, isWanted: boolean): Groups {
  const [groups, setGroups] = useState<Groups>(new Map());

  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    // Loaded when it is wanted: the popup must open at once.
    void import('../../src/storage/search/find-claimants.ts')
      .then(({ findClaimants }) => readDatabase((database) => findClaimants(database, written, lookedUp)))
      .then((read) => {
        if (isCurrent && read.ok) setGroups(groupClaimants(read.value));
      });
    return () => {
      isCurrent = false;
    };
  }, [written, isWanted]);

  return groups;
}

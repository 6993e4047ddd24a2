import { useEffect, useState } from 'preact/hooks';
import type { ClaimantId } from '../../src/model/ids.ts';
import { countClaims, countVerdicts, type VerdictCounts } from '../../src/storage/claim-queries.ts';
import { readDatabase } from '../page/popup-database.ts';

/** How many claims each record has, and nobody; empty until they were counted. */
export function useClaimCounts(
  ids: readonly ClaimantId[],
  version: number,
): ReadonlyMap<ClaimantId | '', number> | undefined {
  const [counts, setCounts] = useState<ReadonlyMap<ClaimantId | '', number> | undefined>(undefined);
  const key = ids.join(' ');

  useEffect(() => {
    let isCurrent = true;
    void readDatabase((database) => countClaims(database, ['', ...ids])).then((read) => {
      if (isCurrent && read.ok) setCounts(read.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [key, version]);

  return counts;
}

/** How many claims each of some groups of records has, by verdict; a group is named by its first id. */
export function useVerdictCounts(
  groups: readonly (readonly (ClaimantId | '')[])[],
  version: number,
): ReadonlyMap<ClaimantId | '', VerdictCounts> {
  const [counts, setCounts] = useState<ReadonlyMap<ClaimantId | '', VerdictCounts>>(new Map());
  const key = groups.map((ids) => ids.join(' ')).join(';');

  useEffect(() => {
    let isCurrent = true;
    void readDatabase((database) =>
      Promise.all(groups.map(async (ids) => [ids[0] ?? '', await countVerdicts(database, ids)] as const)),
    ).then((read) => {
      if (isCurrent && read.ok) setCounts(new Map(read.value));
    });
    return () => {
      isCurrent = false;
    };
  }, [key, version]);

  return counts;
}

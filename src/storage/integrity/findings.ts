import type { FindingCounts, FindingKind } from '../../model/integrity.ts';
import type { StoreName } from '../schema.ts';

/** A row that is not as it should be. */
export interface Finding {
  readonly kind: FindingKind;
  readonly store: StoreName;
  readonly key: IDBValidKey;
  /** What is wrong, for a bug report: no words of the person's. */
  readonly detail: string;
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (kind: FindingKind) => findings.filter((finding) => finding.kind === kind).length;
  return {
    unreadable: count('unreadable'),
    noArticle: count('noArticle'),
    noClaimant: count('noClaimant'),
    sameId: count('sameId'),
    leftOver: count('leftOver'),
    wrongRow: count('wrongRow'),
    searchIndex: count('searchIndex'),
  };
}

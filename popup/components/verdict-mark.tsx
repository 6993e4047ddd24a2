import type { Relation, Verdict } from '../../src/model/claim.ts';
import { verdictSigns } from '../../src/model/verdict-signs.ts';
import { say } from '../words.ts';

const relationPaths: Readonly<Record<Relation, string>> = {
  supporting: 'M8 4.5v7M4.5 8h7',
  contradicting: 'M4.5 8h7',
  context: 'M8 4.8h.01M8 7.4v4',
};

/** A verdict's sign with its word; the sign alone where the word stands beside it already. */
export function VerdictMark({
  verdict,
  isSignOnly = false,
}: {
  readonly verdict: Verdict;
  readonly isSignOnly?: boolean;
}) {
  return (
    <span class="verdict-mark" data-verdict={verdict}>
      <Sign path={verdictSigns[verdict]} isBroken={verdict === 'unreviewed'} />
      {!isSignOnly && <span>{say(`claim_verdict_${verdict}`)}</span>}
    </span>
  );
}

/** What a piece of evidence does, as a sign with its word. */
export function RelationMark({ relation }: { readonly relation: Relation }) {
  return (
    <span class="relation-mark" data-relation={relation}>
      <Sign path={relationPaths[relation]} isBroken={false} />
      <span>{say(`claim_relation_${relation}`)}</span>
    </span>
  );
}

function Sign({ path, isBroken }: { readonly path: string; readonly isBroken: boolean }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.9" {...(isBroken ? { 'stroke-dasharray': '2.2 2.1' } : {})} />
      <path d={path} />
    </svg>
  );
}

import type { Annotation } from '../../src/model/annotation.ts';
import { standingVerdict } from '../../src/model/claim.ts';
import { verdictSigns } from '../../src/model/verdict-signs.ts';
import { say } from '../page/words.ts';
import { SeenText } from './seen-text.tsx';

/** A claim in a line: "ISW concludes:", and the verdict as a sign with its word. */
export function ClaimSummary({ annotation }: { readonly annotation: Annotation }) {
  const { claimant, cue, ownWords } = annotation;
  const { verdict } = standingVerdict(annotation);
  return (
    <>
      <p class="claim-summary">
        {claimant !== '' && (
          <span dir="auto">
            <b>
              <SeenText text={claimant} />
            </b>
            {cue !== '' && <SeenText text={` ${cue}`} />}:
          </span>
        )}
        <span class="verdict" data-verdict={verdict}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.9" {...(verdict === 'unreviewed' ? { 'stroke-dasharray': '2.2 2.1' } : {})} />
            <path d={verdictSigns[verdict]} />
          </svg>
          {say(`claim_verdict_${verdict}`)}
        </span>
      </p>
      {ownWords !== '' && (
        <p class="note" dir="auto">
          <SeenText text={ownWords} />
        </p>
      )}
    </>
  );
}

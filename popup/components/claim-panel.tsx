import { useId, useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import { livingEvidence, standingVerdict } from '../../src/model/claim.ts';
import { say, sayCount } from '../words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { LongText } from './long-text.tsx';
import { VerdictForm } from './verdict-form.tsx';
import { VerdictHistory } from './verdict-history.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** What the person finds of a claim: the verdict in a line, and behind it the ways to judge it and to gather evidence. */
export function ClaimPanel({ claim }: { readonly claim: Annotation }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { verdict, confidence, reasons } = standingVerdict(claim);
  const evidence = livingEvidence(claim).length;
  return (
    <div class="claim-panel">
      {claim.ownWords !== '' && (
        <div class="own-words">
          <span class="context-label">{say('claim_own_words')}</span>
          <LongText text={claim.ownWords} class="note-text" />
        </div>
      )}
      <p class="verdict-line">
        <button
          type="button"
          class="verdict-button"
          data-action="review"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <VerdictMark verdict={verdict} />
        </button>
        {confidence !== null && (
          <span class="quiet">{say('claim_confidence_of', say(`claim_confidence_${confidence}`))}</span>
        )}
        {evidence > 0 && <span class="quiet">{sayCount('claim_evidence', evidence)}</span>}
      </p>
      {!isOpen && reasons !== '' && <LongText text={reasons} class="note-text reasons" />}
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <VerdictForm claim={claim} />
            <VerdictHistory entries={claim.verdicts} />
            <EvidenceList claim={claim} />
          </>
        )}
      </div>
    </div>
  );
}

import type { Annotation } from '../../src/model/annotation.ts';
import type { ClaimantId } from '../../src/model/ids.ts';
import { ledgerAddress } from '../view/route.ts';
import { say, sayAround } from '../words.ts';
import { SeenText } from './seen-text.tsx';

interface Props {
  readonly claim: Annotation;
  /** The claimant's name as its record has it; the words of the claim when it is not known. */
  readonly name: string;
  /** Whether the name leads to the claimant's page. */
  readonly isLink: boolean;
}

/** Who says it and how: "ISW concludes:". */
export function ClaimLine({ claim, name, isLink }: Props) {
  const { claimantId, cue } = claim;
  if (name === '') return <p class="claim-line quiet">{say('claim_by_nobody')}</p>;
  const [before, after] = sayAround(cue === '' ? 'claim_line_plain' : 'claim_line');
  return (
    <p class="claim-line" dir="auto">
      {before}
      {isLink && claimantId !== null ? (
        <ClaimantLink id={claimantId} name={name} />
      ) : (
        <b>
          <SeenText text={name} />
        </b>
      )}
      {cue !== '' && (
        <>
          {' '}
          <bdi>
            <SeenText text={cue} />
          </bdi>
        </>
      )}
      {after}
    </p>
  );
}

/** A claimant's name that leads to its page in the ledger, in a tab of its own from the popup. */
export function ClaimantLink({ id, name }: { readonly id: ClaimantId; readonly name: string }) {
  const isLedger = document.documentElement.dataset['place'] === 'ledger';
  return (
    <a class="claimant-link" href={ledgerAddress({ kind: 'claimant', id })} {...(isLedger ? {} : { target: '_blank' })}>
      <bdi>
        <SeenText text={name} />
      </bdi>
    </a>
  );
}

import { useId, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import { confidences, type Judgement, standingVerdict, verdicts } from '../../src/model/claim.ts';
import type { Failure } from '../../src/model/failure.ts';
import { changeClaim } from '../page/claim-actions.ts';
import { usePageContext } from '../state/page-context.ts';
import { say, sayFailure } from '../words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { GrowingTextarea } from './growing-textarea.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** Where a verdict is given: which, how sure, and why. Saving adds it to the claim's history. */
export function VerdictForm({ claim }: { readonly claim: Annotation }) {
  const { announce } = usePageContext();
  const id = useId();
  const standing = standingVerdict(claim);
  const [written, setWritten] = useState<Judgement>(standing);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const isSaving = useRef(false);

  async function save(): Promise<void> {
    if (isSaving.current) return;
    isSaving.current = true;
    const { verdict, confidence, reasons } = written;
    const result = await changeClaim(claim.id, {
      kind: 'judge',
      judgement: { verdict, confidence: verdict === 'unreviewed' ? null : confidence, reasons },
    });
    isSaving.current = false;
    setFailure(result.ok ? undefined : result.failure);
    announce(result.ok ? say('claim_verdict_saved') : sayFailure(result.failure.kind));
  }

  const isSame =
    written.verdict === standing.verdict &&
    written.confidence === standing.confidence &&
    written.reasons.trim() === standing.reasons;
  return (
    <form
      class="verdict-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <fieldset class="choices">
        <legend>{say('claim_verdict')}</legend>
        {verdicts.map((verdict) => (
          <label key={verdict}>
            <input
              type="radio"
              name={`${id}-verdict`}
              value={verdict}
              checked={written.verdict === verdict}
              onChange={() => setWritten({ ...written, verdict })}
            />
            <VerdictMark verdict={verdict} />
          </label>
        ))}
      </fieldset>
      {written.verdict !== 'unreviewed' && (
        <fieldset class="choices">
          <legend>{say('claim_confidence')}</legend>
          {[null, ...confidences].map((confidence) => (
            <label key={confidence}>
              <input
                type="radio"
                name={`${id}-confidence`}
                value={confidence ?? 'unsaid'}
                checked={written.confidence === confidence}
                onChange={() => setWritten({ ...written, confidence })}
              />
              {say(`claim_confidence_${confidence ?? 'unsaid'}`)}
            </label>
          ))}
        </fieldset>
      )}
      <label for={`${id}-reasons`}>{say('claim_reasons')}</label>
      <GrowingTextarea
        id={`${id}-reasons`}
        name="reasons"
        isRequired={false}
        isFocused={false}
        value={written.reasons}
        onInput={(reasons) => setWritten({ ...written, reasons })}
      />
      {failure !== undefined && <FailureNotice text={sayFailure(failure.kind)} />}
      <div class="row">
        <button type="submit" class="button primary" data-action="save-verdict" aria-disabled={isSame}>
          {say(failure === undefined ? 'claim_save_verdict' : 'popup_try_again')}
        </button>
      </div>
    </form>
  );
}

import { useState } from 'preact/hooks';
import { askFromApp } from '../../src/messages/runtime.ts';
import { type Rescue, rescueLibrary } from '../page/rescue-library.ts';
import { say, sayFailure } from '../words.ts';

interface Props {
  now(): number;
  /** An empty library was begun. */
  onAfresh(): void;
}

type Step = 'first' | 'saving' | 'tried' | 'asked' | 'deleting';

/** Offers what can be saved of a damaged library as a file and, once that was tried, to begin an empty one. */
export function DamagedLibrary({ now, onAfresh }: Props) {
  const [step, setStep] = useState<Step>('first');
  const [rescue, setRescue] = useState<Rescue | undefined>(undefined);
  const [problem, setProblem] = useState('');

  async function save(): Promise<void> {
    setStep('saving');
    const result = await rescueLibrary(now());
    setRescue(result.ok ? result.value : undefined);
    setProblem(result.ok ? '' : say('rescue_failed'));
    setStep('tried');
  }

  async function beginAfresh(): Promise<void> {
    setStep('deleting');
    const result = await askFromApp('appStartAfresh', {});
    if (result.ok) return onAfresh();
    setProblem(sayFailure(result.failure.kind));
    setStep('tried');
  }

  const isBusy = step === 'saving' || step === 'deleting';
  return (
    <section class="rescue" aria-labelledby="rescue-title">
      <h2 id="rescue-title">{say('rescue_title')}</h2>
      <p>{say('rescue_explained')}</p>
      <button type="button" class="button" data-action="rescue" disabled={isBusy} onClick={() => void save()}>
        {say('rescue_save')}
      </button>
      <div role="status">
        {rescue !== undefined && (
          <p data-rescued={rescue.records}>
            {say('rescue_saved', String(rescue.records), rescue.fileNames[0] ?? '')}
            {rescue.raw > 0 && ` ${say('rescue_raw', String(rescue.raw))}`}
          </p>
        )}
        {problem !== '' && <p class="problem">{problem}</p>}
      </div>
      {step === 'tried' && (
        <button type="button" class="text-button" data-action="afresh" onClick={() => setStep('asked')}>
          {say('rescue_afresh')}
        </button>
      )}
      {(step === 'asked' || step === 'deleting') && (
        <div class="confirm">
          <p>{say('rescue_afresh_warning')}</p>
          <div class="row">
            <button type="button" class="button" data-action="keep" disabled={isBusy} onClick={() => setStep('tried')}>
              {say('rescue_afresh_keep')}
            </button>
            <button
              type="button"
              class="text-button"
              data-action="confirm-afresh"
              disabled={isBusy}
              onClick={() => void beginAfresh()}
            >
              {say('rescue_afresh_confirm')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

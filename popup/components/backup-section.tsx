import { useEffect, useId } from 'preact/hooks';
import { backupIntervals, backupPlanKinds } from '../../src/model/backup-plan.ts';
import { usePageContext } from '../state/page-context.ts';
import { useBackup } from '../state/use-backup.ts';
import { formatMoment } from '../view/format-time.ts';
import { say, sayCount, uiLanguage } from '../words.ts';
import { ExportProgress, sayOutcome } from './export-progress.tsx';

/** A backup by hand, and what happens about later ones. */
export function BackupSection() {
  const { announce, now } = usePageContext();
  const id = useId();
  const { plan, outcome, backUp, cancel, change } = useBackup(now);
  const isWorking = outcome?.kind === 'working';

  useEffect(() => {
    if (outcome !== undefined && !(outcome.kind === 'working' && outcome.done > 0)) announce(sayOutcome(outcome));
  }, [outcome, announce]);

  if (plan === undefined) return null;
  return (
    <section class="backup" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('backup_title')}</h2>
      <p class="hint">
        {say('backup_what')}{' '}
        {plan.last === null ? say('backup_never') : say('backup_last', formatMoment(plan.last, now(), uiLanguage()))}
      </p>
      <div class="row">
        <button
          type="button"
          class="button"
          data-action="back-up"
          aria-disabled={isWorking}
          onClick={() => void backUp()}
        >
          {say('backup_now')}
        </button>
        {isWorking && (
          <button type="button" class="text-button" data-action="cancel-backup" onClick={cancel}>
            {say('popup_export_cancel')}
          </button>
        )}
      </div>
      {outcome !== undefined && <ExportProgress outcome={outcome} />}
      <fieldset>
        <legend>{say('backup_later')}</legend>
        {backupPlanKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${id}-plan`}
              value={kind}
              checked={plan.kind === kind}
              onChange={() => void change((before) => ({ ...before, kind, snoozedUntil: 0 }))}
            />
            {say(`backup_plan_${kind}`)}
          </label>
        ))}
        {plan.kind !== 'off' && (
          <label>
            <span class="unseen">{say('backup_every')}</span>
            <select
              name="backup-interval"
              value={plan.everyDays}
              onChange={({ currentTarget }) => {
                const everyDays = Number(currentTarget.value);
                void change((before) => ({ ...before, everyDays }));
              }}
            >
              {backupIntervals.map((days) => (
                <option key={days} value={days}>
                  {sayCount('backup_days', days)}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
    </section>
  );
}

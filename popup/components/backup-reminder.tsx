import { useEffect, useState } from 'preact/hooks';
import { isReminderDue, snoozed } from '../../src/model/backup-plan.ts';
import { readLibrarySize } from '../../src/storage/read-backup.ts';
import { readDatabase } from '../page/popup-database.ts';
import { usePageContext } from '../state/page-context.ts';
import { useBackup } from '../state/use-backup.ts';
import { formatMoment } from '../view/format-time.ts';
import { say, sayCount, uiLanguage } from '../words.ts';
import { ExportProgress } from './export-progress.tsx';

/** A line that says that a backup is due; nothing while none is. */
export function BackupReminder() {
  const { now } = usePageContext();
  const { plan, outcome, backUp, change } = useBackup(now);
  const [count, setCount] = useState(0);
  const [isDue, setDue] = useState(false);

  useEffect(() => {
    if (plan === undefined) return;
    void readDatabase(readLibrarySize).then((size) => {
      if (!size.ok || size.value === null) return;
      setCount(size.value.count);
      // Once it was made it is due no more, but what came of it stays to be read.
      setDue(
        (before) =>
          (before && plan.snoozedUntil < now()) || isReminderDue(plan, size.value ?? { count: 0, oldest: 0 }, now()),
      );
    });
  }, [plan, now]);

  if (!isDue || plan === undefined) return null;
  return (
    <aside class="undo-bar backup-reminder" aria-label={say('backup_title')}>
      {outcome === undefined ? (
        <p>
          {plan.last === null
            ? sayCount('backup_reminder_never', count)
            : say('backup_reminder', formatMoment(plan.last, now(), uiLanguage()))}
        </p>
      ) : (
        <ExportProgress outcome={outcome} />
      )}
      {outcome === undefined && (
        <button type="button" class="text-button" data-action="back-up" onClick={() => void backUp()}>
          {say('backup_now')}
        </button>
      )}
      <button
        type="button"
        class="text-button"
        data-action="later"
        onClick={() => void change((before) => snoozed(before, now()))}
      >
        {outcome === undefined ? say('backup_remind_later') : say('popup_dismiss')}
      </button>
    </aside>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { dueBackup, snoozed } from '../../src/model/backup-plan.ts';
import { readLibrarySize } from '../../src/storage/read-backup.ts';
import { readDatabase } from '../page/popup-database.ts';
import { usePageContext } from '../state/page-context.ts';
import { useBackup } from '../state/use-backup.ts';
import { formatMoment } from '../view/format-time.ts';
import { say, sayCount, uiLanguage } from '../words.ts';
import { ExportProgress } from './export-progress.tsx';

/** Says that a backup is due, and makes it; nothing where there is too little to lose. */
export function DueBackup() {
  const { now } = usePageContext();
  const { plan, outcome, backUp, change } = useBackup(now);
  const [count, setCount] = useState(0);
  const [isShown, setShown] = useState(false);
  const isAsked = useRef(false);

  useEffect(() => {
    // Asked once: what came of a backup stays to be read.
    if (plan === undefined || isAsked.current) return;
    isAsked.current = true;
    void readDatabase(readLibrarySize).then((size) => {
      if (!size.ok || size.value === null) return;
      const due = dueBackup(plan, size.value, now());
      setCount(size.value.count);
      setShown(due !== 'nothing');
      if (due === 'make') void backUp();
    });
  }, [plan, now, backUp]);

  if (!isShown || plan === undefined) return null;
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
        onClick={() => {
          setShown(false);
          if (outcome?.kind !== 'saved') void change((before) => snoozed(before, now()));
        }}
      >
        {outcome === undefined ? say('backup_remind_later') : say('popup_dismiss')}
      </button>
    </aside>
  );
}

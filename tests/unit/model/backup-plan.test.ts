import { describe, expect, test } from 'vitest';
import {
  type BackupPlan,
  backupPlan,
  firstBackupPlan,
  isReminderDue,
  snoozed,
} from '../../../src/model/backup-plan.ts';
import { parseWith } from '../../../src/model/parse.ts';

const day = 86_400_000;
const now = 1_000 * day;
const library = { count: 12, oldest: now - 40 * day };
const weekly: BackupPlan = { ...firstBackupPlan, everyDays: 7, last: now - 8 * day };

describe('a backup is due', () => {
  test.each<[string, BackupPlan, typeof library, boolean]>([
    ['when the library is a month old and has none', firstBackupPlan, library, true],
    ['not while there is little to lose', firstBackupPlan, { ...library, count: 9 }, false],
    ['not while the library is young', firstBackupPlan, { ...library, oldest: now - 29 * day }, false],
    ['when the last one is older than wished', weekly, library, true],
    ['not when one was made since', { ...weekly, last: now - 6 * day }, library, false],
    ['not while the person wants to hear of it later', snoozed(weekly, now - day), library, false],
    ['again a week later', snoozed(weekly, now - 7 * day), library, true],
    ['not when the person wants to hear nothing of it', { ...weekly, kind: 'off' }, library, false],
    ['not when one is made by itself', { ...weekly, kind: 'automatic' }, library, false],
  ])('%s', (_, plan, size, isDue) => {
    expect(isReminderDue(plan, size, now)).toBe(isDue);
  });
});

test.each([undefined, null, {}, { ...firstBackupPlan, kind: 'x' }, { ...firstBackupPlan, everyDays: 0 }])(
  'a plan that cannot be read (%j) is none',
  (kept) => {
    expect(parseWith(backupPlan, kept).ok).toBe(false);
  },
);

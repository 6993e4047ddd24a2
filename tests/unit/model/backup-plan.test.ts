import { describe, expect, test } from 'vitest';
import { type BackupPlan, backupPlan, dueBackup, firstBackupPlan, snoozed } from '../../../src/model/backup-plan.ts';
import { parseWith } from '../../../src/model/parse.ts';

const day = 86_400_000;
const now = 1_000 * day;
const library = { count: 12, oldest: now - 40 * day };
const weekly: BackupPlan = { ...firstBackupPlan, everyDays: 7, last: now - 8 * day };

describe('a backup is due', () => {
  test.each<[string, BackupPlan, typeof library, 'nothing' | 'remind' | 'make']>([
    ['when the library is a month old and has none', firstBackupPlan, library, 'remind'],
    ['not while there is little to lose', firstBackupPlan, { ...library, count: 9 }, 'nothing'],
    ['not while the library is young', firstBackupPlan, { ...library, oldest: now - 29 * day }, 'nothing'],
    ['when the last one is older than wished', weekly, library, 'remind'],
    ['not when one was made since', { ...weekly, last: now - 6 * day }, library, 'nothing'],
    ['not while the person wants to hear of it later', snoozed(weekly, now - day), library, 'nothing'],
    ['again a week later', snoozed(weekly, now - 7 * day), library, 'remind'],
    ['not when the person wants to hear nothing of it', { ...weekly, kind: 'off' }, library, 'nothing'],
    ['and made when it is to be made by itself', { ...weekly, kind: 'automatic' }, { ...library, count: 1 }, 'make'],
    ['not when one was made by itself since', { ...weekly, kind: 'automatic', last: now }, library, 'nothing'],
    ['not while there is nothing at all to lose', { ...weekly, kind: 'automatic' }, { count: 0, oldest: 0 }, 'nothing'],
  ])('%s', (_, plan, size, due) => {
    expect(dueBackup(plan, size, now)).toBe(due);
  });
});

test.each([undefined, null, {}, { ...firstBackupPlan, kind: 'x' }, { ...firstBackupPlan, everyDays: 0 }])(
  'a plan that cannot be read (%j) is none',
  (kept) => {
    expect(parseWith(backupPlan, kept).ok).toBe(false);
  },
);

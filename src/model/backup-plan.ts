import { integer, nullable, object, oneOf, type Parser, where } from './parse.ts';

/** What happens about backups: nothing, a reminder in the popup, or one is made by itself when the popup is opened. */
export const backupPlanKinds = ['off', 'remind', 'automatic'] as const;
export type BackupPlanKind = (typeof backupPlanKinds)[number];

/** After how many days a backup is due, as they are offered. */
export const backupIntervals = [1, 7, 30, 90] as const;

/** What a person wishes about backups, and what became of it. Times are milliseconds since the Unix epoch. */
export interface BackupPlan {
  readonly kind: BackupPlanKind;
  readonly everyDays: number;
  /** When the last backup was made; null when there was none. */
  readonly last: number | null;
  /** Until when the person wants to hear no more of it. */
  readonly snoozedUntil: number;
}

/** Where the plan lies in the extension's local storage area. */
export const backupPlanKey = 'backupPlan';

export const firstBackupPlan: BackupPlan = { kind: 'remind', everyDays: 30, last: null, snoozedUntil: 0 };

const days = where(integer(1), (value) => value <= 3_650, 'at most ten years');

/** Accepts a plan as it was stored. */
export const backupPlan: Parser<BackupPlan> = object<BackupPlan>({
  kind: oneOf(backupPlanKinds),
  everyDays: days,
  last: nullable(integer(0)),
  snoozedUntil: integer(0),
});

const dayMs = 86_400_000;

/** From how many annotations on their loss would hurt so much that one is reminded. */
const worthReminding = 10;

/** When the next backup is due; `since` is when there was first something to lose. */
export function backupDueAt({ last, everyDays }: BackupPlan, since: number): number {
  return (last ?? since) + everyDays * dayMs;
}

/** What is to be done about a backup now: nothing, say that one is due, or make it. */
export function dueBackup(
  plan: BackupPlan,
  library: { readonly count: number; readonly oldest: number },
  now: number,
): 'nothing' | 'remind' | 'make' {
  const isDue = now >= backupDueAt(plan, library.oldest) && now >= plan.snoozedUntil;
  if (plan.kind === 'off' || library.count === 0 || !isDue) return 'nothing';
  if (plan.kind === 'automatic') return 'make';
  return library.count < worthReminding ? 'nothing' : 'remind';
}

/** The plan after a person chose to hear of it later. */
export function snoozed(plan: BackupPlan, now: number): BackupPlan {
  return { ...plan, snoozedUntil: now + 7 * dayMs };
}

import fc from 'fast-check';
import { type BackupFacts, writeBackup } from '../../../src/export/backup.ts';
import { type BackupEvent, type BackupReading, readBackup } from '../../../src/export/import/backup.ts';
import type { BackupRecord } from '../../../src/model/backup-record.ts';
import { createClaimant } from '../../../src/model/claimant.ts';
import { claimantIdOfName, newArticleId } from '../../../src/model/ids.ts';
import { type ReviewState, reviewStages } from '../../../src/model/study.ts';
import { fileOf } from '../import/read-all.ts';
import { anyFinding } from './made-findings.ts';
import { annotationWith, anyArticle, anyText, made } from './made-records.ts';

export const facts: BackupFacts = { created: made, schema: 8, extension: '0.1.0' };
export const reading: BackupReading = { schema: 8 };

const anyLine = fc.oneof(anyText, fc.string());

const anyId = fc.constant(null).map(() => annotationWith().id);

const anyReview: fc.Arbitrary<ReviewState> = fc.record({
  due: fc.nat(),
  stability: fc.double({ min: 0, max: 1e4, noNaN: true }),
  difficulty: fc.integer({ min: 1, max: 10 }),
  scheduledDays: fc.nat(),
  learningSteps: fc.nat(3),
  reps: fc.nat(),
  lapses: fc.nat(),
  stage: fc.constantFrom(...reviewStages),
  lastReview: fc.option(fc.nat()),
});

/** A record of any kind; those of one library have keys of their own. */
const anyBackupRecord: fc.Arbitrary<BackupRecord> = fc.oneof(
  anyArticle.map((article) => ({ kind: 'article' as const, article: { ...article, id: newArticleId(crypto) } })),
  fc.record({ name: anyText, note: anyText }).map(({ name, note }) => ({
    kind: 'claimant' as const,
    claimant: { ...createClaimant(claimantIdOfName(crypto.randomUUID()), name, made), note },
  })),
  fc.record({ annotation: anyFinding, deleted: fc.option(fc.constant(made)) }).map(({ annotation, deleted }) => ({
    kind: 'annotation' as const,
    annotation: { ...annotation, id: annotationWith().id, deleted },
  })),
  anyLine.map((text) => ({ kind: 'text' as const, articleId: newArticleId(crypto), text, taken: made })),
  fc.record({ pageKey: fc.uuid(), note: anyLine }).map(({ pageKey, note }) => {
    const { motivation, tags, color, claimant, cue, ownWords, selectors } = annotationWith();
    const draft = { motivation, note, tags, color, claimant, cue, ownWords, selectors };
    return { kind: 'draft' as const, draft: { pageKey, articleId: null, annotationId: null, draft, updated: made } };
  }),
  fc.record({ place: fc.uuid(), isArticle: fc.boolean() }).map((ruling) => ({
    kind: 'ruling' as const,
    ruling: { ...ruling, modified: made },
  })),
  fc
    .record({ pageKey: fc.uuid(), content: anyText, isHidden: fc.boolean() })
    .map((hidden) => ({ kind: 'hidden' as const, ...hidden, at: made })),
  fc.record({ tag: fc.uuid(), order: fc.array(anyId, { maxLength: 3 }) }).map((outline) => ({
    kind: 'outline' as const,
    outline: { ...outline, modified: made },
  })),
  fc.record({ id: anyId, review: anyReview }).map((review) => ({
    kind: 'review' as const,
    review: { ...review, modified: made },
  })),
  fc.record({ name: fc.uuid(), value: anyLine }).map((setting) => ({ kind: 'setting' as const, ...setting })),
);

export const anyBackup: fc.Arbitrary<readonly BackupRecord[]> = fc.array(anyBackupRecord, { maxLength: 12 });

/** A backup's file, whole. */
export async function backupOf(records: readonly BackupRecord[], given: BackupFacts = facts): Promise<Uint8Array> {
  return gathered(writeBackup(records, given));
}

export async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return new Uint8Array(Buffer.concat(all));
}

/** What a backup comes to: its records, what was skipped, and the one event that ends it. */
export async function readWhole(file: Uint8Array, given: BackupReading = reading, chunkLength = 1_000) {
  const events: BackupEvent[] = [];
  for await (const event of readBackup(fileOf('b.gz', file, chunkLength), given)) events.push(event);
  const last = events.pop();
  if (last?.kind !== 'end' || events.some(({ kind }) => kind === 'end')) throw new Error('one verdict, at the end');
  return {
    end: last,
    why: last.verdict === 'valid' ? 'valid' : last.reason.kind,
    head: events.flatMap((event) => (event.kind === 'head' ? [event.facts] : [])),
    records: events.flatMap((event) => (event.kind === 'record' ? [event.record] : [])),
    skipped: events.flatMap((event) => (event.kind === 'skipped' ? [[event.where, event.reason.kind] as const] : [])),
  };
}

import type {
  ImportEvent,
  ImportedRecord,
  ImportFile,
  ImportFormat,
  ImportTools,
} from '../../../src/export/import/import-format.ts';
import type { ReasonKind } from '../../../src/export/import/import-reason.ts';
import { readImport } from '../../../src/export/import/read-import.ts';

export const tools: ImportTools = {
  now: Date.UTC(2026, 5, 1),
  schema: 9,
  digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
};

/** What a whole file comes to. */
export interface ReadFile {
  readonly verdict: string;
  readonly format: ImportFormat | null;
  /** Why it was refused as a whole. */
  readonly why: ReasonKind | undefined;
  readonly records: readonly ImportedRecord[];
  readonly skipped: readonly (readonly [string, ReasonKind])[];
}

export function fileOf(name: string, content: string | Uint8Array, chunkLength = 64): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    async *read() {
      for (let at = 0; at < bytes.length; at += chunkLength) yield bytes.slice(at, at + chunkLength);
    },
  };
}

/** Reads a file to its end; a file without a verdict at its end is a defect. */
export async function readAll(file: ImportFile, given: ImportTools = tools): Promise<ReadFile> {
  const events: ImportEvent[] = [];
  for await (const event of readImport(file, given)) events.push(event);
  const last = events.pop();
  if (last?.kind !== 'end' || events.some(({ kind }) => kind === 'end')) throw new Error('one verdict, at the end');
  return {
    verdict: last.verdict,
    format: last.format,
    why: last.verdict === 'valid' ? undefined : last.reason.kind,
    records: events.flatMap((event) =>
      event.kind === 'record'
        ? [{ where: event.where, article: event.article, annotation: event.annotation, isDated: event.isDated }]
        : [],
    ),
    skipped: events.flatMap((event) => (event.kind === 'skipped' ? [[event.where, event.reason.kind] as const] : [])),
  };
}

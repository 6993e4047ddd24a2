import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import messages from '../../../_locales/en/messages.json' with { type: 'json' };
import type { ImportEvent, ImportFile, ImportTools } from '../../../src/export/import/import-format.ts';
import { type ImportReason, reasonKey } from '../../../src/export/import/import-reason.ts';
import { readImport } from '../../../src/export/import/read-import.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { readJsonLines, writeJsonLines } from '../json-lines.ts';

interface ManifestRow {
  readonly id: string;
  readonly file: string;
}

/** What reading one file comes to. */
interface Prediction {
  readonly id: string;
  readonly verdict: 'valid' | 'invalid' | 'unsupported';
  readonly format: string | null;
  readonly imported: number;
  readonly skipped: readonly { readonly where: string; readonly reason: string }[];
}

/** What Node gives reading, as the browser does in the extension. */
export const tools: ImportTools = {
  now: Date.UTC(2026, 0),
  schema: migrations.length,
  digest: async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()).buffer,
};

/** Reads each file that a folder's manifest names, and writes what came of it, one prediction a file. */
export async function predict([folder, out]: readonly string[]): Promise<void> {
  if (folder === undefined || out === undefined) throw new Error('Usage: npm run predict -- import DIR OUT');
  const rows: Prediction[] = [];
  for (const { id, file } of readJsonLines(join(folder, 'manifest.jsonl')) as readonly ManifestRow[]) {
    rows.push({ id, ...(await verdictOn(fileAt(join(folder, file)))) });
  }
  writeJsonLines(out, rows);
}

/** Reads a file to its end. Of a file that is not valid nothing counts as imported. */
export async function verdictOn(file: ImportFile): Promise<Omit<Prediction, 'id'>> {
  const skipped: { where: string; reason: string }[] = [];
  let imported = 0;
  for await (const event of readImport(file, tools)) {
    if (event.kind === 'record') imported += 1;
    else if (event.kind === 'item') imported += event.item.kind === 'annotation' ? 1 : 0;
    else if (event.kind === 'skipped') skipped.push({ where: event.where, reason: inWords(event.reason) });
    else if (event.kind === 'end') return closing(event, imported, skipped, file.name);
  }
  throw new Error(`No verdict on ${file.name}`);
}

function closing(
  event: ImportEvent & { kind: 'end' },
  imported: number,
  skipped: Prediction['skipped'],
  name: string,
): Omit<Prediction, 'id'> {
  if (event.verdict === 'valid') return { verdict: 'valid', format: event.format, imported, skipped };
  const why = { where: `${name}, ${event.where}`, reason: inWords(event.reason) };
  return { verdict: event.verdict, format: event.format, imported: 0, skipped: [why] };
}

/** A reason as the extension says it. */
export function inWords(why: ImportReason): string {
  const known: Readonly<Record<string, { readonly message: string } | undefined>> = messages;
  const message = known[reasonKey(why)]?.message ?? reasonKey(why);
  return message.replace(/\$(\d)/gu, (_, place: string) => why.values[Number(place) - 1] ?? '');
}

function fileAt(path: string): ImportFile {
  return { name: basename(path), read: () => createReadStream(path) };
}

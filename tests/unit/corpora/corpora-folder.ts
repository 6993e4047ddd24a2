import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of other people's files that `CORPORA` names, of the formats that programs exchange; undefined without it. */
export const interop = process.env['CORPORA'] === undefined ? undefined : join(process.env['CORPORA'], 'interop');

/** Paths of a folder's files within `interop`, sorted; none without it. */
export function interopFiles(folder: string): readonly string[] {
  if (interop === undefined || !existsSync(join(interop, folder))) return [];
  return readdirSync(join(interop, folder))
    .sort()
    .map((name) => join(interop ?? '', folder, name));
}

export function readJsonFile(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

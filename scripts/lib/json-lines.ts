import { readFileSync, writeFileSync } from 'node:fs';

/** Reads a file of one JSON value a line; the values are whatever they are. */
export function readJsonLines(path: string): readonly unknown[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
}

/** Writes one JSON value a line. */
export function writeJsonLines(path: string, values: readonly unknown[]): void {
  writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

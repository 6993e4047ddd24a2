import { join } from 'node:path';
import { anchor } from '../../../src/anchoring/anchor.ts';
import { describePassage } from '../../../src/anchoring/describe.ts';
import { foldText } from '../../../src/anchoring/folded-text.ts';
import { readJsonLines, writeJsonLines } from '../json-lines.ts';

/** Two versions of an article, paragraph by paragraph. */
export interface RevisionPair {
  readonly id: string;
  readonly lang: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** A passage of the old version. */
export interface RevisionRow {
  readonly id: string;
  readonly pair: string;
  readonly start: number;
  readonly end: number;
  /** What became of it, for measuring; nothing that predicts reads it. */
  readonly truth?: string;
}

/** Reads a folder's pairs, each with its rows. */
export function readRevisions(
  folder: string,
): readonly { readonly pair: RevisionPair; readonly rows: readonly RevisionRow[] }[] {
  const pairs = readJsonLines(join(folder, 'pairs.jsonl')) as readonly RevisionPair[];
  const rows = new Map<string, RevisionRow[]>();
  for (const row of readJsonLines(join(folder, 'truth.jsonl')) as readonly RevisionRow[]) {
    const known = rows.get(row.pair);
    if (known === undefined) rows.set(row.pair, [row]);
    else known.push(row);
  }
  return pairs.map((pair) => ({ pair, rows: rows.get(pair.id) ?? [] }));
}

/** The text of a version, as a page's is read. */
export function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/** Describes each row's passage in the old text, looks for it in the new one, and writes one prediction a row. */
export async function predict([folder, out]: readonly string[]): Promise<void> {
  if (folder === undefined || out === undefined) throw new Error('Usage: npm run predict -- anchoring DIR OUT');
  const predictions = readRevisions(folder).flatMap(({ pair, rows }) => {
    const before = textOf(pair.old);
    const page = foldText(textOf(pair.new), { language: pair.lang });
    return rows.map(({ id, start, end }) => {
      const outcome = anchor(describePassage(before, { start, end }, pair.lang), page);
      const range = outcome.kind === 'lost' ? { start: null, end: null } : outcome.range;
      return { id, outcome: outcome.kind, start: range.start, end: range.end };
    });
  });
  writeJsonLines(out, predictions);
}

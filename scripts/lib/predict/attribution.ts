import { findStatements } from '../../../src/claims/find-statements.ts';
import { loadLanguage } from '../../../src/claims/languages/load-language.ts';
import { hull } from '../../../src/claims/spans.ts';
import { finishSlices } from '../../../src/model/slices.ts';
import { readJsonLines, writeJsonLines } from '../json-lines.ts';

/** A text with its language; what else a row holds is the truth, which nothing here reads. */
interface AttributionDocument {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
}

/** `DOCS.jsonl OUT`: writes the attributed statements of each text, as spans of it. */
export async function predict(args: readonly string[]): Promise<void> {
  const [file, out] = args;
  if (file === undefined || out === undefined) throw new Error('Usage: npm run predict -- attribution DOCS.jsonl OUT');
  const rows: unknown[] = [];
  for (const { id, lang, text } of readJsonLines(file) as readonly AttributionDocument[]) {
    const statements = finishSlices(findStatements(text, await loadLanguage(lang)));
    const claims = statements.map(({ content, speaker, cue, type, confidence }) => ({
      ...hull(content),
      speaker: speaker ?? null,
      cue: cue ?? null,
      type,
      confidence: Math.round(confidence * 1000) / 1000,
    }));
    rows.push({ id, claims });
  }
  writeJsonLines(out, rows);
  console.log(`${rows.length} texts read, predictions in ${out}`);
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signsOf } from '../../../src/claims/confidence.ts';
import { findCandidates } from '../../../src/claims/find-candidates.ts';
import { typeOf } from '../../../src/claims/find-statements.ts';
import { loadLanguage } from '../../../src/claims/languages/load-language.ts';
import { hull, joinedRanges } from '../../../src/claims/spans.ts';
import type { TextRange } from '../../../src/model/anchor-outcome.ts';
import { finishSlices } from '../../../src/model/slices.ts';
import { printTable } from '../bench/table.ts';
import { root } from '../command.ts';
import { readJsonLines } from '../json-lines.ts';
import { matchedCandidates } from './attribution-truth.ts';
import { fitLogistic, type LogisticRow, probability } from './sparse-logistic.ts';

/** A text with its true attributions. */
interface LabelledDocument {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly quotes: readonly TextRange[];
}

interface LabelledRow extends LogisticRow {
  readonly document: number;
  readonly isQuoted: boolean;
}

const penalty = 2;
/** A sign that fewer candidates carry says nothing. */
const rareSign = 15;
const folds = 5;

/** `DOCS.jsonl LANGUAGE QUOTED INDIRECT`: learns what each sign of a candidate is worth from the texts in a language, shows by cross-validation over texts what thresholds keep, and writes the language's weights with the two thresholds given. */
export async function fit(args: readonly string[]): Promise<void> {
  const [file, tag, quoted = '0.5', indirect = '0.5'] = args;
  if (file === undefined || tag === undefined)
    throw new Error('Usage: npm run fit -- attribution DOCS.jsonl LANGUAGE [QUOTED INDIRECT]');
  const documents = (readJsonLines(file) as readonly LabelledDocument[]).filter(({ lang }) => lang === tag);
  const { rows, signs } = await labelledRows(documents, tag);
  printThresholds(rows, signs.length);
  const model = fitLogistic(rows, signs.length, penalty);
  const weights = signs
    .map((sign, column) => [sign, round(model.weights[column] ?? 0)] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const out = join(root, `src/claims/languages/${tag}-weights.ts`);
  writeFileSync(out, weightsFile(tag, round(model.bias), weights, { quoted, indirect }));
  console.log(`\n${rows.length} candidates in ${documents.length} texts, ${weights.length} weights in ${out}`);
}

async function labelledRows(
  documents: readonly LabelledDocument[],
  tag: string,
): Promise<{ readonly rows: readonly LabelledRow[]; readonly signs: readonly string[] }> {
  const language = await loadLanguage(tag);
  const found: { document: number; isRight: boolean; isQuoted: boolean; signs: ReadonlySet<string> }[] = [];
  for (const [document, { text, quotes }] of documents.entries()) {
    const candidates = finishSlices(findCandidates(text, language));
    const ranges = candidates.map(({ content }) => hull(joinedRanges(content)));
    for (const [index, isRight] of matchedCandidates(text, ranges, quotes).entries()) {
      const candidate = candidates[index];
      if (isRight === undefined || candidate === undefined) continue;
      const isQuoted = typeOf(text, joinedRanges(candidate.content)) !== 'indirect';
      found.push({ document, isRight, isQuoted, signs: signsOf(candidate) });
    }
  }
  const counts = new Map<string, number>();
  for (const row of found) for (const sign of row.signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const signs = [...counts].filter(([, count]) => count >= rareSign).map(([sign]) => sign);
  const column = new Map(signs.map((sign, index) => [sign, index]));
  const rows = found.map(({ signs: own, ...row }) => ({
    ...row,
    columns: [...own].flatMap((sign) => column.get(sign) ?? []),
  }));
  return { rows, signs };
}

/** What each threshold would keep, every text judged by a model that has not seen it. */
function printThresholds(rows: readonly LabelledRow[], columns: number): void {
  const judged = rows.map((row) => ({ row, confidence: 0 }));
  for (let fold = 0; fold < folds; fold += 1) {
    const model = fitLogistic(
      rows.filter(({ document }) => document % folds !== fold),
      columns,
      penalty,
    );
    for (const one of judged)
      if (one.row.document % folds === fold) one.confidence = probability(model, one.row.columns);
  }
  for (const isQuoted of [true, false]) {
    const group = judged.filter(({ row }) => row.isQuoted === isQuoted);
    const allRight = group.filter(({ row }) => row.isRight).length;
    const lines = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8].map((threshold) => {
      const kept = group.filter(({ confidence }) => confidence >= threshold);
      const right = kept.filter(({ row }) => row.isRight).length;
      return [
        threshold.toFixed(2),
        String(kept.length),
        (right / kept.length).toFixed(3),
        (right / allRight).toFixed(3),
      ];
    });
    printTable(
      isQuoted ? 'With words in quotation marks' : 'Without',
      ['threshold', 'kept', 'right', 'of all right'],
      lines,
    );
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function weightsFile(
  tag: string,
  bias: number,
  weights: readonly (readonly [string, number])[],
  threshold: { readonly quoted: string; readonly indirect: string },
): string {
  const lines = [''];
  for (const [sign, weight] of weights) {
    const entry = `${sign}: ${weight}; `;
    if ((lines.at(-1) ?? '').length + entry.length > 112) lines.push('');
    lines[lines.length - 1] += entry;
  }
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag)?.toLowerCase() ?? tag;
  return `import { parseWeights, type SignWeights } from '../sign-weights.ts';

/** Written by \`npm run fit -- attribution\`; not edited by hand. */
export const ${name}Weights: SignWeights = {
  threshold: { quoted: ${Number(threshold.quoted)}, indirect: ${Number(threshold.indirect)} },
  bias: ${bias},
  signs: parseWeights(\`
${lines.map((line) => `    ${line.trimEnd()}`).join('\n')}
  \`),
};
`;
}

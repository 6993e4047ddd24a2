import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printTable } from '../bench/table.ts';
import { root, runTool } from '../command.ts';
import { figuresOf, foretell } from './cross-validate.ts';
import { asTable, fitStages } from './design.ts';
import { type LabelledPage, readLabelledPages } from './labelled-pages.ts';

/** Chosen by cross-validation among 30 to 600; figures differ by a hundredth. */
const penalty = 240;
const folds = 10;
const seeds = [1, 2, 3] as const;
const path = 'src/article/detection/fitted-table.ts';

/** Fits detection on a folder with the corpora `page-type` and `article-metadata`, prints its cross-validated figures, and writes the table that the extension reads. */
export async function fit([corpora]: readonly string[]): Promise<void> {
  if (corpora === undefined) throw new Error('Usage: npm run fit -- detection CORPORA');
  const pages = await readLabelledPages(corpora);
  const figures = seeds.map((seed) => figuresOf(pages, foretell(pages, penalty, folds, seed)));
  const groups = Object.keys(figures[0]?.recognised ?? {});
  printTable(
    `Cross-validated over ${folds} folds by site, ${pages.length} pages`,
    ['seed', 'F1, all', 'F1, intact', ...groups],
    figures.map(({ all, intact, recognised }, index) => [
      String(seeds[index]),
      ...[all, intact, ...groups.map((group) => recognised[group] ?? Number.NaN)].map((value) => value.toFixed(3)),
    ]),
  );
  writeFileSync(join(root, path), sourceOf(pages));
  runTool('@biomejs/biome/bin/biome', ['check', '--write', path], { isQuiet: true });
}

/** The source of the table that is fitted on some pages: the same pages give the same source, byte for byte. */
export function sourceOf(pages: readonly LabelledPage[]): string {
  return [
    "import type { FittedTable } from './judge.ts';",
    '',
    '/** Written by `npm run fit -- detection`, which fits it on pages of the web; not edited by hand. */',
    `export const fittedTable: FittedTable = ${JSON.stringify(asTable(fitStages(pages, penalty)))};`,
    '',
  ].join('\n');
}

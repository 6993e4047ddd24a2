import { sureFrom } from '../../../src/article/detection/signals.ts';
import { fitStages, type Model, valuesOf } from './design.ts';
import type { LabelledPage } from './labelled-pages.ts';
import { probability } from './logistic.ts';

/** Measures of one cross-validation. */
export interface Figures {
  readonly all: number;
  readonly intact: number;
  /** Share of each further collection that is recognised. */
  readonly recognised: Readonly<Record<string, number>>;
}

/** Foretells each page by a model of the pages of other sites, in `folds` parts that a seed deals out. */
export function foretell(
  pages: readonly LabelledPage[],
  penalty: number,
  folds: number,
  seed: number,
): readonly number[] {
  const dealt = dealSites(pages, folds, seed);
  const guesses = new Array<number>(pages.length).fill(0);
  for (let fold = 0; fold < folds; fold += 1) {
    const models = fitStages(
      pages.filter((page) => dealt.get(page.site) !== fold),
      penalty,
    );
    pages.forEach((page, index) => {
      if (dealt.get(page.site) === fold) guesses[index] = foretellPage(page, models);
    });
  }
  return guesses;
}

/** As the extension does: by the first stage that is sure. */
function foretellPage(page: LabelledPage, models: readonly Model[]): number {
  let guess = 0;
  for (const [stage, { columns, fitted }] of models.entries()) {
    guess = probability(fitted, valuesOf(columns, page.stages[stage] ?? {}));
    if (Math.abs(Math.log(guess / (1 - guess))) >= (sureFrom[stage] ?? 0)) break;
  }
  return guess;
}

/** F1 over `page-type`, all and intact, and how many of the others are recognised. */
export function figuresOf(pages: readonly LabelledPage[], guesses: readonly number[]): Figures {
  const rows = pages.map((page, index) => ({ page, isSaid: (guesses[index] ?? 0) > 0.5 }));
  const typed = rows.filter(({ page }) => page.corpus === 'page-type');
  const recognised: Record<string, number> = {};
  for (const group of new Set(rows.filter(({ page }) => page.corpus !== 'page-type').map(({ page }) => page.group))) {
    const own = rows.filter(({ page }) => page.group === group);
    recognised[group] = own.filter(({ isSaid }) => isSaid).length / own.length;
  }
  return { all: f1(typed), intact: f1(typed.filter(({ page }) => page.isIntact)), recognised };
}

function f1(rows: readonly { readonly page: LabelledPage; readonly isSaid: boolean }[]): number {
  const hits = rows.filter(({ page, isSaid }) => isSaid && page.isArticle).length;
  const said = rows.filter(({ isSaid }) => isSaid).length;
  const true_ = rows.filter(({ page }) => page.isArticle).length;
  return (2 * hits) / (said + true_);
}

function dealSites(pages: readonly LabelledPage[], folds: number, seed: number): ReadonlyMap<string, number> {
  const random = randomFrom(seed);
  const sites = [...new Set(pages.map(({ site }) => site))].sort();
  for (let last = sites.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [sites[last], sites[other]] = [sites[other] as string, sites[last] as string];
  }
  return new Map(sites.map((site, index) => [site, index % folds]));
}

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

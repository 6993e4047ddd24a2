import type { FittedSignal, FittedTable } from '../../../src/article/detection/judge.ts';
import { type SomeSignals, sureFrom } from '../../../src/article/detection/signals.ts';
import { type ReasonKind, reasonKinds } from '../../../src/model/article-verdict.ts';
import type { LabelledPage } from './labelled-pages.ts';
import { type Example, type Fitted, fitLogistic } from './logistic.ts';

/** What share of pages a signal is told apart among; above, more of it says no more. */
const capShare = 0.95;
/** How much a page counts that is an article by its collection alone: most of them are news, and easy. */
const furtherWeight = 0.3;

interface Column {
  readonly read: (signals: SomeSignals) => number;
  readonly kind: ReasonKind;
  readonly name: string;
  readonly cap: number;
  readonly mean: number;
  readonly spread: number;
}

/** A model as it was fitted: columns with their scales, and a weight for each. */
export interface Model {
  readonly columns: readonly Column[];
  readonly fitted: Fitted;
}

/** Fits a model for each stage, over what is read by then. */
export function fitStages(pages: readonly LabelledPage[], penalty: number): readonly Model[] {
  return sureFrom.map((_, stage) =>
    fitModel(
      pages.map((page) => ({ page, signals: page.stages[stage] ?? {} })),
      penalty,
    ),
  );
}

interface SeenPage {
  readonly page: LabelledPage;
  readonly signals: SomeSignals;
}

/** Fits a logistic regression over logarithms of the signals, cut at a cap and standardised. */
function fitModel(pages: readonly SeenPage[], penalty: number): Model {
  const columns = reasonKinds.flatMap((kind) =>
    Object.keys(pages[0]?.signals[kind] ?? {}).flatMap((name) => scale(pages, kind, name)),
  );
  const examples = pages.map(
    ({ page, signals }): Example => ({
      values: valuesOf(columns, signals),
      isPositive: page.isArticle,
      weight: page.corpus === 'page-type' ? 1 : furtherWeight,
    }),
  );
  return { columns, fitted: fitLogistic(examples, penalty) };
}

/** A page's place in the model's columns. */
export function valuesOf(columns: readonly Column[], signals: SomeSignals): readonly number[] {
  return columns.map(({ read, cap, mean, spread }) => (Math.min(Math.log1p(read(signals)), cap) - mean) / spread);
}

function scale(pages: readonly SeenPage[], kind: Column['kind'], name: string): readonly Column[] {
  const read = (signals: SomeSignals) => signals[kind]?.[name] ?? 0;
  const logs = pages.map(({ signals }) => Math.log1p(read(signals))).sort((one, other) => one - other);
  const cap = logs[Math.floor(logs.length * capShare)] || logs.at(-1) || 0;
  const cut = logs.map((value) => Math.min(value, cap));
  const mean = cut.reduce((sum, value) => sum + value, 0) / cut.length;
  const spread = Math.sqrt(cut.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cut.length);
  return spread === 0 ? [] : [{ read, kind, name, cap, mean, spread }];
}

/** The models of all stages as the extension reads them, in thousandths. */
export function asTable(models: readonly Model[]): FittedTable {
  const [whole] = models.slice(-1);
  const signals = Object.fromEntries(reasonKinds.map((kind) => [kind, {} as Record<string, FittedSignal>]));
  for (const { kind, name, cap, mean } of whole?.columns ?? []) {
    const weights = models.flatMap(({ columns, fitted }) =>
      columns.flatMap((column, index) =>
        column.kind === kind && column.name === name ? [round((fitted.weights[index] ?? 0) / column.spread)] : [],
      ),
    );
    (signals[kind] as Record<string, FittedSignal>)[name] = [round(cap), round(mean), ...weights];
  }
  return {
    biases: models.map(({ fitted }) => round(fitted.bias)),
    signals: signals as FittedTable['signals'],
  };
}

/** Thousandths with three digits: more of them change no outcome, and would follow the last bits of a logarithm. */
function round(value: number): number {
  return Number((value * 1000).toPrecision(3));
}

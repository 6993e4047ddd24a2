import type { ArticleVerdict } from '../model/article-verdict.ts';
import { fittedTable } from './detection/fitted-table.ts';
import { judge, weigh } from './detection/judge.ts';
import { readInStages } from './detection/signals.ts';

/** A reason below this many log odds says nothing to a person. */
const faintest = 0.15;
const mostReasons = 5;

/** Whether a page looks like one article. Reads no layout, so that it costs next to nothing on a page that is merely passed through. */
export function isArticle(document: Document, url: string): boolean {
  return judge(readInStages(document, url), fittedTable).score > 0;
}

/**
 * The same with what speaks for and against it, the strongest first. Whoever asks is told what all of the page says, also
 * where less of it was enough to decide, unless that would speak against the answer.
 */
export function explainArticle(document: Document, url: string): ArticleVerdict {
  const looks = [...readInStages(document, url)];
  const decisive = judge(looks, fittedTable);
  const whole = weigh(looks.at(-1) ?? {}, fittedTable, looks.length - 1);
  const isArticle = decisive.score > 0;
  const { byKind } = whole.score > 0 === isArticle ? whole : decisive;
  const reasons = byKind
    .toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .filter(([, weight], index) => index === 0 || Math.abs(weight) >= faintest)
    .slice(0, mostReasons)
    .map(([kind, weight]) => ({ kind, isFor: weight > 0 }));
  return { isArticle, reasons };
}

import type { PageHead } from '../model/page-visit.ts';
import { fittedTable } from './detection/fitted-table.ts';
import { judge } from './detection/judge.ts';
import { readHeadInStages } from './detection/signals.ts';

/**
 * Whether a page looks like one article by its address and head alone: the first looks of `isArticle`, taken where the page
 * does not wait for them.
 */
export function guessArticle(head: PageHead, url: string): boolean {
  return (
    judge(
      readHeadInStages(head, () => head.json, url),
      fittedTable,
    ).score > 0
  );
}

import type { Article } from '../../src/model/article.ts';
import { withCorrections } from '../../src/model/corrections.ts';

/** An article's headline, as the person set it or the page has it, or its address where none is known. */
export function titleOf({ metadata, corrections, url }: Article): string {
  return withCorrections(metadata, corrections).headline.trim() || url.replace(/^https?:\/\//u, '');
}

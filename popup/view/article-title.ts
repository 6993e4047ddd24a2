import type { Article } from '../../src/model/article.ts';

/** An article's headline, or its address where none is known. */
export function titleOf({ metadata, url }: Article): string {
  return metadata.headline.trim() || url.replace(/^https?:\/\//u, '');
}

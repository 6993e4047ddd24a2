import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { textFragmentUrl } from '../model/text-fragment.ts';

/** What an annotation is called where people read it. */
export function kindWord({ selectors, motivation }: Annotation): string {
  if (selectors === null) return 'Note on the article';
  if (motivation === 'assessing') return 'Claim';
  return motivation === 'commenting' ? 'Note' : 'Highlight';
}

/** The address that opens an annotation's article at its words, or at its top when it has none. */
export function passageUrl({ url }: Article, { selectors }: Annotation): string {
  return selectors === null ? url : textFragmentUrl(url, selectors.quote.exact);
}

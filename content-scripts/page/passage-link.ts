import type { Annotation } from '../../src/model/annotation.ts';
import type { PageFacts } from '../../src/model/article.ts';
import { textFragmentUrl } from '../../src/model/text-fragment.ts';

/** A link that opens the page at the passage. */
export function linkToPassage(facts: PageFacts, annotation: Annotation): string {
  return annotation.selectors === null ? facts.url : textFragmentUrl(facts.url, annotation.selectors.quote.exact);
}

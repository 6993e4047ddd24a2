import { cleanLine, foldLetters } from './clean-line.ts';
import { wordsInCommon } from './titles.ts';

const maxHeadings = 30;

/** The heading that a page puts over its article: of the first rank, and, of several, the one that is most like its title. */
export function findHeading(document: Document, title: string): Element | undefined {
  const marked = document.querySelector('h1[itemprop~="headline"], [itemprop~="headline"]:is(h1, h2)');
  const headings = [...document.querySelectorAll('h1')].slice(0, maxHeadings);
  let best: Element | undefined;
  let bestLikeness = 0;
  for (const heading of headings) {
    const text = cleanLine(heading.textContent?.slice(0, 2_000));
    const likeness = text === '' ? 0 : wordsInCommon(text, title);
    if (likeness > bestLikeness) [best, bestLikeness] = [heading, likeness];
  }
  if (best !== undefined && bestLikeness >= 0.4) return best;
  if (marked !== null) return marked;
  const [only, ...more] = headings.filter((heading) => foldLetters(heading.textContent?.slice(0, 200) ?? '') !== '');
  const inArticle = document.querySelector('article h1, main h1');
  return best ?? (more.length === 0 ? only : (inArticle ?? only));
}

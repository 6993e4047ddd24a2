import { cleanLine, foldLetters } from './clean-line.ts';
import { wordsInCommon } from './titles.ts';

const maxHeadings = 30;

/** The heading that a page puts over its article: of the first rank, and, of several, the one that is most like its title. */
export function findHeading(document: Document, title: string): Element | undefined {
  const headings = firstOf(document.getElementsByTagName('h1'));
  let best: Element | undefined;
  let bestLikeness = 0;
  for (const heading of headings) {
    const text = cleanLine(heading.textContent?.slice(0, 2_000));
    const likeness = text === '' ? 0 : wordsInCommon(text, title);
    if (likeness > bestLikeness) [best, bestLikeness] = [heading, likeness];
  }
  if (best !== undefined && bestLikeness >= 0.4) return best;
  const marked = [...headings, ...firstOf(document.getElementsByTagName('h2'))].find((heading) =>
    /(?:^|\s)headline(?:\s|$)/u.test(heading.getAttribute('itemprop') ?? ''),
  );
  if (marked !== undefined) return marked;
  const [only, ...more] = headings.filter((heading) => foldLetters(heading.textContent?.slice(0, 200) ?? '') !== '');
  const inArticle = headings.find((heading) => heading.closest('article, main') !== null);
  return best ?? (more.length === 0 ? only : (inArticle ?? only));
}

function firstOf(elements: HTMLCollectionOf<Element>): readonly Element[] {
  return Array.prototype.slice.call(elements, 0, maxHeadings);
}

import { isArticle } from '../../../src/article/detect-article.ts';
import { readInStages, type SomeSignals } from '../../../src/article/detection/signals.ts';
import type { CorpusPage } from './page-corpus.ts';

/** Whether the extension takes a page for an article; runs in a browser. */
export function detect(page: CorpusPage): boolean {
  return isArticle(parse(page.html), page.url);
}

/** What detection has seen after each of its looks; runs in a browser. */
export function readStagesOf(page: CorpusPage): readonly SomeSignals[] {
  return [...readInStages(parse(page.html), page.url)];
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One page of a corpus. */
export interface CorpusPage {
  readonly id: string;
  /** Its language, or its kind of page: what the choice is spread over. */
  readonly kind: string;
  /** Its address below the folder of all corpora. */
  readonly path: string;
}

interface Label {
  readonly id: string;
  readonly language?: string | null;
  readonly pageType?: string;
}

/**
 * `count` pages of a corpus, chosen by rule and not by hand: kinds in the order of the alphabet, and evenly many steps
 * apart; of each the first by id.
 */
export function choosePages(corpora: string, corpus: string, count: number): readonly CorpusPage[] {
  const labels = readFileSync(join(corpora, corpus, 'labels.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const first = new Map<string, CorpusPage>();
  for (const { id, language, pageType } of labels) {
    const kind = pageType ?? language?.slice(0, 2) ?? '';
    if (kind !== '' && !first.has(kind)) first.set(kind, { id, kind, path: `${corpus}/pages/${id}.html` });
  }
  const all = [...first.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1));
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor((index + 0.5) * step)],
  ).filter((page) => page !== undefined);
}

/**
 * Runs in a page and stands alone: the middle one of the sentences of 20 to 200 characters in the page's longer paragraphs,
 * or in its other boxes of text where it has none; null when nothing of the kind is to be seen.
 */
export function findSentence(): string | null {
  const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const isSeen = (element: HTMLElement) => {
    const { width, height, left, right } = element.getBoundingClientRect();
    return element.checkVisibility() && width > 60 && height > 10 && left >= 0 && right <= innerWidth;
  };
  const longEnough = (selector: string, least: number) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) =>
        isSeen(element) &&
        element.closest('nav, footer, button, form, [contenteditable]') === null &&
        element.querySelector('p, div, li, table, script, style') === null &&
        fold(element.innerText).length >= least,
    );
  const paragraphs = longEnough('p', 60);
  const boxes = paragraphs.length > 0 ? paragraphs : longEnough('li, dd, td, div, h1, h2, h3', 25);
  const language = document.documentElement.lang.split('-')[0] || 'en';
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences = boxes.flatMap((box) =>
    [...segmenter.segment(fold(box.innerText))].map(({ segment }) => segment.trim()),
  );
  const fitting = sentences.filter(({ length }) => length >= 20 && length <= 200);
  return fitting[Math.floor(fitting.length / 2)] ?? null;
}

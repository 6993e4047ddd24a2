import { describePassage } from '../../../../src/anchoring/describe.ts';
import { readPageText } from '../../../../src/anchoring/page-text.ts';
import type { PassageSelectors } from '../../../../src/model/selectors.ts';

/** Passages of up to six words, spread evenly over the document's text, described as they are when they are saved. */
export function describePassages(count: number): readonly PassageSelectors[] {
  const { text } = readPageText(document);
  const words = [...text.matchAll(/\S+/gu)];
  const step = words.length / count;
  const length = Math.max(1, Math.min(6, Math.floor(step)));
  return Array.from({ length: count }, (_, index) => {
    const first = words[Math.floor(index * step)];
    const last = words[Math.min(words.length - 1, Math.floor(index * step) + length - 1)];
    const range = { start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
    return describePassage(text, range, document.documentElement.lang);
  });
}

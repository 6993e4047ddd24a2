import { citationStyles } from './citation-styles.ts';
import type { CslItem } from './csl-item.ts';
import { escapeHtml } from './html-text.ts';

/** A run of a citation's text. */
export interface CitedText {
  readonly text: string;
  readonly isItalic: boolean;
}

/** The styles that can be written, in the order in which they are offered. */
export const styleIds = ['apa', 'mla', 'chicago', 'harvard', 'ieee'] as const;
export type StyleId = (typeof styleIds)[number];

/** A source as a style names it in a list of references, and where the text speaks of it. */
export interface Citation {
  readonly reference: readonly CitedText[];
  readonly inText: readonly CitedText[];
}

export interface CitationOptions {
  /** Whether the day of access is named. */
  readonly withAccessDate: boolean;
  /** The number of the paragraph that a quote stands in, from 1; left out when the source is cited as a whole. */
  readonly paragraph?: number;
}

/** Cites an article, or a quote of it, in a style. Titles stand as the source has them: changing their capitals would change names. */
export function cite(item: CslItem, style: StyleId, options: CitationOptions): Citation {
  const { reference, inText } = citationStyles[style];
  return { reference: tidy(reference(item, options)), inText: tidy(inText(item, options)) };
}

export function citationText(runs: readonly CitedText[]): string {
  return runs.map(({ text }) => text).join('');
}

export function citationHtml(runs: readonly CitedText[]): string {
  return runs.map(({ text, isItalic }) => (isItalic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text))).join('');
}

/** "*" around a run marks it as italic in what styles write, as NUL, which no record's line holds, stands in for it. */
function tidy(written: string): readonly CitedText[] {
  return written
    .split('\0')
    .map((text, index) => ({ text, isItalic: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { citationHtml, citationText, cite, type StyleId } from './citation.ts';
import { type CitedArticle, toCslItem } from './csl-item.ts';
import { dateParts, isoTime } from './dates.ts';
import { escapeHtml } from './html-text.ts';

/** What is cited: an article, or a quote of it. */
export interface CitedSource {
  /** As the person set it right. */
  readonly article: CitedArticle;
  readonly annotation?: Pick<Annotation, 'selectors'>;
}

/** How it is cited. */
export interface CitationWish {
  readonly style: StyleId;
  readonly withAccessDate: boolean;
  /** The number of the quote's paragraph, from 1; null to leave it out. */
  readonly paragraph: number | null;
  /** The day of access, in milliseconds since the Unix epoch. */
  readonly accessed: number;
}

/** A citation to be pasted: as plain text, and as HTML with its italics. */
export interface WrittenCitation {
  readonly plain: string;
  readonly html: string;
}

/** Cites an article by its entry in a list of references; a quote by its words, where the text speaks of it, and that entry. */
export function citePassage({ article, annotation }: CitedSource, wish: CitationWish): WrittenCitation {
  const { style, withAccessDate, paragraph, accessed } = wish;
  const day = dateParts(isoTime(accessed)) ?? [1970];
  const item = { ...toCslItem({ article, annotations: [] }, new Set()), accessed: { 'date-parts': [day] as const } };
  const { reference, inText } = cite(item, style, { withAccessDate, ...(paragraph === null ? {} : { paragraph }) });
  const quote = annotation?.selectors?.quote.exact.replace(/\s+/gu, ' ').trim() ?? '';
  if (quote === '') return { plain: citationText(reference), html: `<p>${citationHtml(reference)}</p>` };
  return {
    plain: `“${quote}” ${citationText(inText)}\n\n${citationText(reference)}`,
    html: `<p>“${escapeHtml(quote)}” ${citationHtml(inText)}</p><p>${citationHtml(reference)}</p>`,
  };
}

/** An article that was never saved, as it can be cited. */
export function unsavedArticle(facts: Pick<Article, 'url' | 'isArticle' | 'metadata'>, now: number): CitedArticle {
  return { ...facts, id: '', created: now };
}

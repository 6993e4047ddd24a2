import { parseHTML } from 'linkedom';
import { readMetadata } from '../../../src/article/read-metadata.ts';
import type { ArticleMetadata } from '../../../src/model/article.ts';

/** The time at which the tests' pages are read. */
export const readAt = Date.UTC(2026, 5, 1, 12);

interface MadePage {
  readonly head?: string;
  readonly body?: string;
  /** Attributes of the root element. */
  readonly html?: string;
  readonly url?: string;
}

/** A page out of its parts. */
export function pageOf({ head = '', body = '', html = '' }: MadePage): Document {
  return parseHTML(`<!doctype html><html ${html}><head>${head}</head><body>${body}</body></html>`).document as Document;
}

/** What is read of a page. */
export function read(page: MadePage): ArticleMetadata {
  return readMetadata(pageOf(page), page.url ?? 'https://www.harbour-courier.example/2026/tide-gates', readAt);
}

/** JSON-LD in a script. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ExportInput } from './export-format.ts';
import { escapeHtml } from './html-text.ts';
import { passageUrl } from './passage.ts';
import { isWebAddress } from './web-address.ts';

/**
 * What Anki's text import is told first. The first column is the note's own id: imported again, a card is updated and
 * its learning kept.
 */
const head = '#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n#columns:ID\tFront\tBack\tTags\n';

/** Writes a card an annotation for Anki's text import: the quote in front; note, claimant and source on the back. */
export async function* writeAnki({ articles }: ExportInput): AsyncGenerator<string> {
  yield head;
  for await (const { article, annotations } of articles) {
    for (const annotation of annotations) {
      const cells = [
        annotation.id,
        frontOf(annotation),
        backOf(annotation, article),
        annotation.tags.map(ankiTag).filter(Boolean).join(' '),
      ];
      yield `${cells.map(cellOf).join('\t')}\n`;
    }
  }
}

function frontOf({ selectors, note }: Annotation): string {
  return selectors === null
    ? `<div class="note">${asHtml(note)}</div>`
    : `<blockquote>${asHtml(selectors.quote.exact)}</blockquote>`;
}

function backOf(annotation: Annotation, article: Article): string {
  const { selectors, note, claimant } = annotation;
  const { headline, byline, publisher, published } = article.metadata;
  const title = asHtml(headline || article.url);
  const url = passageUrl(article, annotation);
  const names = byline.map((name) => `<span class="author">${asHtml(name)}</span>`).join(', ');
  const source = [
    isWebAddress(url) ? `<a href="${escapeHtml(url)}">${title}</a>` : title,
    names,
    publisher === '' ? '' : `<span class="publisher">${asHtml(publisher)}</span>`,
    published === '' ? '' : `<span class="published">${asHtml(published)}</span>`,
  ];
  return [
    claimant === '' ? '' : `<div class="claimant">${asHtml(claimant)}</div>`,
    selectors === null || note === '' ? '' : `<div class="note">${asHtml(note)}</div>`,
    `<div class="source">${source.filter(Boolean).join(' · ')}</div>`,
  ].join('');
}

/** Tags are parted by spaces there, and "::" makes a tree. */
function ankiTag(tag: string): string {
  return tag.trim().replace(/\s+/gu, '_').replace(/:{2,}/gu, ':');
}

function asHtml(text: string): string {
  return escapeHtml(text).replace(/&#13;\n|&#13;|\n/gu, '<br>');
}

function cellOf(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('\t', ' ')}"`;
}

import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ColorNames } from '../model/settings.ts';
import { colorWord } from './color-word.ts';
import { shownTime } from './dates.ts';
import type { ExportInput } from './export-format.ts';
import { claimLines } from './markdown.ts';
import { autolink, escapeLine, linkTarget, markdownTag, paragraphs, quoteBlock } from './markdown-text.ts';
import { kindWord, passageUrl } from './passage.ts';

/**
 * Writes annotations as an outline for Logseq: a block an article with its facts as properties, a block an annotation
 * beneath it, the quote and the note beneath that. Each annotation's block has the record's own id, so that references
 * to it hold when it is exported again.
 */
export async function* writeLogseq({ articles, colorNames }: ExportInput): AsyncGenerator<string> {
  for await (const { article, annotations } of articles) {
    yield articleBlock(article);
    for (const annotation of annotations) yield annotationBlock(annotation, article, colorNames);
  }
}

function articleBlock({ url, metadata }: Article): string {
  const { headline, byline, publisher, published, language } = metadata;
  const lines = [
    noProperty(escapeLine(headline)) || autolink(url),
    `source:: ${url}`,
    property('author', byline.map(escapeLine).filter(Boolean).join(', ')),
    property('publisher', escapeLine(publisher)),
    property('published', escapeLine(published)),
    property('language', language),
  ];
  return block(0, lines.filter(Boolean).join('\n'));
}

function annotationBlock(annotation: Annotation, article: Article, names: ColorNames | undefined): string {
  const { id, selectors, note, created, color, tags } = annotation;
  const link = selectors === null ? '' : `[Passage](${linkTarget(passageUrl(article, annotation))}) · `;
  const tagLine = tags.map(markdownTag).filter(Boolean).join(' ');
  return [
    block(
      1,
      `${link}${kindWord(annotation)} · ${escapeLine(colorWord(color, names))} · ${shownTime(created)} UTC${tagLine && ` ${tagLine}`}\nid:: ${id}`,
    ),
    selectors === null ? '' : block(2, noProperty(quoteBlock(selectors.quote.exact))),
    ...claimLines(annotation).map((line) => block(2, line)),
    note.trim() === '' ? '' : block(2, noProperty(paragraphs(note))),
  ].join('');
}

function property(name: string, value: string): string {
  return value === '' ? '' : `${name}:: ${value}`;
}

/** Outside text that Logseq takes for no property: a word with "::" after it at the start of a line would be one. */
function noProperty(text: string): string {
  return text.replace(/^((?:> )?[^\s:<]+):(?=:)/gmu, '$1\\:');
}

/** A block of the outline, its further lines set under its first. */
function block(depth: number, text: string): string {
  const indent = '\t'.repeat(depth);
  const [first = '', ...others] = text.split('\n');
  return `${indent}- ${first}\n${others.map((line) => (line === '' ? '\n' : `${indent}  ${line}\n`)).join('')}`;
}

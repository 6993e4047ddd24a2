import type { Annotation } from '../model/annotation.ts';
import { textFragmentUrl } from '../model/text-fragment.ts';
import type { ExportedArticle, ExportInput } from './export-format.ts';
import { autolink, escapeLine, linkTarget, markdownTag, paragraphs, quoteBlock, yamlString } from './markdown-text.ts';

/** Writes annotations as Markdown: front matter for one article, a heading each for several. */
export function writeMarkdown({ articles, exported }: ExportInput): string {
  const [only] = articles;
  const head = articles.length === 1 && only !== undefined ? frontMatter(only, exported) : '';
  return `${head}${articles.map(writeArticle).join('\n\n---\n\n')}\n`;
}

function frontMatter({ article, annotations }: ExportedArticle, exported: number): string {
  const { headline, byline, publisher, published, language } = article.metadata;
  const tags = [...new Set(annotations.flatMap((annotation) => annotation.tags))];
  const lines = [
    `title: ${yamlString(headline)}`,
    list('author', byline),
    `publisher: ${yamlString(publisher)}`,
    `published: ${yamlString(published)}`,
    `source: ${yamlString(article.url)}`,
    `language: ${yamlString(language)}`,
    list('tags', tags),
    `exported: ${yamlString(new Date(exported).toISOString())}`,
  ];
  return `---\n${lines.filter((line) => !line.endsWith(': ""') && line !== '').join('\n')}\n---\n\n`;
}

function list(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${name}:\n${values.map((value) => `  - ${yamlString(value)}`).join('\n')}`;
}

function writeArticle({ article, annotations }: ExportedArticle): string {
  const { headline, byline, publisher, published } = article.metadata;
  const title = escapeLine(headline) || autolink(article.url);
  const facts = [byline.map(escapeLine).filter(Boolean).join(', '), escapeLine(publisher), escapeLine(published)];
  const about = facts.filter(Boolean).join(' · ');
  return [
    `# ${title}`,
    about,
    `Source: ${autolink(article.url)}`,
    ...annotations.map((annotation) => writeAnnotation(annotation, article.url)),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function writeAnnotation(annotation: Annotation, url: string): string {
  const { selectors, note, claimant, motivation, created, color } = annotation;
  const time = new Date(created).toISOString().slice(0, 16).replace('T', ' ');
  const link = selectors === null ? '' : `[Passage](${linkTarget(textFragmentUrl(url, selectors.quote.exact))}) · `;
  const kind = selectors === null ? 'Note on the article' : motivation === 'assessing' ? 'Claim' : 'Highlight';
  return [
    selectors === null ? '' : quoteBlock(selectors.quote.exact),
    claimant.trim() === '' ? '' : `Claimant: ${escapeLine(claimant)}`,
    paragraphs(note),
    annotation.tags.map(markdownTag).filter(Boolean).join(' '),
    `${link}${kind} · ${color} · ${time} UTC`,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

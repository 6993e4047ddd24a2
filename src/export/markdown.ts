import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { claimFacts } from './claim-facts.ts';
import { colorWord } from './color-word.ts';
import { isoTime, shownTime } from './dates.ts';
import type { ExportedArticle, ExportInput } from './export-format.ts';
import { autolink, escapeLine, linkTarget, markdownTag, paragraphs, quoteBlock, yamlString } from './markdown-text.ts';
import { kindWord, passageUrl } from './passage.ts';
import { withOnly } from './with-only.ts';

/** How a reader of Markdown differs from the plain one. */
interface Flavour {
  /** A tag as the front matter holds it; empty when it cannot. */
  frontTag(tag: string): string;
  /** The name of a block, that links can lead to; empty where there are no such names. */
  blockId(annotation: Annotation): string;
}

/** A flavour, and what the person calls the colours. */
type Manner = Flavour & Pick<ExportInput, 'colorNames'>;

const plain: Flavour = { frontTag: (tag) => tag, blockId: () => '' };

/** The id is the record's own, so that a note exported again keeps its blocks, and links to them still lead there. */
const obsidian: Flavour = {
  frontTag: (tag) => markdownTag(tag).slice(1),
  blockId: ({ id }) => `^claimlight-${id}`,
};

/** Writes annotations as Markdown: front matter for one article, a heading each for several. */
export function writeMarkdown(input: ExportInput): AsyncGenerator<string> {
  return write(input, plain);
}

/** The same for Obsidian: tags that its properties can hold, and a block id for each annotation. */
export function writeObsidian(input: ExportInput): AsyncGenerator<string> {
  return write(input, obsidian);
}

async function* write({ articles, exported, colorNames = {} }: ExportInput, flavour: Flavour): AsyncGenerator<string> {
  const manner = { ...flavour, colorNames };
  let isFirst = true;
  for await (const { item, isOnly } of withOnly(articles)) {
    if (isOnly) yield frontMatter(item, exported, flavour);
    if (!isFirst) yield '\n\n---\n\n';
    isFirst = false;
    yield headOf(item.article);
    for (const annotation of item.annotations) yield `\n\n${writeAnnotation(annotation, item.article, manner)}`;
  }
  yield '\n';
}

function frontMatter({ article, annotations }: ExportedArticle, exported: number, flavour: Flavour): string {
  const { headline, byline, publisher, published, modified, language } = article.metadata;
  const tags = new Set(annotations.flatMap((annotation) => annotation.tags.map(flavour.frontTag)));
  const lines = [
    `title: ${yamlString(headline)}`,
    list('author', byline),
    `publisher: ${yamlString(publisher)}`,
    `published: ${yamlString(published)}`,
    `updated: ${yamlString(modified)}`,
    `source: ${yamlString(article.url)}`,
    `language: ${yamlString(language)}`,
    list('tags', [...tags].filter(Boolean)),
    `exported: ${yamlString(isoTime(exported))}`,
  ];
  return `---\n${lines.filter((line) => !line.endsWith(': ""') && line !== '').join('\n')}\n---\n\n`;
}

function list(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${name}:\n${values.map((value) => `  - ${yamlString(value)}`).join('\n')}`;
}

function headOf({ url, metadata }: Article): string {
  const { headline, byline, publisher, published } = metadata;
  const facts = [byline.map(escapeLine).filter(Boolean).join(', '), escapeLine(publisher), escapeLine(published)];
  return blocks([
    `# ${escapeLine(headline) || autolink(url)}`,
    facts.filter(Boolean).join(' · '),
    `Source: ${autolink(url)}`,
  ]);
}

function writeAnnotation(annotation: Annotation, article: Article, manner: Manner): string {
  const { selectors, note, created, color } = annotation;
  const link = selectors === null ? '' : `[Passage](${linkTarget(passageUrl(article, annotation))}) · `;
  const name = manner.blockId(annotation);
  const facts = `${link}${kindWord(annotation)} · ${escapeLine(colorWord(color, manner.colorNames))} · ${shownTime(created)} UTC`;
  return blocks([
    selectors === null ? '' : quoteBlock(selectors.quote.exact),
    // A name on a line of its own belongs to the block before it: the quote.
    selectors === null ? '' : name,
    ...claimLines(annotation),
    paragraphs(note),
    annotation.tags.map(markdownTag).filter(Boolean).join(' '),
    selectors === null && name !== '' ? `${facts} ${name}` : facts,
  ]);
}

/** What is known of a claim, a line each, empty ones left out. */
export function claimLines(annotation: Annotation): readonly string[] {
  return claimFacts(annotation)
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => `${name}: ${escapeLine(text)}`);
}

function blocks(parts: readonly string[]): string {
  return parts.filter((block) => block !== '').join('\n\n');
}

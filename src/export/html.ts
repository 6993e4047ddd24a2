import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ColorNames } from '../model/settings.ts';
import { claimFacts } from './claim-facts.ts';
import { colorWord } from './color-word.ts';
import { isoTime, shownTime } from './dates.ts';
import type { ExportInput } from './export-format.ts';
import { pageStyle } from './html-style.ts';
import { escapeHtml } from './html-text.ts';
import { kindWord, passageUrl } from './passage.ts';
import { isWebAddress } from './web-address.ts';

/** Writes one page that stands by itself, for reading and printing: no script, nothing loaded, one section an article. */
export async function* writeHtml({ articles, exported, colorNames }: ExportInput): AsyncGenerator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Claimlight">
<title>Annotations, ${isoTime(exported).slice(0, 10)}</title>
<style>
${pageStyle}</style>
</head>
<body>
<main>
`;
  for await (const { article, annotations } of articles) {
    yield `<section class="article">\n${headOf(article)}`;
    for (const annotation of annotations) yield writeAnnotation(annotation, article, colorNames);
    yield '</section>\n';
  }
  yield `</main>
<footer>Exported <time datetime="${isoTime(exported)}">${shownTime(exported)} UTC</time> with Claimlight</footer>
</body>
</html>
`;
}

function headOf({ url, metadata }: Article): string {
  const { headline, byline, publisher, published } = metadata;
  const facts = [
    ...byline.map((name) => `<span class="author">${escapeHtml(name)}</span>`),
    publisher === '' ? '' : `<span class="publisher">${escapeHtml(publisher)}</span>`,
    published === '' ? '' : `<span class="published">${escapeHtml(published)}</span>`,
  ].filter(Boolean);
  return `<header${languageOf(metadata.language)}>
<h1>${escapeHtml(headline) || escapeHtml(url)}</h1>
${facts.length === 0 ? '' : `<p class="facts">${facts.join(' · ')}</p>\n`}<p class="source">${link(url, escapeHtml(url))}</p>
</header>
`;
}

function writeAnnotation(annotation: Annotation, article: Article, names: ColorNames | undefined): string {
  const { id, selectors, note, tags, color, created } = annotation;
  const quote =
    selectors === null
      ? ''
      : `<blockquote class="${color}" dir="auto"${languageOf(article.metadata.language)}>${escapeHtml(selectors.quote.exact)}</blockquote>\n`;
  const facts = [
    `<span class="kind">${kindWord(annotation)}</span>`,
    ...tags.map((tag) => `<span class="tag" dir="auto">${escapeHtml(tag)}</span>`),
    `<span class="color" dir="auto">${escapeHtml(colorWord(color, names))}</span>`,
    `<time datetime="${isoTime(created)}">${shownTime(created)} UTC</time>`,
    selectors === null ? '' : link(passageUrl(article, annotation), 'passage'),
  ].filter(Boolean);
  return `<div class="annotation" id="annotation-${id}">
${quote}${note === '' ? '' : `<p class="note" dir="auto">${escapeHtml(note)}</p>\n`}${claimList(annotation)}<p class="facts">${facts.join(' · ')}</p>
</div>
`;
}

function claimList(annotation: Annotation): string {
  const facts = claimFacts(annotation).filter(([, text]) => text !== '');
  const rows = facts.map(([name, text]) => `<dt>${name}</dt><dd dir="auto">${escapeHtml(text)}</dd>`);
  return rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>\n`;
}

/** Only addresses of the web are links; a `javascript:` one is shown as text. */
function link(url: string, content: string): string {
  return isWebAddress(url) ? `<a href="${escapeHtml(url)}" rel="noreferrer">${content}</a>` : content;
}

function languageOf(language: string): string {
  return language === '' ? '' : ` lang="${escapeHtml(language)}"`;
}

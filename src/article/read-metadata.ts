import type { ArticleMetadata } from '../model/article.ts';
import { maxLineLength } from '../model/limits.ts';
import { readByline } from './byline.ts';
import { readCanonicalUrl } from './canonical-url.ts';
import { findArticleNode, type JsonLdNode, textOf } from './json-ld.ts';

/** What a page says about itself as an article, from the surest source that speaks: JSON-LD, meta tags, the page's text. */
export function readMetadata(document: Document, url: string): ArticleMetadata {
  const node = findArticleNode(document);
  const publisher = readPublisher(document, node);
  return {
    headline: readHeadline(document, node, publisher),
    byline: readByline(document, node, publisher).map(clip),
    publisher: clip(publisher),
    published: clip(readTime(document, node, 'published')),
    modified: clip(readTime(document, node, 'modified')),
    language: clip(readLanguage(document, node)),
    canonicalUrl: clip(readCanonicalUrl(document, url)),
  };
}

function readHeadline(document: Document, node: JsonLdNode | undefined, publisher: string): string {
  const heading = oneLine(
    document.querySelectorAll('h1').length === 1 ? document.querySelector('h1')?.textContent : '',
  );
  const headline =
    textOf(node?.['headline']) ||
    meta(document, ['og:title', 'citation_title', 'dc.title', 'DC.title', 'parsely-title', 'twitter:title']) ||
    heading ||
    oneLine(document.title);
  return clip(withoutSite(oneLine(headline), publisher));
}

/** "Headline | Site" and "Headline - Site" without the site. */
function withoutSite(title: string, site: string): string {
  const match = /^(?<head>.+?)\s+[|\-–—·:»]\s+(?<tail>[^|–—·»]+)$/u.exec(title);
  const { head = title, tail = '' } = match?.groups ?? {};
  return site !== '' && tail.toLocaleLowerCase().includes(site.toLocaleLowerCase()) ? head : title;
}

function readPublisher(document: Document, node: JsonLdNode | undefined): string {
  return oneLine(
    meta(document, ['og:site_name']) ||
      textOf(node?.['publisher']) ||
      meta(document, ['citation_journal_title', 'dc.publisher', 'DC.publisher', 'application-name']),
  );
}

function readTime(document: Document, node: JsonLdNode | undefined, which: 'published' | 'modified'): string {
  const isPublished = which === 'published';
  const names = isPublished
    ? [
        'article:published_time',
        'og:article:published_time',
        'citation_publication_date',
        'dc.date',
        'DC.date.issued',
        'date',
        'parsely-pub-date',
        'pubdate',
      ]
    : ['article:modified_time', 'og:updated_time', 'DC.date.modified', 'last-modified'];
  const stated = textOf(node?.[isPublished ? 'datePublished' : 'dateModified']) || meta(document, names);
  if (stated !== '') return oneLine(stated);
  const property = isPublished ? 'datePublished' : 'dateModified';
  const marked = document.querySelector(`[itemprop~="${property}"]`);
  const element =
    marked ??
    (isPublished ? document.querySelector('article time[datetime], main time[datetime], time[datetime]') : null);
  return oneLine(element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? '');
}

function readLanguage(document: Document, node: JsonLdNode | undefined): string {
  const stated =
    document.documentElement?.getAttribute('lang') ||
    textOf(node?.['inLanguage']) ||
    meta(document, ['content-language', 'og:locale']);
  return oneLine(stated).replace(/_/gu, '-');
}

function meta(document: Document, names: readonly string[]): string {
  for (const name of names) {
    const selector = `meta[property="${name}"], meta[name="${name}"], meta[http-equiv="${name}"]`;
    const content = document.querySelector(selector)?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return '';
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

function clip(text: string): string {
  return text.slice(0, maxLineLength);
}

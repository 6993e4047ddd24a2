import { type ArticleMetadata, emptyMetadata, type MetadataField } from '../model/article.ts';
import { readAuthors } from './metadata/authors.ts';
import type { Found } from './metadata/found.ts';
import { readHeadline } from './metadata/headline.ts';
import { readLanguage } from './metadata/language.ts';
import { readAccess, readLeadImage, readSection } from './metadata/other-facts.ts';
import { readPageSources } from './metadata/page-sources.ts';
import { readPublisher, readSiteNames } from './metadata/publisher.ts';
import { readModified, readPublished } from './metadata/times.ts';

/**
 * What a page says about itself as an article, each field from the surest source that speaks, with that source beside
 * it. `now`, in milliseconds, tells times that lie ahead. Bounded whatever the page holds; never throws.
 */
export function readMetadata(document: Document, url: string, now: number): ArticleMetadata {
  const sources = readPageSources(document, url, now);
  const names = readSiteNames(sources);
  const siteNames = names.map(({ value }) => value);
  const authors = readAuthors(sources, siteNames);
  const found: { readonly [K in MetadataField]: Found<ArticleMetadata[K]> | undefined } = {
    headline: readHeadline(sources, siteNames),
    byline: authors,
    publisher: readPublisher(sources, names, authors),
    published: readPublished(sources),
    modified: readModified(sources),
    language: readLanguage(sources),
    section: readSection(sources),
    canonicalUrl: sources.canonicalUrl === '' ? undefined : { value: sources.canonicalUrl, source: 'html' },
    image: readLeadImage(sources),
    access: readAccess(sources),
  };
  const known = Object.entries(found).filter((entry): entry is [MetadataField, Found<never>] => entry[1] !== undefined);
  return {
    ...emptyMetadata,
    ...Object.fromEntries(known.map(([field, { value }]) => [field, value])),
    sources: Object.fromEntries(known.map(([field, { source }]) => [field, source])),
  };
}

import type { Corrections } from './corrections.ts';
import type { ArticleId } from './ids.ts';
import type { Access, MetadataSource } from './metadata-source.ts';
import type { ArticleRelation } from './same-article.ts';

/** What a page says about itself as an article; empty strings and lists where it says nothing. */
export interface ArticleMetadata {
  readonly headline: string;
  /** Authors' names, without "By". */
  readonly byline: readonly string[];
  /** The publisher's or site's name. */
  readonly publisher: string;
  /** ISO 8601: a day, or a day and a time, with the zone where the page gave one. */
  readonly published: string;
  readonly modified: string;
  /** BCP 47. */
  readonly language: string;
  /** The part of the publication that it stands in. */
  readonly section: string;
  /** The page's own canonical URL, not yet trusted. */
  readonly canonicalUrl: string;
  /** The lead image's URL. */
  readonly image: string;
  readonly access: Access;
  /** Where each field that says something was read. */
  readonly sources: MetadataSources;
}

export type MetadataField = Exclude<keyof ArticleMetadata, 'sources'>;
export type MetadataSources = { readonly [K in MetadataField]?: MetadataSource };

/** What the loader knows of the page it stands on. */
export interface PageFacts {
  readonly url: string;
  readonly isArticle: boolean;
  readonly metadata: ArticleMetadata;
  /** Addresses, of the same origin, of further articles that stand whole on the page; absent when there are none. */
  readonly parts?: readonly string[];
}

/** A source document that has been annotated. Times are milliseconds since the Unix epoch. */
export interface Article {
  readonly id: ArticleId;
  /** The URL it was first annotated at. */
  readonly url: string;
  /** Every canonical key (see `article-key.ts`) by which this article has been reached; first that of the page its annotations were made on. */
  readonly keys: readonly string[];
  /** Every address at which it was seen, without what tracks, the first one first. */
  readonly urls: readonly string[];
  /** What a person decided about being one article with others. */
  readonly relations: readonly ArticleRelation[];
  readonly isArticle: boolean;
  /** What was read of it; what a person set in the place of that stands in `corrections`. */
  readonly metadata: ArticleMetadata;
  readonly corrections: Corrections;
  readonly created: number;
  readonly modified: number;
}

export const emptyMetadata: ArticleMetadata = {
  headline: '',
  byline: [],
  publisher: '',
  published: '',
  modified: '',
  language: '',
  section: '',
  canonicalUrl: '',
  image: '',
  access: '',
  sources: {},
};

/** Every field of an article's metadata. */
export const metadataFields = Object.keys(emptyMetadata).filter((field) => field !== 'sources') as MetadataField[];

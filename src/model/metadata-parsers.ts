import { type ArticleMetadata, type MetadataField, type MetadataSources, metadataFields } from './article.ts';
import type { Correction, CorrectionEdit, Corrections } from './corrections.ts';
import { maxLineLength } from './limits.ts';
import { accessKinds, metadataSources } from './metadata-source.ts';
import { list, nullable, number, object, oneOf, type Parser, partial, text } from './parse.ts';

const line = text(maxLineLength);
const time = number(0);

const metadataParsers = {
  headline: line,
  byline: list(line, 100),
  publisher: line,
  published: line,
  modified: line,
  language: line,
  section: line,
  canonicalUrl: line,
  image: line,
  access: oneOf(accessKinds),
} satisfies { readonly [K in MetadataField]: Parser<ArticleMetadata[K]> };

const source = oneOf(metadataSources);
const sourceParsers = Object.fromEntries(metadataFields.map((field) => [field, source])) as {
  readonly [K in MetadataField]: typeof source;
};

/** Accepts what was read of an article. */
export const metadata = object<ArticleMetadata>({
  ...metadataParsers,
  sources: partial<MetadataSources>(sourceParsers),
});

const { headline, byline, publisher, published, language, section } = metadataParsers;

/** Accepts a person's corrections, made or taken back. */
export const correctionEdit: Parser<CorrectionEdit> = partial<Required<CorrectionEdit>>({
  headline: nullable(headline),
  byline: nullable(byline),
  publisher: nullable(publisher),
  published: nullable(published),
  language: nullable(language),
  section: nullable(section),
}) as Parser<CorrectionEdit>;

const correctedText = object<Correction<string>>({ value: nullable(line), at: time });

/** Accepts what a person set in the place of that. */
export const corrections = partial<Required<Corrections>>({
  headline: correctedText,
  byline: object<Correction<readonly string[]>>({ value: nullable(byline), at: time }),
  publisher: correctedText,
  published: correctedText,
  language: correctedText,
  section: correctedText,
}) as Parser<Corrections>;

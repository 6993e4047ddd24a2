import { changeKinds } from './anchor-outcome.ts';
import { type Annotation, type AnnotationBody, type AnnotationDraft, motivations } from './annotation.ts';
import type { Article, ArticleMetadata, PageFacts } from './article.ts';
import { parseColor } from './color.ts';
import type { HistoryEntry, Reading } from './history.ts';
import type { ChangeDecision } from './history-edits.ts';
import { parseAnnotationId, parseArticleId } from './ids.ts';
import {
  maxHistoryEntries,
  maxLineLength,
  maxNoteLength,
  maxQuoteLength,
  maxReadingLength,
  maxTags,
} from './limits.ts';
import {
  accepted,
  boolean,
  integer,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Parser,
  text,
  variant,
  where,
} from './parse.ts';
import type { PassageSelectors, TextPositionSelector, TextQuoteSelector } from './selectors.ts';

const line = text(maxLineLength);
const time = number(0);

export const annotationId = accepted(parseAnnotationId, 'an annotation id');
export const articleId = accepted(parseArticleId, 'an article id');

const quoteSelector = object<TextQuoteSelector>({
  exact: text(maxQuoteLength),
  prefix: line,
  suffix: line,
});

const positionSelector: Parser<TextPositionSelector> = where(
  object<TextPositionSelector>({ start: integer(0), end: integer(0) }),
  ({ start, end }) => start <= end,
  'an end not before its start',
);

/** Accepts the selectors of a passage. */
export const passageSelectors = object<PassageSelectors>({
  quote: quoteSelector,
  position: positionSelector,
  sentence: text(maxQuoteLength),
});

const changes = list(oneOf(changeKinds), changeKinds.length);

/** Accepts what an article was found to say in a passage's place. */
export const reading = object<Reading>({ text: text(maxQuoteLength), changes });

/** Accepts what a person decides about a reading. */
export const changeDecision = variant<ChangeDecision>({
  keep: object({}),
  accept: object({ selectors: passageSelectors }),
  gone: object({}),
  reopen: object({}),
});

const wordingBefore = object({ at: time, text: text(maxQuoteLength) });
const readingDecided = object({ at: time, text: text(maxReadingLength) });

const historyEntry = variant<HistoryEntry>({
  reading: object({ at: time, text: text(maxReadingLength), changes }),
  restored: object({ at: time }),
  accepted: wordingBefore,
  reattached: wordingBefore,
  kept: readingDecided,
  gone: readingDecided,
  reopened: readingDecided,
});

export const bodyParsers = {
  motivation: oneOf(motivations),
  note: text(maxNoteLength),
  tags: list(line, maxTags),
  color: accepted(parseColor, 'a colour'),
  claimant: line,
} satisfies { readonly [K in keyof AnnotationBody]: Parser<AnnotationBody[K]> };

/** Accepts a wish to make an annotation. */
export const annotationDraft = object<AnnotationDraft>({
  ...bodyParsers,
  selectors: nullable(passageSelectors),
});

/** Accepts a whole annotation record. */
export const annotation = object<Annotation>({
  ...bodyParsers,
  id: annotationId,
  articleId,
  selectors: nullable(passageSelectors),
  created: time,
  modified: time,
  deleted: nullable(time),
  history: list(historyEntry, 2 * maxHistoryEntries),
  stamps: object<Annotation['stamps']>({
    motivation: time,
    note: time,
    tags: time,
    color: time,
    claimant: time,
    deleted: time,
    selectors: time,
  }),
});

const metadata = object<ArticleMetadata>({
  headline: line,
  byline: list(line, 100),
  publisher: line,
  published: line,
  modified: line,
  language: line,
  canonicalUrl: line,
});

/** Accepts what a loader says of its page. */
export const pageFacts = object<PageFacts>({ url: line, isArticle: boolean, metadata });

/** Accepts a whole article record. */
export const article = object<Article>({
  id: articleId,
  url: line,
  keys: list(line, 1_000),
  isArticle: boolean,
  metadata,
  created: time,
  modified: time,
});

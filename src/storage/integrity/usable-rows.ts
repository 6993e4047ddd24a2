import { motivations } from '../../model/annotation.ts';
import { relations, verdicts } from '../../model/claim.ts';
import { claimantKinds } from '../../model/claimant.ts';
import { parseColor } from '../../model/color.ts';
import { accepted, boolean, list, nullable, number, object, oneOf, type Parser, text } from '../../model/parse.ts';
import { relationKinds } from '../../model/same-article.ts';
import { settingChange } from '../../model/settings.ts';
import { reviewState } from '../../model/study.ts';
import type { ImportedStore } from '../schema.ts';

// What the extension's code relies on in a row, and no more: a record that only is longer or older than this version
// would make it is still the person's, and stays where it is.
const words = text(Number.POSITIVE_INFINITY);
const time = number(Number.NEGATIVE_INFINITY);
const all = <T>(parser: Parser<T>) => list(parser, Number.POSITIVE_INFINITY);
const someObject = object({});

const selectors = object({
  quote: object({ exact: words, prefix: words, suffix: words }),
  position: object({ start: time, end: time }),
  sentence: words,
});

const target: Parser<unknown> = (value, path) =>
  object({ kind: oneOf(['annotation', 'url']) })(value, path).kind === 'url'
    ? object({ url: words, title: words })(value, path)
    : object({ id: words })(value, path);

const body = {
  motivation: oneOf(motivations),
  note: words,
  tags: all(words),
  color: accepted(parseColor, 'a colour'),
  claimant: words,
  cue: words,
  ownWords: words,
  selectors: nullable(selectors),
};

const annotation = object({
  ...body,
  id: words,
  articleId: words,
  claimantId: nullable(words),
  created: time,
  modified: time,
  deleted: nullable(time),
  history: all(object({ kind: words, at: time })),
  verdicts: all(object({ at: time, verdict: oneOf(verdicts), reasons: words })),
  evidence: all(
    object({
      id: words,
      target,
      relation: oneOf(relations),
      note: words,
      created: time,
      deleted: nullable(time),
      stamps: someObject,
    }),
  ),
  stamps: someObject,
});

const metadata = object({
  headline: words,
  byline: all(words),
  publisher: words,
  published: words,
  modified: words,
  language: words,
  section: words,
  canonicalUrl: words,
  image: words,
  access: words,
  sources: someObject,
});

const article = object({
  id: words,
  url: words,
  keys: all(words),
  urls: all(words),
  relations: all(object({ key: words, kind: oneOf(relationKinds), at: time })),
  isArticle: boolean,
  metadata,
  corrections: someObject,
  created: time,
  modified: time,
});

const claimant = object({
  id: words,
  name: words,
  aliases: all(object({ name: words, isRemoved: boolean, at: time })),
  kind: oneOf(claimantKinds),
  note: words,
  mergedInto: nullable(words),
  created: time,
  modified: time,
  deleted: nullable(time),
  stamps: someObject,
});

const bytes: Parser<unknown> = accepted((value) => (value instanceof Uint8Array ? value : undefined), 'bytes');

/** Accepts a row of each store that the code can work with. */
export const usableRows: { readonly [S in ImportedStore]: Parser<unknown> } = {
  articles: article,
  annotations: object({ record: annotation }),
  claimants: object({ record: claimant }),
  articleTexts: object({ articleId: words, bytes, isCompressed: boolean, taken: time }),
  articleRulings: object({ place: words, isArticle: boolean, modified: time }),
  hiddenSuggestions: object({ pageKey: words, content: words, isHidden: boolean, at: time }),
  noteDrafts: object({
    pageKey: words,
    articleId: nullable(words),
    annotationId: nullable(words),
    draft: object(body),
    updated: time,
  }),
  settings: object({ place: words, change: settingChange, modified: time }),
  outlines: object({ tag: words, order: all(words), modified: time }),
  reviews: object({ id: words, review: reviewState, modified: time }),
};

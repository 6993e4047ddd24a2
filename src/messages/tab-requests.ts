import type { AnchorOutcome } from '../model/anchor-outcome.ts';
import type { PageFacts } from '../model/article.ts';
import type { ArticleChanges } from '../model/article-changes.ts';
import type { ArticleVerdict } from '../model/article-verdict.ts';
import { type Color, colors } from '../model/color.ts';
import type { AnnotationId } from '../model/ids.ts';
import { boolean, list, nullable, object, oneOf, type Parser, text, variant } from '../model/parse.ts';
import { annotationId } from '../model/record-parsers.ts';
import { type PageSettings, pageSettings } from '../model/settings.ts';
import type { SuggestionsState } from '../model/suggestion.ts';

/** What a person can do on a page by a keyboard command or the context menu. */
export const pageCommands = [
  'saveClaim',
  'saveHighlight',
  'saveNote',
  'nextAnnotation',
  'previousAnnotation',
  'showClaims',
] as const;
export type PageCommand = (typeof pageCommands)[number];

/** What a person can decide about words that changed. */
export const decisions = ['keep', 'accept', 'gone', 'reopen'] as const;
export type Decision = (typeof decisions)[number];

/** Where one annotation's words stand in the page that is open. */
export interface AnnotationOutcome {
  readonly id: AnnotationId;
  /** Of the record that the page knows: word of a change may reach others before the page. */
  readonly modified: number;
  readonly outcome: AnchorOutcome;
}

/** What can be done about the claims of a page. */
export type SuggestionAction =
  | { readonly kind: 'read' | 'find' | 'stop' }
  | { readonly kind: 'save'; readonly ids: readonly string[] }
  | { readonly kind: 'hide'; readonly id: string; readonly isHidden: boolean }
  | { readonly kind: 'underline'; readonly isShown: boolean }
  | { readonly kind: 'jump'; readonly id: string };

const suggestionId = text(40);
const suggestionAction = variant<SuggestionAction>({
  read: object({}),
  find: object({}),
  stop: object({}),
  save: object({ ids: list(suggestionId, 1_000) }),
  hide: object({ id: suggestionId, isHidden: boolean }),
  underline: object({ isShown: boolean }),
  jump: object({ id: suggestionId }),
} as never);

/** What the background and the extension's pages may ask of a tab. Content scripts take these from the extension only. */
export interface TabRequests {
  /** Answered by the annotator: what the page says of itself, in full. */
  describePage: { request: object; response: PageFacts };
  /** Answered by the reader: whether it takes the page for an article, and why. */
  explainArticle: { request: object; response: ArticleVerdict };
  /** To the annotator: the address changed without a new document. */
  addressChanged: { request: object; response: null };
  /** Answered by the annotator, once it has looked for every annotation. */
  readOutcomes: { request: object; response: readonly AnnotationOutcome[] };
  /** Answered by the annotator: scrolls to a passage and flashes it; false when it is lost. */
  jumpTo: { request: { readonly id: AnnotationId }; response: boolean };
  /** Answered by the annotator: decides about words that changed, or takes a decision back. */
  decideOnChange: {
    request: { readonly id: AnnotationId; readonly decision: Decision };
    response: null;
  };
  /** Answered by the annotator: attaches an annotation to the words that are selected; fails with `nothingSelected`. */
  reattachHere: { request: { readonly id: AnnotationId }; response: null };
  /** Answered by the annotator: what changed in the article since it was first annotated; null when its text was not kept. */
  compareArticle: { request: object; response: ArticleChanges | null };
  /** Answered by the annotator. */
  runCommand: {
    request: { readonly command: PageCommand; readonly color: Color | null };
    response: null;
  };
  /** Answered by the annotator: does something about the page's claims, and says how they stand then. */
  suggestions: { request: { readonly action: SuggestionAction }; response: SuggestionsState };
  /** To the annotator: a setting was changed. */
  settingsChanged: { request: { readonly settings: PageSettings }; response: null };
  /** Answered by the annotator, once it has looked for the page's claims: the names of those who make them, in the order in which they first do. */
  readSpeakers: { request: object; response: readonly string[] };
  /** To the annotator: something saved about its page changed elsewhere. */
  recordsChanged: { request: object; response: null };
}

/** The parser of each request's payload. */
export const tabRequestParsers: { readonly [K in keyof TabRequests]: Parser<TabRequests[K]['request']> } = {
  describePage: object({}),
  explainArticle: object({}),
  addressChanged: object({}),
  readOutcomes: object({}),
  jumpTo: object({ id: annotationId }),
  decideOnChange: object({ id: annotationId, decision: oneOf(decisions) }),
  reattachHere: object({ id: annotationId }),
  compareArticle: object({}),
  runCommand: object({ command: oneOf(pageCommands), color: nullable(oneOf(colors)) }),
  settingsChanged: object({ settings: pageSettings }),
  readSpeakers: object({}),
  recordsChanged: object({}),
  suggestions: object({ action: suggestionAction }),
};

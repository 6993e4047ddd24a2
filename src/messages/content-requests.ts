import type { Annotation, AnnotationDraft } from '../model/annotation.ts';
import type { Article, PageFacts } from '../model/article.ts';
import type { AnnotationEdit } from '../model/edit.ts';
import type { Reading } from '../model/history.ts';
import type { ChangeDecision } from '../model/history-edits.ts';
import type { AnnotationId } from '../model/ids.ts';
import { maxArticleTextLength, maxLineLength } from '../model/limits.ts';
import type { NoteDraft } from '../model/note-draft.ts';
import { boolean, nullable, object, type Parser, partial, text } from '../model/parse.ts';
import {
  aliases,
  annotationDraft,
  annotationId,
  bodyParsers,
  changeDecision,
  pageFacts,
  passageSelectors,
  reading,
} from '../model/record-parsers.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import type { PageSettings, Paint } from '../model/settings.ts';
import { maxContentKeyLength } from '../model/suggestion.ts';

/** What is saved about the page that asks. */
export interface PageRecords {
  readonly article: Article | null;
  /** Living annotations only, in reading order; those about the whole article first. */
  readonly annotations: readonly Annotation[];
  readonly noteDraft: NoteDraft | null;
  readonly settings: PageSettings;
}

/** What the annotator will paint first: of passages that still stand where they stood. */
export interface FirstLook {
  readonly paint: Paint;
  /** Of a note its first character, since it counts only whether there is one. */
  readonly annotations: readonly Pick<Annotation, 'color' | 'motivation' | 'note' | 'selectors'>[];
}

/** An article's text as it was when first annotated; `taken` in milliseconds since the Unix epoch. */
export interface SavedText {
  readonly text: string;
  readonly taken: number;
}

/** What a content script may ask of the background. Each request names its page; the background checks that the sender stands on it. */
export interface ContentRequests {
  /** What is to be painted at once on a page that was just opened, when its address tells; null when it is not this page. Answered once. */
  wantFirstLook: { request: { readonly url: string }; response: FirstLook | null };
  /** The annotator is wanted in this tab (a selection was made); it is put in unless the person wants no toolbar, or us not at all, here. */
  wantAnnotator: { request: { readonly url: string }; response: null };
  readPage: { request: { readonly facts: PageFacts }; response: PageRecords };
  create: {
    /** The id is the asker's own, so that asking again, after an answer that never came, saves nothing twice. */
    request: {
      readonly facts: PageFacts;
      readonly id: AnnotationId;
      readonly draft: AnnotationDraft;
      /** Other names by which the article calls the claimant. */
      readonly aliases: readonly string[];
      /** Whether the claimant's words name anybody: those that do not (they, who) are kept and lead to no record. */
      readonly isNamed: boolean;
      readonly pageText: string;
    };
    response: Annotation;
  };
  /** The names of known claimants that stand in this article's own text or are given to its claims; no others, so that a page learns nothing of other pages. */
  readNamedClaimants: { request: { readonly facts: PageFacts }; response: readonly string[] };
  edit: {
    request: { readonly facts: PageFacts; readonly id: AnnotationId; readonly edit: AnnotationEdit };
    response: Annotation;
  };
  remove: { request: { readonly facts: PageFacts; readonly id: AnnotationId }; response: Annotation };
  restore: { request: { readonly facts: PageFacts; readonly id: AnnotationId }; response: Annotation };
  /** The article was found to read otherwise than the time before (null: as saved). */
  keepReading: {
    request: { readonly facts: PageFacts; readonly id: AnnotationId; readonly reading: Reading | null };
    response: Annotation;
  };
  decide: {
    request: {
      readonly facts: PageFacts;
      readonly id: AnnotationId;
      readonly reading: Reading;
      readonly decision: ChangeDecision;
    };
    response: Annotation;
  };
  reattach: {
    request: { readonly facts: PageFacts; readonly id: AnnotationId; readonly selectors: PassageSelectors };
    response: Annotation;
  };
  /** The article's text as it was when first annotated, and when that was; null when it was not at hand. */
  readSavedText: { request: { readonly facts: PageFacts }; response: SavedText | null };
  keepNoteDraft: {
    request: {
      readonly facts: PageFacts;
      readonly annotationId: AnnotationId | null;
      readonly draft: AnnotationDraft;
    };
    response: null;
  };
  dropNoteDraft: { request: { readonly facts: PageFacts }; response: null };
  /** The engine that finds claims is wanted in this tab. */
  wantClaimEngine: { request: { readonly facts: PageFacts }; response: null };
  /** The folded words of the suggestions that the person hid on this page. */
  readHiddenSuggestions: { request: { readonly facts: PageFacts }; response: readonly string[] };
  /** A suggestion is no claim, or is one after all; `content` as `contentKey` folds it. */
  hideSuggestion: {
    request: { readonly facts: PageFacts; readonly content: string; readonly isHidden: boolean };
    response: null;
  };
  /** Gives a claim whom the article names, unless a person named somebody meanwhile; answers the claim as it stands. */
  nameClaimant: {
    request: {
      readonly facts: PageFacts;
      readonly id: AnnotationId;
      readonly claimant: string;
      readonly cue: string;
      readonly aliases: readonly string[];
      /** As with `create`. */
      readonly isNamed: boolean;
    };
    response: Annotation;
  };
}

export const annotationEdit: Parser<AnnotationEdit> = partial<AnnotationEdit & object>(
  bodyParsers,
) as Parser<AnnotationEdit>;

/** The parser of each request's payload. */
export const contentRequestParsers: {
  readonly [K in keyof ContentRequests]: Parser<ContentRequests[K]['request']>;
} = {
  wantFirstLook: object({ url: text(maxLineLength) }),
  wantAnnotator: object({ url: text(maxLineLength) }),
  readPage: object({ facts: pageFacts }),
  create: object({
    facts: pageFacts,
    id: annotationId,
    draft: annotationDraft,
    aliases,
    isNamed: boolean,
    pageText: text(maxArticleTextLength),
  }),
  readNamedClaimants: object({ facts: pageFacts }),
  edit: object({ facts: pageFacts, id: annotationId, edit: annotationEdit }),
  remove: object({ facts: pageFacts, id: annotationId }),
  restore: object({ facts: pageFacts, id: annotationId }),
  keepReading: object({ facts: pageFacts, id: annotationId, reading: nullable(reading) }),
  decide: object({ facts: pageFacts, id: annotationId, reading, decision: changeDecision }),
  reattach: object({ facts: pageFacts, id: annotationId, selectors: passageSelectors }),
  readSavedText: object({ facts: pageFacts }),
  keepNoteDraft: object({ facts: pageFacts, annotationId: nullable(annotationId), draft: annotationDraft }),
  dropNoteDraft: object({ facts: pageFacts }),
  wantClaimEngine: object({ facts: pageFacts }),
  readHiddenSuggestions: object({ facts: pageFacts }),
  hideSuggestion: object({ facts: pageFacts, content: text(maxContentKeyLength), isHidden: boolean }),
  nameClaimant: object({
    facts: pageFacts,
    id: annotationId,
    claimant: text(maxLineLength),
    cue: text(maxLineLength),
    aliases,
    isNamed: boolean,
  }),
};

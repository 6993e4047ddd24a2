import type { Annotation, AnnotationDraft } from '../model/annotation.ts';
import type { Article, PageFacts } from '../model/article.ts';
import { type PageRulings, type RulingScope, rulingScopes } from '../model/article-ruling.ts';
import type { ClaimChange } from '../model/claim-edits.ts';
import type { Claimant } from '../model/claimant.ts';
import type { ClaimantChange } from '../model/claimant-edits.ts';
import type { CorrectionEdit } from '../model/corrections.ts';
import type { AnnotationEdit } from '../model/edit.ts';
import {
  type AnnotationId,
  type ArticleId,
  type ClaimantId,
  type ImportRunId,
  parseImportRunId,
} from '../model/ids.ts';
import type { ImportRun } from '../model/import-run.ts';
import type { IntegrityReport } from '../model/integrity.ts';
import { maxLineLength } from '../model/limits.ts';
import { correctionEdit } from '../model/metadata-parsers.ts';
import {
  accepted,
  integer,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Parser,
  text,
  variant,
} from '../model/parse.ts';
import {
  aliases,
  annotationDraft,
  annotationId,
  articleId,
  claimantChange,
  claimantId,
  claimChange,
  pageFacts,
  relationBefore,
} from '../model/record-parsers.ts';
import type { JoinTarget, RelationBefore } from '../model/same-article.ts';
import { type SettingChange, type Settings, settingChange } from '../model/settings.ts';
import { maxOutlineLength, type ReviewState, reviewState } from '../model/study.ts';
import { annotationEdit } from './content-requests.ts';
import { type LibraryRequests, libraryRequestParsers } from './library-requests.ts';

const joinTarget = variant<JoinTarget>({
  article: object({ id: articleId }),
  address: object({ url: text(maxLineLength) }),
});

const importRun = object({ id: accepted(parseImportRunId, 'an import id') });

/** What the extension's own pages (popup, side panel, tab) may ask of the background. They read the database themselves. */
export interface AppRequests extends LibraryRequests {
  /** A note about the page as a whole, or any annotation made outside the page itself. */
  appCreate: {
    request: {
      readonly facts: PageFacts;
      readonly id: AnnotationId;
      readonly draft: AnnotationDraft;
      /** Other names by which the same article calls the claimant. */
      readonly aliases: readonly string[];
    };
    response: Annotation;
  };
  appEdit: {
    request: {
      readonly id: AnnotationId;
      readonly edit: AnnotationEdit;
      /** The claimant that the person chose from those known; null when the edit's name finds it. */
      readonly chosen: ClaimantId | null;
    };
    response: Annotation;
  };
  /** A verdict is given, or evidence is added, edited, taken away or brought back. */
  appChangeClaim: { request: { readonly id: AnnotationId; readonly change: ClaimChange }; response: Annotation };
  /** A claimant is edited, merged, parted, deleted or restored. */
  appChangeClaimant: { request: { readonly id: ClaimantId; readonly change: ClaimantChange }; response: Claimant };
  appRemove: { request: { readonly id: AnnotationId }; response: Annotation };
  appRestore: { request: { readonly id: AnnotationId }; response: Annotation };
  /** Makes the page's article and another one article; answers what stood between their records before, for undo. */
  appJoin: {
    request: { readonly facts: PageFacts; readonly target: JoinTarget };
    response: readonly RelationBefore[];
  };
  /** Takes a record out of the page's article, the page's own when null. */
  appPart: {
    request: { readonly facts: PageFacts; readonly out: ArticleId | null };
    response: readonly RelationBefore[];
  };
  /** Puts back what stood between records. */
  appRestoreRelations: {
    request: { readonly before: readonly RelationBefore[] };
    response: readonly RelationBefore[];
  };
  /** Whether a page, or every page of its site, is an article, whatever was detected; null takes the ruling back. Answers with what is ruled now. */
  appRuleArticle: {
    request: { readonly facts: PageFacts; readonly scope: RulingScope; readonly ruling: 'article' | 'other' | null };
    response: PageRulings;
  };
  /** Corrects what was read of a page's article, or takes corrections back (null). */
  appCorrect: { request: { readonly facts: PageFacts; readonly edit: CorrectionEdit }; response: Article };
  /** Writes an import that is put aside into the library, or takes a written one out again. */
  appWriteImport: { request: { readonly id: ImportRunId }; response: ImportRun };
  appUndoImport: { request: { readonly id: ImportRunId }; response: ImportRun };
  /** How many items of the import that is being written or undone are done; null when none is. Asking keeps the background awake. */
  appImportProgress: { request: object; response: number | null };
  /** Ends the writing or undoing of an import: nothing of it stays. */
  appStopImport: { request: object; response: null };
  /** Gives the notes of a course (its folded tag) an order. */
  appOrderOutline: { request: { readonly tag: string; readonly order: readonly AnnotationId[] }; response: null };
  /** Keeps what a review of a card came to, unless it was reviewed elsewhere since `before`; answers with what is kept then. */
  appReview: {
    request: { readonly id: AnnotationId; readonly before: number | null; readonly review: ReviewState };
    response: ReviewState;
  };
  /** Changes one setting; answers with all of them as they are then. */
  appChangeSetting: { request: { readonly change: SettingChange }; response: Settings };
  /** Looks through the whole library, mends what can be mended, and answers with what was found. */
  appCheckLibrary: { request: object; response: IntegrityReport };
  /** Deletes a library that cannot be read, and begins an empty one. Only a person's word is reason enough. */
  appStartAfresh: { request: object; response: null };
  /** Puts loader and annotator into a tab where they are missing. Fails with `notAllowed` where the browser or the person keeps them out. */
  appPrepareTab: { request: { readonly tabId: number }; response: null };
}

/** The parser of each request's payload. */
export const appRequestParsers: { readonly [K in keyof AppRequests]: Parser<AppRequests[K]['request']> } = {
  ...libraryRequestParsers,
  appCreate: object({ facts: pageFacts, id: annotationId, draft: annotationDraft, aliases }),
  appEdit: object({ id: annotationId, edit: annotationEdit, chosen: nullable(claimantId) }),
  appChangeClaim: object({ id: annotationId, change: claimChange }),
  appChangeClaimant: object({ id: claimantId, change: claimantChange }),
  appRemove: object({ id: annotationId }),
  appRestore: object({ id: annotationId }),
  appJoin: object({ facts: pageFacts, target: joinTarget }),
  appPart: object({ facts: pageFacts, out: nullable(articleId) }),
  appRestoreRelations: object({ before: list(relationBefore, 2_000) }),
  appRuleArticle: object({
    facts: pageFacts,
    scope: oneOf(rulingScopes),
    ruling: nullable(oneOf(['article', 'other'])),
  }),
  appCorrect: object({ facts: pageFacts, edit: correctionEdit }),
  appWriteImport: importRun,
  appUndoImport: importRun,
  appImportProgress: object({}),
  appStopImport: object({}),
  appOrderOutline: object({ tag: text(maxLineLength), order: list(annotationId, maxOutlineLength) }),
  appReview: object({ id: annotationId, before: nullable(number(0)), review: reviewState }),
  appChangeSetting: object({ change: settingChange }),
  appCheckLibrary: object({}),
  appStartAfresh: object({}),
  appPrepareTab: object({ tabId: integer(0) }),
};

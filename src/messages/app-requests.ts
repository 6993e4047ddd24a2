import type { Annotation, AnnotationDraft } from '../model/annotation.ts';
import type { PageFacts } from '../model/article.ts';
import type { ClaimChange } from '../model/claim-edits.ts';
import type { Claimant } from '../model/claimant.ts';
import type { ClaimantChange } from '../model/claimant-edits.ts';
import type { AnnotationEdit } from '../model/edit.ts';
import type { AnnotationId, ClaimantId } from '../model/ids.ts';
import { integer, nullable, object, type Parser } from '../model/parse.ts';
import {
  aliases,
  annotationDraft,
  annotationId,
  claimantChange,
  claimantId,
  claimChange,
  pageFacts,
} from '../model/record-parsers.ts';
import { annotationEdit } from './content-requests.ts';

/** What the extension's own pages (popup, side panel, tab) may ask of the background. They read the database themselves. */
export interface AppRequests {
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
  /** Puts loader and annotator into a tab where they are missing. */
  appPrepareTab: { request: { readonly tabId: number }; response: null };
}

/** The parser of each request's payload. */
export const appRequestParsers: { readonly [K in keyof AppRequests]: Parser<AppRequests[K]['request']> } = {
  appCreate: object({ facts: pageFacts, id: annotationId, draft: annotationDraft, aliases }),
  appEdit: object({ id: annotationId, edit: annotationEdit, chosen: nullable(claimantId) }),
  appChangeClaim: object({ id: annotationId, change: claimChange }),
  appChangeClaimant: object({ id: claimantId, change: claimantChange }),
  appRemove: object({ id: annotationId }),
  appRestore: object({ id: annotationId }),
  appPrepareTab: object({ tabId: integer(0) }),
};

import type { Annotation, AnnotationDraft } from '../model/annotation.ts';
import type { PageFacts } from '../model/article.ts';
import type { AnnotationEdit } from '../model/edit.ts';
import type { AnnotationId } from '../model/ids.ts';
import { integer, object, type Parser } from '../model/parse.ts';
import { annotationDraft, annotationId, pageFacts } from '../model/record-parsers.ts';
import { annotationEdit } from './content-requests.ts';

/** What the extension's own pages (popup, side panel, tab) may ask of the background. They read the database themselves. */
export interface AppRequests {
  /** A note about the page as a whole, or any annotation made outside the page itself. */
  appCreate: {
    request: { readonly facts: PageFacts; readonly id: AnnotationId; readonly draft: AnnotationDraft };
    response: Annotation;
  };
  appEdit: { request: { readonly id: AnnotationId; readonly edit: AnnotationEdit }; response: Annotation };
  appRemove: { request: { readonly id: AnnotationId }; response: Annotation };
  appRestore: { request: { readonly id: AnnotationId }; response: Annotation };
  /** Puts loader and annotator into a tab where they are missing. */
  appPrepareTab: { request: { readonly tabId: number }; response: null };
}

/** The parser of each request's payload. */
export const appRequestParsers: { readonly [K in keyof AppRequests]: Parser<AppRequests[K]['request']> } = {
  appCreate: object({ facts: pageFacts, id: annotationId, draft: annotationDraft }),
  appEdit: object({ id: annotationId, edit: annotationEdit }),
  appRemove: object({ id: annotationId }),
  appRestore: object({ id: annotationId }),
  appPrepareTab: object({ tabId: integer(0) }),
};

import { startAnnotator } from './page/start-annotator.ts';

/** The background waits until the annotator listens. */
export const value = startAnnotator(document);

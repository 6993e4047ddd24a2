import { startAnnotator } from './page/start-annotator.ts';

startAnnotator(document);

import { startDetector } from './page/detector.ts';

startDetector(document);

import { startReader } from './page/page-reader.ts';

startReader(document);

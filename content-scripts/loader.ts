import { startLoader } from './page/load-page.ts';

startLoader(document);

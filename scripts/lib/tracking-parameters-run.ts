import { writeFileSync } from 'node:fs';
import { publishedListFile, writePublishedList } from './published-tracking-parameters.ts';

writeFileSync(publishedListFile, writePublishedList());

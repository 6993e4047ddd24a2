import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publishedListFile, writePublishedList } from '../../scripts/lib/published-tracking-parameters.ts';

it('keeps the list of tracking parameters as the installed source publishes it', () => {
  expect(readFileSync(publishedListFile, 'utf8')).toBe(writePublishedList());
});

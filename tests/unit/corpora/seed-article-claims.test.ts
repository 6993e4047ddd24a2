import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readPageText } from '../../../src/anchoring/page-text.ts';
import { articleText } from '../../../src/claims/article-text.ts';
import { suggestClaims } from '../../../src/claims/suggest-claims.ts';

const folder = join(process.env['CORPORA'] ?? '', 'seed-article');

interface TrueClaim {
  readonly content: string;
  readonly speaker: string;
  readonly refersTo?: string;
}

test('finds at least 9 of 10 claims of a real article, with 9 speakers, and at most one that is none', async () => {
  const { document } = parseHTML(readFileSync(join(folder, 'page.html'), 'utf8'));
  // A document that is not shown is read by its elements' names.
  Object.defineProperty(document, 'defaultView', { value: null });
  const page = readPageText(document as unknown as Document);
  const text = articleText(page.text, page.folded.asides, undefined);
  const schedule = { budgetMs: 8, now: () => 0, pause: async () => undefined };
  const found = (await suggestClaims(text, 'en', schedule)) ?? [];
  const { claims } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { claims: readonly TrueClaim[] };

  const isAbout = (content: string, truth: string) => content.includes(truth) || truth.includes(content);
  const matched = claims.filter((truth) => found.some(({ content }) => isAbout(content, truth.content)));
  const extra = found.filter(({ content }) => !claims.some((truth) => isAbout(content, truth.content)));
  const spoken = claims.filter(({ content, speaker, refersTo }) =>
    found.some(
      (each) =>
        isAbout(each.content, content) &&
        (refersTo === undefined ? each.claimantWords === speaker : each.claimant === refersTo),
    ),
  );
  expect(matched.length).toBeGreaterThanOrEqual(9);
  expect(extra.map(({ content }) => content).length).toBeLessThanOrEqual(1);
  expect(spoken.length).toBeGreaterThanOrEqual(9);
});

import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { figuresOf, foretell } from '../../../scripts/lib/fit/cross-validate.ts';
import { asTable, fitStages, valuesOf } from '../../../scripts/lib/fit/design.ts';
import { sourceOf } from '../../../scripts/lib/fit/detection.ts';
import type { LabelledPage } from '../../../scripts/lib/fit/labelled-pages.ts';
import { fittedTable } from '../../../src/article/detection/fitted-table.ts';
import { weigh } from '../../../src/article/detection/judge.ts';
import { readInStages, sureFrom } from '../../../src/article/detection/signals.ts';
import { reasonKinds } from '../../../src/model/article-verdict.ts';
import { cards, jsonLd, type Language, openGraph, page, paragraphs, sentences } from '../article/made-pages.ts';

const languages = Object.keys(sentences) as Language[];
/** Small beside the one for the web's pages, since these few differ in little. */
const penalty = 2;

/** A small corpus: on each of its sites an article and a page of another kind, no two alike. */
const corpus: readonly LabelledPage[] = Array.from({ length: 24 }, (_, index) => {
  const site = `site-${index}.example`;
  const language = languages[index % languages.length] ?? 'en';
  const head = index % 3 === 0 ? '' : openGraph('article') + jsonLd({ '@type': 'NewsArticle', datePublished: '2026' });
  const story = page({ head, body: `<article><h1>Told</h1>${paragraphs(3 + (index % 7), language)}</article>` });
  const list = page({
    head: index % 4 === 0 ? openGraph('website') : '',
    body: cards(8 + index, () => (index % 2 === 0 ? paragraphs(1, language) : '')),
  });
  return [
    readPage(`story-${index}`, site, `https://${site}/2026/03/a-piece-of-${index}-words`, story, true),
    readPage(`list-${index}`, site, `https://${site}/${index % 2 === 0 ? '' : 'category/all'}`, list, false),
  ];
}).flat();

function readPage(id: string, site: string, url: string, html: string, isArticle: boolean): LabelledPage {
  const document = parseHTML(html).document as unknown as Document;
  const stages = [...readInStages(document, url)];
  return { id, site, corpus: 'page-type', group: 'made', isIntact: true, isArticle, stages };
}

describe('fitting detection', () => {
  test('gives the same table, byte for byte, when it is done again', () => {
    const source = sourceOf(corpus);
    expect(source).toContain('ogArticle');
    expect(sourceOf(structuredClone(corpus))).toBe(source);
  });

  test('gives the same cross-validated guesses for a seed, in which sites are not split', () => {
    const guesses = foretell(corpus, penalty, 6, 1);
    expect(foretell(structuredClone(corpus), penalty, 6, 1)).toEqual(guesses);
    expect(figuresOf(corpus, guesses)).toMatchObject({ all: 1, intact: 1 });
  });

  test('writes a table by which the extension weighs a page as the model does, at every stage', () => {
    const models = fitStages(corpus, penalty);
    const table = asTable(models);
    for (const { stages } of corpus) {
      models.forEach(({ columns, fitted }, stage) => {
        const values = valuesOf(columns, stages[stage] ?? {});
        const asked = values.reduce((sum, value, index) => sum + value * (fitted.weights[index] ?? 0), fitted.bias);
        // Rounding to three digits is all that may differ.
        expect(weigh(stages[stage] ?? {}, table, stage).score).toBeCloseTo(asked, 1);
      });
    }
  });
});

test('the table has a weight for whatever each look at a page adds', () => {
  const [{ stages }] = corpus as [LabelledPage];
  expect(stages).toHaveLength(sureFrom.length);
  expect(fittedTable.biases).toHaveLength(sureFrom.length);
  stages.forEach((signals, stage) => {
    for (const kind of reasonKinds) {
      const weighed = Object.entries(fittedTable.signals[kind]).filter(
        ([, [, , ...weights]]) => weights.length >= sureFrom.length - stage,
      );
      expect(weighed.map(([name]) => name).toSorted()).toEqual(Object.keys(signals[kind] ?? {}).toSorted());
    }
  });
});

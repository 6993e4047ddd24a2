import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportedArticle } from '../../../src/export/export-format.ts';
import { writeMarkdown } from '../../../src/export/markdown.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import { textFragmentUrl } from '../../../src/model/text-fragment.ts';
import { annotationWith, anyAnnotation, anyArticle, anyText, articleWith, passageOf } from './made-records.ts';
import { type ReadBlock, readMarkdown } from './read-markdown.ts';
import { written } from './written.ts';

const exported = Date.UTC(2026, 2, 5);
const write = (...articles: readonly ExportedArticle[]) => written(writeMarkdown({ articles, exported }));

/** A text's paragraphs as they must read: lines without white space around them, one line apart; NUL cannot stand in Markdown. */
function paragraphsOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.trim().replaceAll('\0', '\ufffd'));
  return lines
    .join('\n')
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replace(/^\n|\n$/gu, ''))
    .filter((paragraph) => paragraph !== '');
}

/** A text as it must read on one line. */
function lineOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replaceAll('\0', '\ufffd');
}

/** What stands above and below an annotation's tags, which have a spelling of their own. */
function expectedBlocks({ selectors, claimant, note }: Annotation): readonly Partial<ReadBlock>[] {
  return [
    ...paragraphsOf(selectors?.quote.exact ?? '').map((text) => ({ kind: '>', text })),
    ...(lineOf(claimant) === '' ? [] : [{ kind: '', text: `Claimant: ${lineOf(claimant)}` }]),
    ...paragraphsOf(note).map((text) => ({ kind: '', text })),
  ];
}

describe('annotations as Markdown', () => {
  test('look as a person would write them', async () => {
    const annotation = annotationWith({
      motivation: 'assessing',
      note: 'Borne out?\nLook again.',
      tags: ['truce', 'east bank'],
      claimant: 'The institute',
      selectors: passageOf('The ministry would *likely* reject it.\n\nIt said so.'),
    });
    const article = articleWith({
      headline: 'Ministry: "No truce"',
      byline: ['Ann Lee', 'Bo Roe'],
      publisher: 'The Herald',
      published: '2026-03-04',
      language: 'en',
    });
    expect(await write({ article, annotations: [annotation] })).toBe(
      `---
title: "Ministry: \\"No truce\\""
author:
  - "Ann Lee"
  - "Bo Roe"
publisher: "The Herald"
published: "2026-03-04"
source: "https://news.example/report"
language: "en"
tags:
  - "truce"
  - "east bank"
exported: "2026-03-05T00:00:00.000Z"
---

# Ministry: "No truce"

Ann Lee, Bo Roe · The Herald · 2026-03-04

Source: <https://news.example/report>

> The ministry would \\*likely\\* reject it.
>
> It said so.

Claimant: The institute

Borne out?${'  '}
Look again.

#truce #east-bank

[Passage](<https://news.example/report#:~:text=The%20ministry%20would%20%2Alikely%2A%20reject,It%20said%20so.>) · Claim · yellow · 2026-03-04 09:30 UTC
`,
    );
  });

  test('read back as the quote, the claimant and the note that were saved', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnnotation, anyArticle, async (annotation, article) => {
        const { blocks } = readMarkdown(await write({ article, annotations: [{ ...annotation, tags: [] }] }));
        const from = blocks.findIndex(({ text }) => text.startsWith('Source: ')) + 1;
        expect(blocks.slice(from, -1).map(({ kind, text }) => ({ kind, text }))).toEqual(expectedBlocks(annotation));
        const url = annotation.selectors && textFragmentUrl(article.url, annotation.selectors.quote.exact);
        expect(blocks.at(-1)?.links).toEqual(url === null ? [] : [url]);
      }),
      { numRuns: 400 },
    );
  });

  test('read back with the article’s headline, facts and address', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        const { headline, byline, publisher, published } = article.metadata;
        const facts = [byline.map(lineOf).filter(Boolean).join(', '), lineOf(publisher), lineOf(published)];
        const about = facts.filter(Boolean).join(' · ');
        const { blocks } = readMarkdown(await write({ article, annotations: [] }));
        expect(blocks.map(({ kind, text }) => ({ kind, text }))).toEqual([
          { kind: '#', text: lineOf(headline) || article.url },
          ...(about === '' ? [] : [{ kind: '', text: about }]),
          { kind: '', text: `Source: ${article.url}` },
        ]);
        expect(blocks.at(-1)?.links).toEqual([article.url]);
      }),
      { numRuns: 300 },
    );
  });

  test('have front matter that YAML reads as what was saved', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, fc.array(anyAnnotation, { maxLength: 3 }), async (article, annotations) => {
        const { headline, byline, publisher, published, modified, language } = article.metadata;
        const tags = [...new Set(annotations.flatMap((annotation) => annotation.tags))];
        const wanted = {
          title: headline,
          author: byline,
          publisher,
          published,
          updated: modified,
          source: article.url,
          language,
          tags,
          exported: new Date(exported).toISOString(),
        };
        expect(readMarkdown(await write({ article, annotations })).head).toEqual(
          Object.fromEntries(Object.entries(wanted).filter(([, value]) => value.length > 0)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('have tags that Obsidian and Logseq take for tags, whatever a tag was made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 4 }), async (tags) => {
        const { blocks } = readMarkdown(
          await write({ article: articleWith(), annotations: [annotationWith({ tags })] }),
        );
        const line = blocks.length === 5 ? (blocks[3]?.text ?? '') : '';
        const found = line === '' ? [] : line.split(' ');
        const withLetters = tags.filter((tag) => /[\p{L}\p{N}]/u.test(tag));
        for (const tag of found) expect(tag).toMatch(/^#(?=[\p{N}_/-]*[\p{L}_])[\p{L}\p{M}\p{N}_/-]+$/u);
        expect(found).toHaveLength(withLetters.length);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['climate change', '#climate-change'],
    ['Ukraine/Kherson', '#Ukraine/Kherson'],
    ['2024', '#2024_'],
    ['#already', '#already'],
    ['_draft_', '#draft'],
    ['snake_case', '#snake_case'],
    ['C++', '#C'],
    ['“scare quotes”', '#scare-quotes'],
    ['मौसम', '#मौसम'],
  ])('write the tag %s as %s', async (tag, spelt) => {
    const text = await write({ article: articleWith(), annotations: [annotationWith({ tags: [tag] })] });
    expect(text).toContain(`\n${spelt}\n`);
  });

  test('leave a web address in a note a link to that address', async () => {
    const note = 'Compare https://other.example/a_b_(c)?d=1&e=*2. (See https://x.example/y_(z).)';
    const { blocks } = readMarkdown(await write({ article: articleWith(), annotations: [annotationWith({ note })] }));
    expect(blocks.at(-2)).toEqual({
      kind: '',
      text: note,
      links: ['https://other.example/a_b_(c)?d=1&e=*2', 'https://x.example/y_(z)'],
    });
  });

  test('of several articles stand under a heading each, without front matter', async () => {
    const one = { article: articleWith({ headline: 'One' }), annotations: [annotationWith()] };
    const other = {
      article: articleWith({ headline: '' }),
      annotations: [annotationWith({ selectors: null, note: 'n' })],
    };
    const { head, blocks } = readMarkdown(await write(one, other));
    expect(head).toBeUndefined();
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      '# One',
      ' Source: https://news.example/report',
      '> some words',
      ' Passage · Highlight · yellow · 2026-03-04 09:30 UTC',
      '--- ',
      '# https://news.example/report',
      ' Source: https://news.example/report',
      ' n',
      ' Note on the article · yellow · 2026-03-04 09:30 UTC',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExportField, exportFields } from '../../../src/export/fields.ts';
import { markdownTag } from '../../../src/export/markdown-text.ts';
import { kindWord } from '../../../src/export/passage.ts';
import { exportFormats } from '../../../src/export/registry.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import type { Article } from '../../../src/model/article.ts';
import { anyFinding } from './made-findings.ts';
import { anyArticle } from './made-records.ts';
import { readLogseq } from './read-logseq.ts';
import { readAnki, readCsv, readReadwise } from './read-tables.ts';
import { readClipper, readHtml, readHypothesis, readMarkdownNote, readWebAnnotations } from './read-texts.ts';
import { type FieldValues, fieldValues } from './record-fields.ts';
import { written } from './written.ts';

/** How a format spells a field, when it is otherwise than we keep it. */
type Spelling = Partial<Record<ExportField, (value: never, annotation: Annotation, article: Article) => unknown>>;

const noNul = (text: string) => text.replaceAll('\0', '\ufffd');
const oneLine = (text: string) => noNul(text.replace(/\s+/gu, ' ').trim());
const orUrl = (headline: string, _: Annotation, { url }: Article) => headline || url;
const withoutEmpty = (names: readonly string[]) => names.filter(Boolean);
const tagWords = (tags: readonly string[]) =>
  tags
    .map(markdownTag)
    .filter(Boolean)
    .map((tag) => tag.slice(1));
const lines = (text: string) => noNul(text.replace(/\r\n|\r/gu, '\n'));
const minute = (time: number) => new Date(time).toISOString().slice(0, 16).replace('T', ' ');
const seconds = (time: number) => Math.floor(time / 1000) * 1000;
const paragraphs = (text: string) =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => noNul(line.trim()))
    .join('\n')
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.replace(/^\n|\n$/gu, ''))
    .filter(Boolean)
    .join('\n\n');

/** The verdict that stands, in words. */
function verdictLine({ verdicts }: Annotation): string {
  const last = verdicts.at(-1);
  if (last === undefined) return '';
  return `${last.verdict}${last.confidence === null ? '' : `, ${last.confidence} confidence`}${last.reasons.trim() === '' ? '' : `: ${last.reasons}`}`;
}

function evidenceLines({ evidence }: Annotation): readonly string[] {
  return evidence.map(({ target, relation, note }) => {
    const named =
      target.kind === 'url' ? `${target.title}${target.title && ' '}${target.url}` : `annotation ${target.id}`;
    return `Evidence, ${relation}: ${named}${note && ` — ${note}`}`;
  });
}

const markdown: Spelling = {
  kind: (_, annotation) => kindWord(annotation),
  quote: paragraphs,
  note: paragraphs,
  claimant: oneLine,
  ownWords: oneLine,
  verdicts: (_, annotation) => oneLine(verdictLine(annotation)),
  evidence: (_, annotation) => evidenceLines(annotation).map(oneLine),
  tags: tagWords,
  created: minute,
};

const page: Spelling = {
  headline: (headline: string, annotation, article) => noNul(orUrl(headline, annotation, article)),
  byline: (names: readonly string[]) => names.map(noNul),
  publisher: noNul,
  published: noNul,
  quote: noNul,
  note: noNul,
  claimant: noNul,
  ownWords: noNul,
  verdicts: (_, annotation) => noNul(verdictLine(annotation)),
  evidence: (_, annotation) => evidenceLines(annotation).map(noNul),
  tags: (tags: readonly string[]) => tags.map(noNul),
  kind: (_, annotation) => kindWord(annotation),
  created: (time: number) => new Date(time).toISOString(),
};

/** Every field as it is but for NUL. */
const withoutNul: Spelling = Object.fromEntries(
  exportFields.map((field) => [
    field,
    (value: unknown) =>
      typeof value === 'string' ? noNul(value) : Array.isArray(value) ? value.map(String).map(noNul) : value,
  ]),
);

const card = (text: string) => lines(text).replaceAll('\t', ' ');

const readers: Readonly<Record<string, { read(file: string): readonly Partial<FieldValues>[]; spelling: Spelling }>> = {
  markdown: { read: readMarkdownNote, spelling: markdown },
  obsidian: { read: readMarkdownNote, spelling: markdown },
  logseq: {
    read: readLogseq,
    spelling: {
      ...markdown,
      headline: (headline: string, _annotation, article) => oneLine(headline) || article.url,
      byline: (names: readonly string[]) => names.map(oneLine).filter(Boolean).join(', '),
      publisher: oneLine,
      published: oneLine,
    },
  },
  html: { read: readHtml, spelling: page },
  'web-annotation': { read: readWebAnnotations, spelling: {} },
  csv: {
    read: readCsv,
    spelling: { ...withoutNul, byline: (names: readonly string[]) => withoutEmpty(names).map(noNul) },
  },
  hypothesis: { read: readHypothesis, spelling: { headline: orUrl } },
  'obsidian-clipper': { read: readClipper, spelling: { headline: orUrl, quote: lines } },
  readwise: {
    read: readReadwise,
    spelling: {
      ...withoutNul,
      headline: (headline: string, annotation, article) => noNul(orUrl(headline, annotation, article)),
      byline: (names: readonly string[]) => noNul(names.join(', ')),
      tags: tagWords,
      position: (place: { start: number } | null) => place?.start ?? null,
      created: seconds,
    },
  },
  anki: {
    read: readAnki,
    spelling: {
      address: (url: string) => url.replace(/#$/u, ''),
      headline: (headline: string, annotation, article) => card(orUrl(headline, annotation, article)),
      byline: (names: readonly string[]) => names.map(card),
      publisher: card,
      published: card,
      quote: card,
      note: card,
      claimant: card,
      tags: (tags: readonly string[]) =>
        tags.map((tag) => tag.trim().replace(/\s+/gu, '_').replace(/:{2,}/gu, ':')).filter(Boolean),
    },
  },
};

/** Notes that a reader of running text cannot tell from the lines that we write ourselves. */
function isPlainEnough({ note, tags, selectors }: Annotation): boolean {
  return (
    !/(?:Claimant|In own words|Verdict|Evidence, \w+): |\^claimlight|^\s*\./u.test(note) &&
    (tags.length > 0 || !/(?:^|\n)#/u.test(note)) &&
    (selectors !== null || note.trim() !== '')
  );
}

describe.each(exportFormats.filter(({ id }) => id in readers))('$id', ({ id, drops, load }) => {
  const { read, spelling } = readers[id] ?? { read: () => [], spelling: {} };
  const carried = exportFields.filter((field) => !drops.includes(field));

  test(`carries ${carried.join(', ')}`, async () => {
    const { write } = await load();
    await fc.assert(
      fc.asyncProperty(anyArticle, anyFinding.filter(isPlainEnough), async (article, annotation) => {
        const [row = {}, ...more] = read(
          await written(write({ articles: [{ article, annotations: [annotation] }], exported: 0 })),
        );
        expect(more).toEqual([]);
        const kept: Partial<Record<ExportField, unknown>> = fieldValues(article, annotation);
        for (const field of carried) {
          const spell = spelling[field] ?? ((value: never) => value);
          expect(row[field], field).toEqual(spell(kept[field] as never, annotation, article));
        }
      }),
      { numRuns: 40 },
    );
  });
});

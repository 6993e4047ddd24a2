import fc from 'fast-check';
import { type Annotation, motivations } from '../../../src/model/annotation.ts';
import { type Article, type ArticleMetadata, emptyMetadata } from '../../../src/model/article.ts';
import { articleKey } from '../../../src/model/article-key.ts';
import { colors } from '../../../src/model/color.ts';
import { newAnnotationId, newArticleId } from '../../../src/model/ids.ts';
import { accessKinds } from '../../../src/model/metadata-source.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';
import { anyCharacter } from '../model/any-character.ts';

const articleId = newArticleId(crypto);

/** When every record was made unless it says otherwise. */
export const made = Date.UTC(2026, 2, 4, 9, 30, 5);

export function articleWith(metadata: Partial<ArticleMetadata> = {}, changes: Partial<Article> = {}): Article {
  return {
    id: articleId,
    url: 'https://news.example/report',
    keys: ['news.example/report'],
    urls: ['https://news.example/report'],
    relations: [],
    isArticle: true,
    metadata: { ...emptyMetadata, headline: 'A report', ...metadata },
    corrections: {},
    created: made,
    modified: made,
    ...changes,
  };
}

export function passageOf(exact: string): PassageSelectors {
  return {
    quote: { exact, prefix: 'Before ', suffix: ' after' },
    position: { start: 7, end: 7 + exact.length },
    sentence: exact,
  };
}

/** A plain yellow highlight unless told otherwise. */
export function annotationWith(changes: Partial<Annotation> = {}): Annotation {
  return {
    id: newAnnotationId(crypto),
    articleId,
    motivation: 'highlighting',
    note: '',
    tags: [],
    color: 'yellow',
    claimant: '',
    claimantId: null,
    cue: '',
    ownWords: '',
    selectors: passageOf('some words'),
    created: made,
    modified: made,
    deleted: null,
    history: [],
    verdicts: [],
    evidence: [],
    stamps: {
      motivation: made,
      note: made,
      tags: made,
      color: made,
      claimant: made,
      cue: made,
      ownWords: made,
      deleted: made,
      selectors: made,
    },
    ...changes,
  };
}

/** What Markdown, HTML, YAML, TeX or Obsidian would read as more than text, between words and breaks of all kinds. */
const trickyPieces = [
  ...['# ', '## ', '- ', '+ ', '* ', '1. ', '12) ', '> ', '    ', '\t', '--', '---', '- - -', '=', '===', '***', '___'],
  ...['*', '**', '_', '__', '`', '```', '~', '~~', '~~~', '|', ':-', ':-:', '| a |', '-|-', '[', ']', '](', '[x](y)'],
  ...[
    '![i](u)',
    '[^1]',
    '[^1]: ',
    '[a]: /b',
    '[[w]]',
    '[ ] ',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<a@b.c>',
    '<https://a.b>',
  ],
  ...['&amp;', '&copy', '&#35;', '\\', '\\\\', '$x$', '$$', '%%', '==', '#tag', '^id', '"', "'", ': ', '!', '(', ')'],
  ...[
    'https://news.example/a_b_c?d=*e*&amp;f',
    'http://x.example/(y)',
    'www.a_b.example/_c_',
    'me_too@mail.example',
    'mailto:a@b.c',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u00a0',
    '\u3000',
    '\u0000',
    '\ufeff',
    '\u200b',
    ' ',
    ' ',
  ],
  ...['word', 'two words', 'Wort', 'कथन', 'قال', '中文', '😀', '2026', 'a', 'é', 'e\u0301', '🏳️‍🌈'],
];

/** Any text that a person or a page can hold. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...trickyPieces), { maxLength: 14 }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 40 }) },
);

const anyTime = fc.integer({ min: 0, max: Date.UTC(2100, 0) });

/** An annotation as `src/model` keeps them: its tags are not empty, and it quotes something or nothing at all. */
export const anyAnnotation: fc.Arbitrary<Annotation> = fc
  .record({
    motivation: fc.constantFrom(...motivations),
    note: anyText,
    tags: fc.array(
      anyText.filter((tag) => tag.trim() !== ''),
      { maxLength: 4 },
    ),
    color: fc.constantFrom(...colors),
    claimant: anyText,
    selectors: fc.option(anyText.filter((text) => text.trim() !== '').map(passageOf)),
    times: fc.tuple(anyTime, fc.nat()),
  })
  .map(({ times: [created, later], ...fields }) => annotationWith({ ...fields, created, modified: created + later }));

const anyUrl = fc
  .array(
    fc.constantFrom(
      'a',
      '/',
      '_',
      '*',
      '(',
      ')',
      '?',
      '=',
      '&',
      '&amp;',
      '&copy;',
      '\\',
      '[',
      '%20',
      "'",
      '#',
      '~',
      'é',
    ),
  )
  .map((parts) => new URL(`https://news.example/${parts.join('')}`).href);

export const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    headline: anyText,
    byline: fc.array(anyText, { maxLength: 3 }),
    publisher: anyText,
    published: anyText,
    modified: anyText,
    language: fc.constantFrom('', 'en', 'pt-BR', 'zh-Hant'),
    section: anyText,
    canonicalUrl: fc.constant(''),
    image: fc.constantFrom('', 'https://news.example/lead.jpg'),
    access: fc.constantFrom(...accessKinds),
    url: anyUrl,
  })
  .map(({ url, ...metadata }) => articleWith(metadata, { url, keys: [articleKey(url) ?? ''], urls: [url] }));

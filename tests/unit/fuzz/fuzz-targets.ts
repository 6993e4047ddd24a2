import fc from 'fast-check';
import { anchor } from '../../../src/anchoring/anchor.ts';
import { describePassage } from '../../../src/anchoring/describe.ts';
import { foldText } from '../../../src/anchoring/folded-text.ts';
import { parseLeniently } from '../../../src/article/metadata/lenient-json.ts';
import { parseStatedTime } from '../../../src/article/metadata/stated-time.ts';
import { findWrittenDate, parseAnyDate } from '../../../src/article/metadata/written-date.ts';
import { appRequestParsers } from '../../../src/messages/app-requests.ts';
import { contentRequestParsers } from '../../../src/messages/content-requests.ts';
import { articleKey, plainAddress } from '../../../src/model/article-key.ts';
import { backupRecord } from '../../../src/model/backup-record.ts';
import { identityKeys, judgeCanonical } from '../../../src/model/canonical-link.ts';
import { type Parser, parseWith } from '../../../src/model/parse.ts';
import { annotation } from '../../../src/model/record-parsers.ts';
import { parseSearchQuery, queryParts } from '../../../src/model/search/search-query.ts';
import { jsonLd, pageOf, read } from '../article/made-page.ts';
import { fileOf, readAll } from '../import/read-all.ts';
import { anyText, mutated } from './mutated.ts';

/** A parser of something from outside, with what must hold of it for any input; it throws where that does not hold. */
export interface FuzzTarget {
  readonly input: fc.Arbitrary<string>;
  /** One case is not to take longer than that, in milliseconds of a slow machine: what grows faster than its input does. */
  readonly limitMs: number;
  check(input: string): Promise<void> | void;
}

const address = mutated(
  'https://www.news.example/2026/11/20/institute-sees-no-truce?utm_source=a&id=7#part',
  'https://m.news.example/story/12345678.amp.html?page=2',
  'https://news-example.cdn.ampproject.org/c/s/news.example/amp/a-b-c-d',
  'http://user:pass@[2001:db8::1]:8080/%D0%B0/?q=%zz',
);
const day = mutated(
  '20 November 2026, 14:05 EET',
  'Published: 3. März 2024',
  '2026-11-20T14:05:00+02:00',
  '1 год назад',
  '令和6年3月4日',
  '٢٠ نوفمبر ٢٠٢٦',
);
const node = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Gates',
  author: [{ name: 'Ada' }],
  datePublished: '2026-11-20',
};
const wadm = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/1',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'n' },
  target: { source: 'https://news.example/a', selector: { type: 'TextQuoteSelector', exact: 'words' } },
};
const hypothesis = {
  annotations: [
    {
      id: 'x',
      created: '2026-01-01T00:00:00Z',
      updated: '2026-01-01T00:00:00Z',
      uri: 'https://news.example/a',
      text: 't',
      tags: ['a'],
      target: [{ source: 'https://news.example/a', selector: [{ type: 'TextQuoteSelector', exact: 'e' }] }],
    },
  ],
};
const clipper = [{ url: 'https://news.example/a', highlights: [{ text: '<p>words</p>', timestamp: 1 }], data: [] }];
const table =
  'Highlight,Title,Author,URL,Note,Location,Date\n"words, ""two""",T,A,https://news.example/a,n,1,2026-01-01\n';
const id = '00000000-0000-4000-8000-000000000001';
const stamps = {
  motivation: 1,
  note: 1,
  tags: 1,
  color: 1,
  claimant: 1,
  cue: 1,
  ownWords: 1,
  deleted: 1,
  selectors: 1,
};
const record = {
  id,
  articleId: id,
  motivation: 'assessing',
  note: 'n',
  tags: ['t'],
  color: 'yellow',
  claimant: 'A',
  cue: '',
  ownWords: '',
  selectors: null,
  created: 1,
  modified: 1,
  deleted: null,
  claimantId: null,
  history: [],
  verdicts: [],
  evidence: [],
  stamps,
};
const facts = {
  url: 'https://news.example/a',
  isArticle: true,
  metadata: {
    headline: '',
    byline: [],
    publisher: '',
    published: '',
    modified: '',
    language: '',
    section: '',
    canonicalUrl: '',
    image: '',
    access: '',
    sources: {},
  },
};
const messages: Readonly<Record<string, Parser<unknown>>> = { ...contentRequestParsers, ...appRequestParsers };
const page = 'The ministry said that seven bridges stood. “We counted them,” said Marta Ilves. Nobody else did.';

/** JSON of a text that may be none; a message arrives as a structured clone, which has no text of its own. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Every parser of what comes from outside. */
export const fuzzTargets: Readonly<Record<string, FuzzTarget>> = {
  imports: {
    input: fc.oneof(mutated(JSON.stringify(wadm), JSON.stringify(hypothesis), JSON.stringify(clipper), table), anyText),
    limitMs: 2_000,
    async check(input) {
      for (const name of ['a.json', 'a.csv']) {
        const whole = await readAll(fileOf(name, input, 7));
        for (const { annotation: found } of whole.records)
          holds(parseWith(annotation, found).ok, 'a record that is none');
      }
    },
  },
  messages: {
    input: fc.oneof(
      mutated(
        JSON.stringify({ facts, id, draft: record, aliases: [], isNamed: true, pageText: 'a' }),
        JSON.stringify({
          id,
          edit: { note: 'n', tags: ['a'] },
          chosen: null,
          change: { kind: 'judge', judgement: { verdict: 'refuted', confidence: null, reasons: '' } },
        }),
        JSON.stringify({ kind: 'annotation', annotation: record }),
      ),
      fc.json(),
    ),
    limitMs: 500,
    check(input) {
      const value = asJson(input);
      for (const parser of [...Object.values(messages), backupRecord]) {
        const parsed = parseWith(parser, value);
        if (!parsed.ok) continue;
        const again = parseWith(parser, parsed.value);
        holds(
          again.ok && JSON.stringify(again.value) === JSON.stringify(parsed.value),
          'what was accepted is refused or changed',
        );
      }
      holds(
        Object.getPrototypeOf({}) === Object.prototype && !('polluted' in {}),
        'the prototype of all objects was changed',
      );
    },
  },
  addresses: {
    input: fc.oneof(address, fc.webUrl({ withQueryParameters: true, withFragments: true }), anyText),
    limitMs: 500,
    check(input) {
      const key = articleKey(input);
      if (key === undefined) return;
      holds(articleKey(plainAddress(input)) === key, 'an address without what tracks has another key');
      holds(identityKeys(input, '')[0] === key, 'a page is found by another key than its own');
      judgeCanonical(input, `${input}/other`);
      judgeCanonical('https://news.example/a-b-c-d', input);
    },
  },
  'json-ld': {
    input: fc.oneof(
      mutated(JSON.stringify(node), JSON.stringify({ '@graph': [node, { '@id': '#a', author: { '@id': '#a' } }] })),
      anyText,
    ),
    limitMs: 2_000,
    check(input) {
      parseLeniently(input);
      const metadata = read({ head: jsonLd(input.replaceAll('</script', '')) });
      holds(typeof metadata.headline === 'string' && Array.isArray(metadata.byline), 'metadata of another shape');
      holds(pageOf({}).body !== null, 'a page has a body');
    },
  },
  dates: {
    input: fc.oneof(day, anyText),
    limitMs: 500,
    check(input) {
      for (const language of ['en', 'de', 'uk', 'ar', 'ja', 'x-none']) {
        for (const found of [parseAnyDate(input, language), parseStatedTime(input)]) {
          holds(found === undefined || !Number.isNaN(Date.parse(found)), `a date that is none: ${found}`);
        }
        findWrittenDate(input, language);
      }
    },
  },
  anchoring: {
    input: fc.oneof(mutated(page, `${page} ${page}`), anyText),
    limitMs: 2_000,
    check(input) {
      const other = foldText(input, { language: 'en' });
      for (const range of [
        { start: 0, end: 43 },
        { start: 44, end: page.length },
      ]) {
        const outcome = anchor(describePassage(page, range, 'en'), other);
        if (outcome.kind === 'lost') continue;
        const { start, end } = outcome.range;
        holds(start >= 0 && start < end && end <= other.text.length, 'a place outside of the page');
      }
      if (input.length === 0) return;
      const selectors = describePassage(input, { start: 0, end: input.length }, 'en');
      const back = anchor(selectors, other);
      holds(back.kind !== 'changed', 'the same words count as changed');
    },
  },
  search: {
    input: fc.oneof(
      mutated('tag:"cold war" site:news.example "two words" verdict:refuted after:2026-01 by:ada wheat'),
      anyText,
    ),
    limitMs: 500,
    check(input) {
      let end = 0;
      for (const part of queryParts(input)) {
        holds(part.start >= end && part.end > part.start && part.end <= input.length, 'parts that overlap');
        end = part.end;
      }
      const { filters } = parseSearchQuery(input);
      for (const filter of filters) holds(!('time' in filter) || Number.isFinite(filter.time), 'a day that is none');
    },
  },
};

function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** Checks one input of a target within its limit of time. */
export async function checkWithin({ check, limitMs }: FuzzTarget, input: string): Promise<void> {
  const began = performance.now();
  await check(input);
  const tookMs = performance.now() - began;
  holds(tookMs <= limitMs, `it took ${Math.round(tookMs)} ms`);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appRequestParsers } from '../../../src/messages/app-requests.ts';
import { contentRequestParsers } from '../../../src/messages/content-requests.ts';
import { tabRequestParsers } from '../../../src/messages/tab-requests.ts';
import { parseWith } from '../../../src/model/parse.ts';
import { type Path, spoil, withStrayKeys } from '../model/spoil.ts';
import { requestKinds } from './any-request.ts';

/** A command may leave the colour to the page; an edit names only what changes. */
const isNullable = (path: Path): boolean =>
  /^draft\.selectors$|^annotationId$|^color$|^reading$|^chosen$|^out$|^ruling$|^before$|^review\.lastReview$|\.confidence$|^edit\.(?:headline|byline|publisher|published|language|section)$/u.test(
    path.join('.'),
  );
const isOptional = (path: Path): boolean =>
  /^(?:change\.)?edit\.\w+$|\.(?:sources|colorNames)\.\w+$/u.test(path.join('.'));

test('every kind of request is looked at here', () => {
  const parsers = [contentRequestParsers, appRequestParsers, tabRequestParsers];
  expect(requestKinds.map(({ kind }) => kind).sort()).toEqual(parsers.flatMap((table) => Object.keys(table)).sort());
});

describe.each(requestKinds)('the payload of $kind', ({ parser, valid }) => {
  test('is taken over as it is, without keys that it does not have', () => {
    fc.assert(
      fc.property(valid, (request) => {
        expect(parseWith(parser, request)).toEqual({ ok: true, value: request });
        expect(parseWith(parser, withStrayKeys(request))).toEqual({ ok: true, value: request });
      }),
      { numRuns: 30 },
    );
  });

  test('is refused when anything in it is missing or of another kind', () => {
    fc.assert(
      fc.property(valid, (request) => {
        for (const { path, value } of spoil(request, { isNullable, isOptional })) {
          const parsed = parseWith(parser, value);
          expect(parsed.ok, path.join('.')).toBe(false);
          expect(parsed.ok ? '' : parsed.reason).toContain(String(path[0]));
        }
      }),
      { numRuns: 6 },
    );
  });

  test('is refused with a reason or taken, never thrown at, whatever comes', () => {
    const keys = fc.constantFrom('facts', 'draft', 'id', 'edit', 'tabId', 'color', 'command', '__proto__', 'x');
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withSparseArray: true }),
      fc.dictionary(keys, fc.jsonValue()),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const parsed = parseWith(parser, value);
        if (parsed.ok) expect(parseWith(parser, parsed.value)).toEqual(parsed);
        else expect(parsed.reason).toMatch(/: expected /u);
      }),
    );
  });
});

describe('a payload', () => {
  const selectors = {
    quote: { exact: 'a', prefix: '', suffix: '' },
    position: { start: 5, end: 4 },
    sentence: '',
  };
  const halfway = { ...selectors, position: { start: 0.5, end: 1 } };
  const draft = {
    motivation: 'assessing',
    note: '',
    tags: [],
    color: 'pink',
    claimant: '',
    cue: '',
    ownWords: '',
    selectors: null,
  };
  const metadata = {
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
  };
  const id = '00000000-0000-4000-8000-000000000001';
  const create = { facts: { url: '', isArticle: true, metadata }, id, draft, aliases: [], isNamed: true, pageText: '' };

  test.each([
    ['a passage that ends before it starts', { ...create, draft: { ...draft, selectors } }, 'draft.selectors.position'],
    ['an id that is none', { ...create, id: 'mine' }, 'id'],
    ['half an offset', { ...create, draft: { ...draft, selectors: halfway } }, 'draft.selectors.position.start'],
    ['a hole in a list', { ...create, draft: { ...draft, tags: new Array(1) } }, 'draft.tags[0]'],
    ['an unknown colour', { ...create, draft: { ...draft, color: 'mauve' } }, 'draft.color'],
    ['an unknown motivation', { ...create, draft: { ...draft, motivation: 'bookmarking' } }, 'draft.motivation'],
    ['a note beyond the limit', { ...create, draft: { ...draft, note: 'x'.repeat(1_000_001) } }, 'draft.note'],
    ['too many tags', { ...create, draft: { ...draft, tags: Array.from({ length: 201 }, () => 't') } }, 'draft.tags'],
    [
      'a headline beyond the limit',
      { ...create, facts: { ...create.facts, metadata: { ...metadata, headline: 'x'.repeat(8_193) } } },
      'facts.metadata.headline',
    ],
    ['a page beyond the limit', { ...create, pageText: 'x'.repeat(16_000_001) }, 'pageText'],
  ])('with %s is refused, and the reason says where', (_name, request, path) => {
    const parser = requestKinds.find(({ kind }) => kind === 'create')?.parser ?? expect.fail('no such request');
    const parsed = parseWith(parser, request);
    expect(parsed.ok ? 'taken' : parsed.reason.split(':')[0]).toBe(path);
  });
});

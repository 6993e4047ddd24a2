import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseSearchQuery,
  queryParts,
  type SearchQuery,
  writeFilter,
} from '../../../../src/model/search/search-query.ts';
import { searchWords } from '../../../../src/model/search/search-words.ts';

const read = (written: string): Partial<SearchQuery> => {
  const { terms, filters, problems } = parseSearchQuery(written);
  return {
    ...(terms.length === 0 ? {} : { terms }),
    ...(filters.length === 0 ? {} : { filters }),
    ...(problems.length === 0 ? {} : { problems }),
  };
};
const prefix = (term: string) => ({ kind: 'prefix', term }) as const;
const phrase = (...terms: readonly string[]) =>
  ({ kind: 'phrase', words: terms.map((term, offset) => ({ term, offset })) }) as const;
const time = (year: number, month = 1, day = 1) => new Date(year, month - 1, day).getTime();

describe('a query', () => {
  it.each<readonly [string, Partial<SearchQuery>]>([
    ['', {}],
    ['  ', {}],
    ['War  and', { terms: [prefix('war'), prefix('and')] }],
    ['"cold War"', { terms: [phrase('cold', 'war')] }],
    ['“cold war” truce', { terms: [phrase('cold', 'war'), prefix('truce')] }],
    ['„kalter Krieg“', { terms: [phrase('kalter', 'krieg')] }],
    ['"not closed', { terms: [phrase('not', 'closed')] }],
    ['""', {}],
    ['停戦合意', { terms: [phrase('停戦', '戦合', '合意')] }],
    ['停', { terms: [prefix('停')] }],
    ['tag:war', { filters: [{ kind: 'tag', value: 'war', isWhole: false }] }],
    ['TAG:"cold war" x', { terms: [prefix('x')], filters: [{ kind: 'tag', value: 'cold war', isWhole: true }] }],
    ['tag:"say ""so"""', { filters: [{ kind: 'tag', value: 'say "so"', isWhole: true }] }],
    [
      'site:news.example by:lind',
      {
        filters: [
          { kind: 'site', value: 'news.example', isWhole: false },
          { kind: 'by', value: 'lind', isWhole: false },
        ],
      },
    ],
    ['claimant:"ISW"', { filters: [{ kind: 'claimant', value: 'ISW', isWhole: true }] }],
    [
      'verdict:Refuted state:changed color:pink',
      {
        filters: [
          { kind: 'verdict', verdict: 'refuted' },
          { kind: 'state', state: 'changed' },
          { kind: 'color', color: 'pink' },
        ],
      },
    ],
    ['before:2026-11-24', { filters: [{ kind: 'before', time: time(2026, 11, 24) }] }],
    ['after:2026-2', { filters: [{ kind: 'after', time: time(2026, 2) }] }],
    ['after:2026', { filters: [{ kind: 'after', time: time(2026) }] }],
    ['https://news.example/a', { terms: ['https', 'news', 'example', 'a'].map(prefix) }],
    ['Kremlin: no', { terms: [prefix('kremlin'), prefix('no')] }],
    ['10:30', { terms: [prefix('10'), prefix('30')] }],
  ])('%j', (written, wanted) => {
    expect(read(written)).toEqual(wanted);
  });

  it.each<readonly [string, Partial<SearchQuery>]>([
    ['tga:war', { terms: [prefix('tga'), prefix('war')], problems: [{ kind: 'unknownOperator', name: 'tga' }] }],
    [
      'verdict:maybe',
      {
        problems: [
          {
            kind: 'badValue',
            operator: 'verdict',
            value: 'maybe',
            allowed: ['unreviewed', 'supported', 'disputed', 'refuted', 'unverifiable'],
          },
        ],
      },
    ],
    [
      'state:x color:red',
      {
        problems: [
          { kind: 'badValue', operator: 'state', value: 'x', allowed: ['found', 'changed', 'lost'] },
          { kind: 'badValue', operator: 'color', value: 'red', allowed: ['yellow', 'green', 'blue', 'pink', 'purple'] },
        ],
      },
    ],
    ['before:yesterday', { problems: [{ kind: 'badDay', operator: 'before', value: 'yesterday' }] }],
    ['after:2026-02-30', { problems: [{ kind: 'badDay', operator: 'after', value: '2026-02-30' }] }],
    ['after:2026-13', { problems: [{ kind: 'badDay', operator: 'after', value: '2026-13' }] }],
    ['tag: war', { terms: [prefix('war')], problems: [{ kind: 'noValue', operator: 'tag' }] }],
    ['tag:""', { problems: [{ kind: 'noValue', operator: 'tag' }] }],
  ])('that cannot be read as it stands is told of: %j', (written, wanted) => {
    expect(read(written)).toEqual(wanted);
  });

  it('accounts for everything that was written: parts follow one another with nothing but white space between them', () => {
    const written = fc.string({ unit: fc.constantFrom(...'ab "“”«:tag停 \n'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'grapheme' })), (query) => {
        let end = 0;
        for (const part of queryParts(query)) {
          expect(query.slice(end, part.start).trim()).toBe('');
          expect(part.end).toBeGreaterThan(part.start);
          end = part.end;
        }
        expect(query.slice(end).trim()).toBe('');
      }),
    );
  });

  it('searches every word that stands in it, or takes it for a condition or a problem', () => {
    const word = fc.constantFrom(
      'war',
      'Ärzte',
      '停戦',
      'tag',
      'x1',
      'by:me',
      'foo:bar',
      'verdict:no',
      'site:a.example',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (some) => {
        const { terms, filters, problems } = parseSearchQuery(some.join(' '));
        const plain = some.filter((each) => !each.includes(':'));
        const unknown = some.filter((each) => each.startsWith('foo'));
        const searched = [...plain, ...unknown]
          .flatMap((each) => [...searchWords(each)])
          .filter(({ kind }) => kind !== 'tail');
        expect(
          terms.flatMap((term) => (term.kind === 'prefix' ? [term.term] : term.words.map((each) => each.term))).sort(),
        ).toEqual(searched.map(({ term }) => term).sort());
        expect(filters.length + problems.length).toBe(some.length - plain.length);
      }),
    );
  });

  it('gives back a condition that was written for a person', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('tag' as const, 'site' as const),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (operator, name) => {
          const value = name.replace(/[“”„«»]/gu, '"').trim();
          fc.pre(value !== '');
          expect(read(`x ${writeFilter(operator, name.trim())} y`)).toEqual({
            terms: [prefix('x'), prefix('y')],
            filters: [{ kind: operator, value, isWhole: true }],
          });
        },
      ),
    );
  });

  it('of hostile length is read without growing slow', () => {
    for (const unit of ['"', 'a:', ':', '""', 'a:"', '停'])
      expect(parseSearchQuery(unit.repeat(20_000)).terms).toBeDefined();
  });
});

import { describe, expect, test } from 'vitest';
import { claimTest, noFilter, sourceOf, timesOf } from '../../../popup/view/claim-filter.ts';
import { groupClaimants, idsOf, isNamedLike, namesOfGroup } from '../../../popup/view/claimant-groups.ts';
import { ledgerAddress, type Route, readRoute } from '../../../popup/view/route.ts';
import { createClaimant } from '../../../src/model/claimant.ts';
import { changeClaimant } from '../../../src/model/claimant-edits.ts';
import { claimantIdOfName } from '../../../src/model/ids.ts';
import { annotationWith, articleWith, passageOf } from '../export/made-records.ts';

const id = claimantIdOfName('isw');

describe('an address', () => {
  test.each<[string, Route]>([
    ['', { kind: 'page' }],
    ['#', { kind: 'page' }],
    ['#top', { kind: 'page' }],
    ['#/', { kind: 'claimants' }],
    ['#/claimants', { kind: 'claimants' }],
    ['#/claimants/', { kind: 'claimants' }],
    [`#/claimants/${id}`, { kind: 'claimant', id }],
    [`#/claimants/${id}/more`, { kind: 'claimant', id }],
    ['#/claimants/nobody', { kind: 'claimant', id: '' }],
    ['#/claimants/<b>', { kind: 'claimants' }],
    ['#/elsewhere', { kind: 'claimants' }],
    ['#/import', { kind: 'import' }],
  ])('%j leads to %o', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  test.each<Exclude<Route, { kind: 'page' | 'import' }>>([
    { kind: 'claimants' },
    { kind: 'claimant', id },
    { kind: 'claimant', id: '' },
  ])('of %o leads there', (route) => {
    expect(readRoute(ledgerAddress(route))).toEqual(route);
  });
});

describe('a group of claimants', () => {
  const isw = createClaimant(id, 'ISW', 1);
  const institute = createClaimant(claimantIdOfName('institute'), 'Institute', 2);
  const merged = changeClaimant(isw, { kind: 'merge', into: institute.id }, 3);

  test('is one of each while none was merged', () => {
    expect([...groupClaimants([isw, institute]).keys()]).toEqual([isw.id, institute.id]);
  });

  test('stands under the one that the others were merged into, with all of their names', () => {
    const groups = groupClaimants([merged, institute]);
    const group = groups.get(institute.id) ?? expect.fail('no group');
    expect(groups.size).toBe(1);
    expect(idsOf(group)).toEqual([institute.id, isw.id]);
    expect(namesOfGroup(group)).toEqual(['Institute', 'ISW']);
    expect([isNamedLike(group, ' isw '), isNamedLike(group, ''), isNamedLike(group, 'kremlin')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a search among claims', () => {
  const annotation = annotationWith({
    note: 'Check in April',
    tags: ['River Brigades'],
    claimant: 'ISW',
    ownWords: 'They will say no.',
    selectors: passageOf('would likely reject'),
  });
  const article = articleWith({ headline: 'No truce', publisher: 'The Courier' });

  test.each([
    [{}, true],
    [{ words: 'REJECT april' }, true],
    [{ words: 'reject may' }, false],
    [{ words: 'truce' }, true],
    [{ words: 'say no' }, true],
    [{ tag: '#river' }, true],
    [{ tag: 'april' }, false],
    [{ source: 'courier' }, true],
    [{ source: 'news.example' }, true],
    [{ source: 'ledger' }, false],
    [{ words: 'reject', tag: 'river', source: 'courier' }, true],
  ])('by %o finds it: %s', (wanted, isFound) => {
    expect(claimTest({ ...noFilter, ...wanted })({ annotation, article })).toBe(isFound);
  });

  test('by days takes in both of them, and what is no day asks for nothing', () => {
    const { from, until } = timesOf({ from: '2026-03-28', until: '2026-03-29' });
    expect(new Date(from ?? 0)).toEqual(new Date(2026, 2, 28));
    expect(new Date(until ?? 0)).toEqual(new Date(2026, 2, 30));
    expect(timesOf({ from: '', until: 'soon' })).toEqual({ from: null, until: null });
  });

  test('knows a source by its publisher, or by its site', () => {
    expect(sourceOf(article)).toBe('The Courier');
    expect(sourceOf(articleWith({}, { url: 'https://www.news.example/a' }))).toBe('news.example');
  });
});

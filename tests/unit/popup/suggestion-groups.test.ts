import { expect, test } from 'vitest';
import { groupSuggestions } from '../../../popup/view/suggestion-groups.ts';
import type { ListedSuggestion } from '../../../src/model/suggestion.ts';

function made(id: string, changes: Partial<ListedSuggestion> = {}): ListedSuggestion {
  const place = { start: 0, end: 1 };
  const words = { content: id, claimant: 'Ann', claimantWords: 'she', aliases: [], cue: 'says' };
  return { id, place, ...words, isSure: true, within: null, status: 'open', ...changes };
}
const ids = (groups: ReturnType<typeof groupSuggestions>['sure']) =>
  groups.map(({ suggestion, within }) => [suggestion.id, ...within.map(({ id }) => id)].join('>'));

const all = [
  made('a'),
  made('b', { isSure: false, within: 0, claimant: 'Bob' }),
  made('c', { within: 1 }),
  made('d', { status: 'hidden' }),
  made('e', { isSure: false }),
  made('f', { within: 3, status: 'saved' }),
];

test('lists sure ones in reading order with those within them, the less sure apart, hidden ones not', () => {
  const { sure, unsure, hidden, claimants } = groupSuggestions(all, '');
  expect(ids(sure)).toEqual(['a>b>c', 'f']);
  expect(ids(unsure)).toEqual(['e']);
  expect(hidden.map(({ id }) => id)).toEqual(['d']);
  expect(claimants).toEqual(['Ann', 'Bob']);
});

test('lists those of one claimant, also such as lie within another’s', () => {
  const { sure, unsure } = groupSuggestions(all, 'Bob');
  expect(ids(sure)).toEqual([]);
  expect(ids(unsure)).toEqual(['b']);
});

import { expect, test } from 'vitest';
import { passageState } from '../../../popup/view/passage-state.ts';
import type { AnchorOutcome } from '../../../src/model/anchor-outcome.ts';

const range = { start: 0, end: 1 };
const diff = [{ kind: 'same', text: 'a' }] as const;

test.each<[string, AnchorOutcome | undefined, object]>([
  ['unanswered', undefined, { kind: 'unknown' }],
  ['exact', { kind: 'exact', range, score: 1, diff: [] }, { kind: 'found', diff: [] }],
  ['moved', { kind: 'moved', range, score: 0.9, diff }, { kind: 'found', diff }],
  [
    'changed',
    { kind: 'changed', range, score: 0.8, reading: 'a', diff, changes: ['negation'] },
    { kind: 'changed', diff, changes: ['negation'], reading: 'a' },
  ],
  ['lost', { kind: 'lost' }, { kind: 'lost' }],
])('an outcome that is %s is shown as it is', (_name, outcome, state) => {
  expect(passageState(outcome)).toEqual(state);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../../src/model/anchor-outcome.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import { createAnnotation } from '../../../src/model/edit.ts';
import {
  decisionOn,
  type HistoryEntry,
  lastReading,
  mergeHistories,
  outcomeAfterDecision,
} from '../../../src/model/history.ts';
import { addReading, decideOnChange, isKnownReading, reattachAnnotation } from '../../../src/model/history-edits.ts';
import { newAnnotationId, newArticleId } from '../../../src/model/ids.ts';
import { maxHistoryEntries } from '../../../src/model/limits.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';

const selectorsOf = (exact: string): PassageSelectors => ({
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  sentence: exact,
});
const saved = createAnnotation(
  {
    motivation: 'assessing',
    note: '',
    tags: [],
    color: 'yellow',
    claimant: '',
    cue: '',
    ownWords: '',
    selectors: selectorsOf('will reject'),
  },
  { id: newAnnotationId(crypto), articleId: newArticleId(crypto) },
  100,
);
const accepts = { text: 'will accept', changes: ['wording'] } as const;
const delays = { text: 'will delay', changes: ['wording'] } as const;
const changed = {
  kind: 'changed',
  range: { start: 0, end: 9 },
  score: 0.8,
  reading: accepts.text,
  diff: [],
  changes: [],
} as const;

describe('what an article reads', () => {
  it('is kept once for each change, not for each visit', () => {
    let record: Annotation = saved;
    for (const reading of [null, accepts, accepts, delays, delays, null, null, accepts]) {
      record = addReading(record, reading, record.modified + 10);
    }
    expect(record.history.map((entry) => (entry.kind === 'reading' ? entry.text : entry.kind))).toEqual([
      'will accept',
      'will delay',
      'restored',
      'will accept',
    ]);
  });

  it('is the same when typography alone differs', () => {
    const record = addReading(saved, { text: 'It’s “over” – now', changes: ['wording'] }, 200);
    expect(isKnownReading(record.history, { text: 'it\'s "over"  - now', changes: ['wording'] })).toBe(true);
  });

  it('leaves what the person wrote as it was, stamps included', () => {
    const record = addReading(saved, accepts, 200);
    expect({ ...record, history: [], modified: saved.modified }).toEqual(saved);
  });
});

describe('what a person decides', () => {
  it('counts for just the words that it was about', () => {
    const kept = decideOnChange(saved, accepts, { kind: 'keep' }, 200);
    expect(decisionOn(kept.history, accepts.text)).toEqual({ decision: 'kept', at: kept.modified });
    expect(decisionOn(kept.history, delays.text)).toBeUndefined();
  });

  it('makes words that are not the passage lost, until it is taken back', () => {
    const gone = decideOnChange(saved, accepts, { kind: 'gone' }, 200);
    expect(outcomeAfterDecision(changed, gone.history)).toEqual({ kind: 'lost' });
    expect(outcomeAfterDecision({ ...changed, reading: delays.text }, gone.history).kind).toBe('changed');
    const reopened = decideOnChange(gone, accepts, { kind: 'reopen' }, 300);
    expect(outcomeAfterDecision(changed, reopened.history)).toEqual(changed);
  });

  it.each([
    { kind: 'keep' },
    { kind: 'gone' },
    { kind: 'reopen' },
    { kind: 'accept', selectors: selectorsOf(accepts.text) },
  ] as const)('is kept once when it is asked for twice ($kind)', (decision) => {
    const once = decideOnChange(saved, accepts, decision, 200);
    expect(decideOnChange(once, accepts, decision, 300)).toBe(once);
  });

  it('is nothing when the words are those that it is attached to', () => {
    expect(reattachAnnotation(saved, selectorsOf('will reject'), 200)).toBe(saved);
  });

  it('keeps the wording that was saved before a new one is taken', () => {
    const accepted = decideOnChange(saved, accepts, { kind: 'accept', selectors: selectorsOf(accepts.text) }, 200);
    expect(accepted.selectors?.quote.exact).toBe('will accept');
    expect(accepted.history.at(-1)).toEqual({ kind: 'accepted', text: 'will reject', at: accepted.stamps.selectors });
    expect(lastReading(accepted.history)).toBeUndefined();
    const again = reattachAnnotation(accepted, selectorsOf('may wait'), 300);
    expect(again.history.at(-1)).toMatchObject({ kind: 'reattached', text: 'will accept' });
  });
});

const text = fc.constantFrom('one wording', 'another wording', 'a third');
const entry: fc.Arbitrary<HistoryEntry> = fc.oneof(
  fc.record({ kind: fc.constant('reading' as const), at: fc.nat(9), text, changes: fc.subarray([...changeKinds]) }),
  fc.record({ kind: fc.constant('restored' as const), at: fc.nat(9) }),
  fc.record({
    kind: fc.constantFrom('accepted' as const, 'reattached' as const, 'kept' as const, 'gone' as const),
    at: fc.nat(9),
    text,
  }),
);
const history = fc.array(entry, { maxLength: 12 });

describe('two histories of one annotation', () => {
  it('merge to the same one in whatever order, and losing nothing', () => {
    fc.assert(
      fc.property(history, history, history, (a, b, c) => {
        const merged = mergeHistories(a, b);
        expect(mergeHistories(b, a)).toEqual(merged);
        expect(mergeHistories(merged, merged)).toEqual(merged);
        expect(mergeHistories(mergeHistories(a, b), c)).toEqual(mergeHistories(a, mergeHistories(b, c)));
        for (const each of [...a, ...b]) expect(merged).toContainEqual(each);
      }),
    );
  });

  it('stay within the limits, the newest kept', () => {
    let record: Annotation = saved;
    for (let visit = 0; visit < maxHistoryEntries + 20; visit += 1) {
      record = addReading(record, { text: `reading ${visit}`, changes: ['wording'] }, 200 + visit);
    }
    expect(record.history).toHaveLength(maxHistoryEntries);
    expect(record.history.at(-1)).toMatchObject({ text: `reading ${maxHistoryEntries + 19}` });
  });
});

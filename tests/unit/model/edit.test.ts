import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnnotationBody,
  type AnnotationDraft,
  motivations,
  type StampedField,
} from '../../../src/model/annotation.ts';
import { colors } from '../../../src/model/color.ts';
import {
  type AnnotationEdit,
  createAnnotation,
  deleteAnnotation,
  editAnnotation,
  restoreAnnotation,
} from '../../../src/model/edit.ts';
import { reattachAnnotation } from '../../../src/model/history-edits.ts';
import { newAnnotationId, newArticleId } from '../../../src/model/ids.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';

const draft: AnnotationDraft = {
  motivation: 'assessing',
  note: 'n',
  tags: ['t'],
  color: 'pink',
  claimant: 'ISW',
  cue: 'concludes',
  ownWords: '',
  selectors: null,
};
const identity = { id: newAnnotationId(crypto), articleId: newArticleId(crypto) };
const created = createAnnotation(draft, identity, 100);

function selectorsAt(start: number): PassageSelectors {
  return { quote: { exact: 'word', prefix: '', suffix: '' }, position: { start, end: start + 4 }, sentence: 'word' };
}

const fields: { readonly [K in keyof AnnotationBody]: fc.Arbitrary<AnnotationBody[K]> } = {
  motivation: fc.constantFrom(...motivations),
  note: fc.constantFrom('', 'n', 'm'),
  tags: fc.constantFrom(['t'], ['t', 'u'], []),
  color: fc.constantFrom(...colors),
  claimant: fc.constantFrom('', 'ISW', 'AP'),
  cue: fc.constantFrom('', 'concludes'),
  ownWords: fc.constantFrom('', 'o'),
};
const anyEdit: fc.Arbitrary<AnnotationEdit> = fc.record(fields, { requiredKeys: [] });

describe('a new annotation', () => {
  test('holds what was wished, lives, and has one time', () => {
    expect(created).toMatchObject({ ...draft, ...identity, created: 100, modified: 100, deleted: null });
    expect(new Set(Object.values(created.stamps))).toEqual(new Set([100]));
  });

  test('has its tags and claimant tidied', () => {
    const wish = { ...draft, tags: [' #a ', 'A', ''], claimant: ' The\u00a0institute ' };
    expect(createAnnotation(wish, identity, 1)).toMatchObject({ tags: ['a'], claimant: 'The\u00a0institute' });
  });
});

describe('an edit', () => {
  test('that changes nothing gives the same record back', () => {
    expect(editAnnotation(created, { note: 'n', tags: ['#t', 'T'], claimant: ' ISW ' }, 200)).toBe(created);
    expect(editAnnotation(created, {}, 200)).toBe(created);
  });

  test('stamps the fields that it changes and no others, with times that only grow', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEdit, fc.integer({ min: 0, max: 300 }))), (edits) => {
        let record = created;
        for (const [edit, now] of edits) {
          const before = record;
          record = editAnnotation(before, edit, now);
          expect(record).toMatchObject(edit);
          for (const field of Object.keys(before.stamps) as StampedField[]) {
            const isChanged =
              field in fields &&
              before[field] !== record[field] &&
              JSON.stringify(before[field]) !== JSON.stringify(record[field]);
            expect(record.stamps[field]).toBe(isChanged ? record.modified : before.stamps[field]);
          }
          expect(record.modified).toBe(record === before ? before.modified : Math.max(now, before.modified + 1));
        }
        expect(record).toMatchObject({ ...identity, created: 100, deleted: null, selectors: null });
      }),
    );
  });
});

describe('a deletion', () => {
  test('keeps everything that was said and can be undone, even when the clock was set back', () => {
    const deleted = deleteAnnotation(created, 50);
    expect(deleted).toEqual({ ...created, deleted: 101, modified: 101, stamps: { ...created.stamps, deleted: 101 } });
    const restored = restoreAnnotation(deleted, 60);
    expect(restored).toEqual({ ...created, modified: 102, stamps: { ...created.stamps, deleted: 102 } });
  });

  test('of a deleted one, and a return of a living one, change nothing', () => {
    const deleted = deleteAnnotation(created, 200);
    expect(deleteAnnotation(deleted, 300)).toBe(deleted);
    expect(restoreAnnotation(created, 300)).toBe(created);
  });

  test('keeps its time when the record is edited later', () => {
    const deleted = deleteAnnotation(created, 200);
    expect(editAnnotation(deleted, { note: 'later' }, 300)).toMatchObject({ deleted: 200, modified: 300 });
  });
});

test('another passage is stamped as such and touches nothing that was written', () => {
  const moved = reattachAnnotation(created, selectorsAt(9), 200);
  expect(moved).toEqual({
    ...created,
    selectors: selectorsAt(9),
    modified: 200,
    stamps: { ...created.stamps, selectors: 200 },
  });
});

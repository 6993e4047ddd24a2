import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportedRecord } from '../../../src/export/import/import-format.ts';
import { type LibraryView, planRecord } from '../../../src/export/import/plan-import.ts';
import { deleteAnnotation, editAnnotation } from '../../../src/model/edit.ts';
import { anyFinding } from '../export/made-findings.ts';
import { annotationWith, articleWith, made } from '../export/made-records.ts';

const article = articleWith();
const annotation = annotationWith({ note: 'as it was' });
const from = (imported: ImportedRecord['annotation'], isDated = true): ImportedRecord => ({
  where: 'line 1',
  article,
  annotation: imported,
  isDated,
});
const holding = (...annotations: readonly ImportedRecord['annotation'][]): LibraryView => ({
  annotation: (id) => annotations.find((one) => one.id === id),
  article: () => (annotations.length === 0 ? undefined : article),
});
const later = editAnnotation(annotation, { note: 'edited later' }, made + 10, null);

describe('an import', () => {
  test('adds what is not there', () => {
    expect(planRecord(from(annotation), holding())).toEqual({ kind: 'added', article, annotation });
  });

  test('puts what it adds to the article that is there', () => {
    const home = articleWith({}, { id: '22222222-0000-4000-8000-000000000000' as never });
    const planned = planRecord(from(annotation), { annotation: () => undefined, article: () => home });
    expect(planned).toMatchObject({ kind: 'added', article: home, annotation: { articleId: home.id } });
  });

  test('brings a later edit in', () => {
    expect(planRecord(from(later), holding(annotation))).toMatchObject({
      kind: 'updated',
      annotation: { note: 'edited later' },
    });
  });

  test('overwrites no later edit with an older one, and shows the two', () => {
    expect(planRecord(from(annotation), holding(later))).toEqual({
      kind: 'conflict',
      annotation: later,
      imported: annotation,
    });
  });

  test('brings nothing back that was deleted since', () => {
    const gone = deleteAnnotation(annotation, made + 10);
    expect(planRecord(from(annotation), holding(gone)).kind).toBe('conflict');
  });

  test('leaves what the file gives no time for as it is here', () => {
    expect(
      planRecord(from({ ...annotation, created: made + 99, modified: made + 99 }, false), holding(annotation)).kind,
    ).toBe('unchanged');
  });

  test('of the same record changes nothing, and a second time nothing more', () => {
    fc.assert(
      fc.property(anyFinding, fc.constantFrom('', 'x'), fc.integer({ min: -5, max: 5 }), (record, note, shift) => {
        expect(planRecord(from(record), holding(record)).kind).toBe('unchanged');
        const other = editAnnotation(record, { note }, record.modified + shift, record.claimantId);
        const planned = planRecord(from(other), holding(record));
        if (planned.kind === 'added') throw new Error('it is there');
        const again = planRecord(from(other), holding(planned.annotation));
        expect(['unchanged', 'conflict']).toContain(again.kind);
        expect(again.kind === 'unchanged' || again.kind === 'conflict' ? again.annotation : null).toEqual(
          planned.annotation,
        );
      }),
      { numRuns: 200 },
    );
  });
});

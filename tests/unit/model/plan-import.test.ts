import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/model/annotation.ts';
import { correctArticle } from '../../../src/model/corrections.ts';
import { deleteAnnotation, editAnnotation } from '../../../src/model/edit.ts';
import { planAnnotation, planArticle } from '../../../src/model/plan-import.ts';
import { anyFinding } from '../export/made-findings.ts';
import { annotationWith, articleWith, made } from '../export/made-records.ts';

const annotation = annotationWith({ note: 'as it was' });
const planned = (imported: Annotation, here?: Annotation) => planAnnotation(imported, true, here);
const later = editAnnotation(annotation, { note: 'edited later' }, made + 10, null);

describe('an imported annotation', () => {
  test('is added where it is not there', () => {
    expect(planned(annotation)).toEqual({ kind: 'added', record: annotation });
  });

  test('brings a later edit in', () => {
    expect(planned(later, annotation)).toMatchObject({ kind: 'updated', record: { note: 'edited later' } });
  });

  test('overwrites no later edit with an older one, and the two are shown', () => {
    expect(planned(annotation, later)).toEqual({ kind: 'conflict', record: later, imported: annotation });
  });

  test('brings in what is newer and shows what is older', () => {
    const other = editAnnotation(annotation, { tags: ['new'] }, made + 20, null);
    const here = editAnnotation(annotation, { note: 'mine' }, made + 10, null);
    expect(planned(other, here)).toMatchObject({
      kind: 'updated',
      record: { note: 'mine', tags: ['new'] },
      imported: { note: 'as it was' },
    });
  });

  test('brings nothing back that was deleted since', () => {
    const gone = deleteAnnotation(annotation, made + 10);
    expect(planned(annotation, gone)).toMatchObject({ kind: 'conflict', record: gone });
  });

  test('is left as it is here where the file gives no time for it', () => {
    const undated = { ...annotation, created: made + 99, modified: made + 99 };
    expect(planAnnotation(undated, false, annotation).kind).toBe('unchanged');
    expect(planAnnotation({ ...undated, note: 'else' }, false, annotation).kind).toBe('conflict');
  });

  test('that differs in its times alone changes nothing', () => {
    const times = Object.fromEntries(Object.keys(annotation.stamps).map((name) => [name, made + 50]));
    const touched = { ...annotation, modified: made + 50, stamps: times as Annotation['stamps'] };
    expect(planned(touched, annotation)).toEqual({ kind: 'unchanged', record: annotation });
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyFinding, fc.constantFrom('', 'x'), fc.integer({ min: -5, max: 5 }), (record, note, shift) => {
        expect(planned(record, record).kind).toBe('unchanged');
        const other = editAnnotation(record, { note }, record.modified + shift, record.claimantId);
        const { record: first } = planned(other, record);
        const again = planned(other, first);
        expect(['unchanged', 'conflict']).toContain(again.kind);
        expect(again.record).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an imported article', () => {
  const article = articleWith({ publisher: 'Courier' });

  test('adds what was missing and the later corrections, and changes nothing the second time', () => {
    const copy = articleWith(
      { headline: 'Otherwise', section: 'World' },
      { urls: ['https://news.example/report?page=1'] },
    );
    const corrected = correctArticle(copy, { headline: 'Mine' }, made + 5);
    const plan = planArticle(corrected, article);
    expect(plan).toMatchObject({
      kind: 'updated',
      record: {
        metadata: { headline: 'A report', publisher: 'Courier', section: 'World' },
        corrections: { headline: { value: 'Mine' } },
        urls: ['https://news.example/report', 'https://news.example/report?page=1'],
      },
    });
    expect(planArticle(corrected, plan.record).kind).toBe('unchanged');
  });

  test('keeps the later of two decisions', () => {
    const here = articleWith({}, { relations: [{ key: 'a', kind: 'joined', at: 5 }] });
    const file = articleWith(
      {},
      {
        relations: [
          { key: 'a', kind: 'parted', at: 4 },
          { key: 'b', kind: 'joined', at: 1 },
        ],
      },
    );
    expect(planArticle(file, here).record.relations).toEqual([
      { key: 'a', kind: 'joined', at: 5 },
      { key: 'b', kind: 'joined', at: 1 },
    ]);
  });
});

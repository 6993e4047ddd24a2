import { describe, expect, test } from 'vitest';
import messages from '../../../_locales/en/messages.json' with { type: 'json' };
import { exportFields } from '../../../src/export/fields.ts';
import { exportFormats } from '../../../src/export/registry.ts';
import { annotationWith, articleWith } from './made-records.ts';
import { written } from './written.ts';

describe('every way out', () => {
  test.each(exportFormats)(
    '$id has a name, and writes a record’s words',
    async ({ nameKey, group, extension, mimeType, drops, noticeKey, load }) => {
      expect(Object.keys(messages)).toContain(nameKey);
      expect(extension).toMatch(/^[a-z]+$/u);
      expect(mimeType).toMatch(/^[a-z]+\/[a-z+.-]+$/u);
      expect(Object.keys(messages)).toContain(`export_group_${group}`);
      if (noticeKey !== undefined) expect(Object.keys(messages)).toContain(noticeKey);
      const writer = await load();
      const verdicts = [{ at: 1, verdict: 'supported', confidence: null, reasons: '' }] as const;
      const annotations = [annotationWith({ note: 'a thought of mine', motivation: 'assessing', verdicts })];
      const text = await written(writer.write({ articles: [{ article: articleWith(), annotations }], exported: 0 }));
      expect(text).toContain(drops.includes('note') ? 'A report' : 'a thought of mine');
    },
  );

  test.each(exportFields)('has words for leaving out “%s”', (field) => {
    expect(Object.keys(messages)).toContain(`export_field_${field}`);
  });

  test('is told apart by its id', () => {
    expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length);
  });
});

import { describe, expect, test } from 'vitest';
import messages from '../../../_locales/en/messages.json' with { type: 'json' };
import { exportFormats } from '../../../src/export/registry.ts';
import { annotationWith, articleWith } from './made-records.ts';

describe('every way out', () => {
  test.each(exportFormats)(
    '$id has a name, and writes a record’s words',
    async ({ nameKey, extension, mimeType, load }) => {
      expect(Object.keys(messages)).toContain(nameKey);
      expect(extension).toMatch(/^[a-z]+$/u);
      expect(mimeType).toMatch(/^[a-z]+\/[a-z+-]+$/u);
      const writer = await load();
      const annotations = [annotationWith({ note: 'a thought of mine' })];
      expect(writer.write({ articles: [{ article: articleWith(), annotations }], exported: 0 })).toContain(
        'a thought of mine',
      );
    },
  );

  test('is told apart by its id', () => {
    expect(new Set(exportFormats.map(({ id }) => id)).size).toBe(exportFormats.length);
  });
});

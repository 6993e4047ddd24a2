import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportFileName } from '../../../src/export/file-name.ts';
import { anyCharacter } from '../model/any-character.ts';
import { anyText } from './made-records.ts';

const exported = Date.UTC(2026, 2, 5, 23, 59);

describe('the name of an export’s file', () => {
  test.each([
    ['Ministry: “No truce” — so far', 'Ministry-No-truce-so-far-2026-03-05.md'],
    ['Überraschung in Kraków', 'Überraschung-in-Kraków-2026-03-05.md'],
    ['Всё о перемирии', 'Всё-о-перемирии-2026-03-05.md'],
    ['停战谈判', '停战谈判-2026-03-05.md'],
    ['मौसम की खबर', 'मौसम-की-खबर-2026-03-05.md'],
    ['../../etc/passwd', 'etc-passwd-2026-03-05.md'],
    ['', 'annotations-2026-03-05.md'],
    ['?!', 'annotations-2026-03-05.md'],
  ])('made of the headline “%s” is %s', (headline, name) => {
    expect(exportFileName(headline, exported, 'md')).toBe(name);
  });

  test.each([
    ['Ministry: “No truce”', 'Ministry-No-truce.md'],
    ['', 'annotations.md'],
    ['Con', 'Con-.md'],
    ['com1', 'com1-.md'],
  ])('that takes the place of an earlier one is named without the day (%s)', (headline, name) => {
    expect(exportFileName(headline, null, 'md')).toBe(name);
  });

  test('spells the same headline the same, however its accents are stored', () => {
    expect(exportFileName('Kraków'.normalize('NFD'), exported, 'md')).toBe(exportFileName('Kraków', exported, 'md'));
  });

  test('can be given to a file on Windows, macOS and Linux', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: anyCharacter, maxLength: 400 })), (headline) => {
        const name = exportFileName(headline, exported, 'jsonld');
        expect(name).toMatch(/^[^\s<>:"/\\|?*\p{C}.-][^\s<>:"/\\|?*\p{C}.]*-2026-03-05\.jsonld$/u);
        // Linux counts bytes, older disks of macOS the code units of the decomposed name.
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name.normalize('NFD').length).toBeLessThanOrEqual(255);
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  allHighlightNames,
  flashName,
  highlightName,
  overlapName,
  strokes,
  tones,
} from '../../../content-scripts/page/highlight-names.ts';
import { colors } from '../../../src/model/color.ts';

const sheet = readFileSync(new URL('../../../public/highlights.css', import.meta.url), 'utf8');
const [plain = '', forced = ''] = sheet.split('@media (forced-colors: active)');

/** The declarations of each highlight in a part of the style sheet. */
function rulesOf(css: string): ReadonlyMap<string, string> {
  const rules = [...css.matchAll(/((?:::highlight\([\w-]+\)[,\s]*)+)\{([^}]*)\}/gu)];
  return new Map(
    rules.flatMap(([, selectors = '', body = '']) =>
      [...selectors.matchAll(/\(([\w-]+)\)/gu)].map(([, name = '']) => [name, body] as const),
    ),
  );
}

describe('the style sheet of highlights', () => {
  test('has a rule for every highlight, and none for others', () => {
    expect([...rulesOf(plain).keys()].sort()).toEqual([...allHighlightNames].sort());
    expect(new Set(allHighlightNames).size).toBe(allHighlightNames.length);
  });

  test('gives every highlight colours of the system where these are forced', () => {
    const names = [...rulesOf(forced).keys()].sort();
    expect(names).toEqual([...allHighlightNames].filter((name) => !name.includes('overlap')).sort());
  });

  test('tells the strokes apart by the rule beneath, in every ink and tone', () => {
    const rules = rulesOf(plain);
    for (const color of colors) {
      for (const tone of tones) {
        const decorations = strokes.map(
          (stroke) => /underline (\w+)/u.exec(rules.get(highlightName(color, stroke, tone)) ?? '')?.[1] ?? 'none',
        );
        expect(decorations, `${color} ${tone}`).toEqual(['none', 'solid', 'dashed']);
      }
    }
  });

  test('tells the inks apart', () => {
    const rules = rulesOf(plain);
    for (const tone of tones) {
      const inks = colors.map(
        (color) => /background-color: ([^;]+)/u.exec(rules.get(highlightName(color, 'plain', tone)) ?? '')?.[1],
      );
      expect(new Set(inks).size).toBe(colors.length);
      expect(rules.get(overlapName(tone))).toContain('background-color');
    }
    expect(rules.get(flashName)).toContain('background-color');
  });
});

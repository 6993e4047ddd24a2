import { afterEach, describe, expect, test } from 'vitest';
import { readTone } from '../../../content-scripts/page/page-tone.ts';

afterEach(() => document.body.replaceChildren());

function toneOf(color: string): string {
  const paragraph = document.createElement('p');
  paragraph.style.color = color;
  paragraph.textContent = 'words';
  document.body.append(paragraph);
  expect(paragraph.style.color, 'the browser knows this colour').not.toBe('');
  const range = new Range();
  range.selectNodeContents(paragraph.firstChild ?? paragraph);
  return readTone(range);
}

describe('the tone of a passage', () => {
  test.each([
    '#000',
    '#555',
    'rgb(180, 0, 0)',
    'rgba(20, 20, 20, 0.8)',
    'hsl(220 90% 40%)',
    'color(srgb 0.1 0.1 0.2)',
    'color(srgb-linear 0.02 0.02 0.02)',
    'color(display-p3 0.1 0.1 0.1)',
    'color(xyz-d65 0.05 0.05 0.3)',
    'lab(20% 10 30)',
    'lch(30% 60 270)',
    'oklab(0.3 0.05 -0.1)',
    'oklch(0.279 0.041 260.031)',
    'oklch(0.3 none none)',
    'color-mix(in oklab, black 80%, white)',
  ])('is that of dark words in %s', (color) => {
    expect(toneOf(color)).toBe('light');
  });

  test.each([
    '#fff',
    '#ccc',
    'rgb(255 230 120)',
    'hsl(60 100% 80%)',
    'color(srgb 0.9 0.9 0.8)',
    'color(srgb-linear 0.7 0.7 0.7)',
    'color(display-p3 0.9 0.9 0.9)',
    'color(xyz-d65 0.8 0.8 0.7)',
    'lab(90% 0 0)',
    'lch(85% 20 90)',
    'oklab(0.95 0 0)',
    'oklch(0.984 0.003 247.858)',
    'oklch(0.9 none none)',
  ])('is that of light words in %s', (color) => {
    expect(toneOf(color)).toBe('dark');
  });

  test('is that of dark words where a range begins in no element', () => {
    expect(readTone(new Range())).toBe('light');
  });
});

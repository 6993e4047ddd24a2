import type { Tone } from './highlight-names.ts';

/**
 * Whether a passage's own words are light or dark. The words' colour tells it more surely than the ground's, which
 * may be an image or a gradient. Relative luminance above 0.4 means light words (WCAG 2.2, "relative luminance").
 */
export function readTone(range: Range): Tone {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  if (element === null) return 'light';
  const color = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  return luminanceOf(color) > 0.4 ? 'dark' : 'light';
}

/** The relative luminance of a computed colour, from 0 to 1. Browsers compute a colour in the space it was written in (CSS Color 4, section 15). */
function luminanceOf(color: string): number {
  const [, space = '', values = ''] = /^(?:color\()?([\w-]+)[( ]([^)]*)/u.exec(color) ?? [];
  const [first = 0, second = 0, third = 0] = values.split(/[\s,/]+/u).map((value) => Number.parseFloat(value) || 0);
  if (space === 'rgb' || space === 'rgba') return weigh(linear(first / 255), linear(second / 255), linear(third / 255));
  if (space === 'lab' || space === 'lch') return ((first + 16) / 116) ** 3;
  if (space === 'oklab' || space === 'oklch') return first ** 3;
  if (space.startsWith('xyz')) return second;
  return space.endsWith('-linear') ? weigh(first, second, third) : weigh(linear(first), linear(second), linear(third));
}

function weigh(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

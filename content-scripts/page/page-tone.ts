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

/** Computed colours are `rgb()` unless the page uses a wider gamut, where the channels run from 0 to 1. */
function luminanceOf(color: string): number {
  const channels = (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number);
  const scale = color.startsWith('rgb') ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => linear(channel / scale));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

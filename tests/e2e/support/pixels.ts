import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Rect } from '../drivers/browser-driver.ts';

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A colour and the share of the pixels that have it, 0 to 1. */
export interface Shade {
  readonly color: Rgb;
  readonly share: number;
}

/** What is to be seen in a part of a page. */
export interface Picture {
  /** The ground: the most frequent colour. */
  readonly ground: Rgb;
  /** The best contrast of any pixel with the ground (WCAG 2.2, "contrast ratio"), which is that of the words. */
  readonly contrast: number;
  /** The most frequent colour of each row of pixels, from the top. */
  readonly rows: readonly Shade[];
}

/** Takes a screenshot of a page and looks at a part of its viewport. */
export async function lookAt(browser: Browser, page: Page, part: Rect): Promise<Picture> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-picture-'));
  const path = join(folder, 'page.png');
  await page.focus();
  await page.screenshot(path);
  const picture = (await readFile(path)).toString('base64');
  await rm(folder, { recursive: true });
  const width = await page.evaluate(() => innerWidth);
  return browser.evaluateInExtension(readPicture, picture, part, width);
}

/** How far two colours are apart, as the largest difference of a channel. */
export function distance(one: Rgb, other: Rgb): number {
  return Math.max(...one.map((channel, index) => Math.abs(channel - (other[index] ?? 0))));
}

/** Runs in a page, which can decode a picture: stands alone. */
async function readPicture(picture: string, { x, y, width, height }: Rect, viewportWidth: number): Promise<Picture> {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const scale = bitmap.width / viewportWidth;
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (context === null) throw new Error('No canvas here');
  context.drawImage(bitmap, 0, 0);
  const [left, top, wide, high] = [x, y, width, height].map((length) => Math.round(length * scale));
  const { data } = context.getImageData(left ?? 0, top ?? 0, wide ?? 1, high ?? 1);

  const pixels: [number, number, number][] = [];
  for (let at = 0; at < data.length; at += 4) pixels.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
  const mostFrequent = (some: typeof pixels) => {
    const counts = new Map<string, number>();
    for (const pixel of some) counts.set(pixel.join(), (counts.get(pixel.join()) ?? 0) + 1);
    const [name = '0,0,0', count = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
    const [red = 0, green = 0, blue = 0] = name.split(',').map(Number);
    return { color: [red, green, blue] as [number, number, number], share: count / some.length };
  };
  const luminance = (pixel: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = pixel.map((channel) =>
      channel <= 10 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = mostFrequent(pixels).color;
  const contrasts = pixels.map((pixel) => {
    const [light, dark] = [luminance(pixel), luminance(ground)].sort((one, other) => other - one);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  });
  const rows = Array.from({ length: high ?? 1 }, (_, row) =>
    mostFrequent(pixels.slice(row * (wide ?? 1), (row + 1) * (wide ?? 1))),
  );
  return { ground, contrast: contrasts.reduce((best, each) => Math.max(best, each), 1), rows };
}

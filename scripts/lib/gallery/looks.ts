import type { Appearance } from '../../../tests/e2e/drivers/browser-driver.ts';

/** One way of looking at a view. */
export interface Look {
  readonly name: 'light' | 'dark' | 'narrow' | 'wide' | 'rtl';
  readonly appearance: Appearance;
  /** What is spoken: Arabic is written from the right. */
  readonly language: 'ar' | 'browser';
}

export const looks: readonly Look[] = [
  { name: 'light', appearance: { colorScheme: 'light' }, language: 'browser' },
  { name: 'dark', appearance: { colorScheme: 'dark' }, language: 'browser' },
  { name: 'narrow', appearance: { colorScheme: 'light' }, language: 'browser' },
  { name: 'wide', appearance: { colorScheme: 'light' }, language: 'browser' },
  { name: 'rtl', appearance: { colorScheme: 'light' }, language: 'ar' },
];

type Size = { readonly width: number; readonly height: number };

/** The viewports of a place, by the name of the look, in CSS pixels; "tab" at 1080 pixels where a look has none of its own. */
const sizes: Readonly<
  Record<'popup' | 'tab' | 'page', Partial<Record<Look['name'], Size>> & { readonly usual: Size }>
> = {
  popup: { usual: { width: 400, height: 600 }, narrow: { width: 320, height: 600 }, wide: { width: 640, height: 600 } },
  tab: { usual: { width: 1080, height: 680 }, narrow: { width: 320, height: 640 }, wide: { width: 1600, height: 700 } },
  page: {
    usual: { width: 1080, height: 680 },
    narrow: { width: 400, height: 640 },
    wide: { width: 1600, height: 700 },
  },
};

/** The viewport for a look at a place. */
export function sizeOf(place: keyof typeof sizes, look: Look): Size {
  return sizes[place][look.name] ?? sizes[place].usual;
}

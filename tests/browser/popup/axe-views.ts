import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { settings } from './fake-browser.ts';

const looks = [
  ['light', { name: 'prefers-color-scheme', value: 'light' }],
  ['dark', { name: 'prefers-color-scheme', value: 'dark' }],
  ['forced colours', { name: 'forced-colors', value: 'active' }],
] as const;

/** A view, or a state of one: what it is called, and how one comes to it. */
export type View = readonly [name: string, open: () => Promise<void>];

/** Tests that axe-core finds nothing in these views, in each look and in both directions. */
export function testViewsWithAxe(views: readonly View[]): void {
  describe.each(
    looks.flatMap(([look, feature]) =>
      (['ltr', 'rtl'] as const).map((direction) => [look, direction, feature] as const),
    ),
  )('axe-core, %s and %s', (_look, direction, feature) => {
    beforeEach(async () => {
      await cdp().send('Emulation.setEmulatedMedia', { features: [feature] });
      document.documentElement.dir = direction;
      document.documentElement.lang = 'en';
      document.title = 'Claimlight';
      settings.direction = direction;
    });

    afterEach(async () => {
      await cdp().send('Emulation.setEmulatedMedia', { features: [] });
      document.documentElement.removeAttribute('dir');
    });

    test.each(views)('finds nothing in %s', async (_name, open) => {
      await open();
      expect(matchMedia(`(${feature.name}: ${feature.value})`).matches).toBe(true);
      const { violations, passes } = await axe.run(document);
      expect(
        violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html, any }) => [html, any[0]?.message]) })),
      ).toEqual([]);
      expect(passes.length).toBeGreaterThan(5);
    });
  });
}

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ReportWriter } from './scripts/lib/test-report.ts';
import type { BrowserName } from './tests/e2e/drivers/browser-driver.ts';
import { findBrowser } from './tests/e2e/drivers/find-browser.ts';

const preactJsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** How many files run at once. Vitest would leave one core idle, which is half of a small machine. */
const workers = Math.min(availableParallelism(), 4);

/** One browser's end-to-end tests: files in `both`, and in `corpora` when CORPORA names a folder of real pages, run in each browser, the others where their folder says. */
function endToEnd(browser: BrowserName): TestProjectInlineConfiguration {
  return {
    oxc: preactJsx,
    test: {
      name: `e2e-${browser}`,
      include: ['both', ...(process.env['CORPORA'] === undefined ? [] : ['corpora']), browser].map(
        (folder) => `tests/e2e/${folder}/**/*.test.ts`,
      ),
      provide: { browserName: browser },
      testTimeout: 120_000,
      hookTimeout: 90_000,
      // Each file has a headless browser of its own, with its own focus, input and clipboard, so that files of both
      // browsers run side by side: a test waits more than it works.
      maxWorkers: workers,
      // A browser that the machine starves once says nothing of the extension; the report names what needed another try.
      retry: 2,
      sequence: { groupOrder: 2 },
    },
  };
}

const chromium = findBrowser('chromium', existsSync);

export default defineConfig({
  test: {
    reporters: ['default', new ReportWriter()],
    // Where the properties' cases come from: the same in every run, so that a red run is about the change at hand, and
    // others when PROPERTY_SEED gives a number.
    provide: { propertySeed: Number(process.env['PROPERTY_SEED'] ?? 20_260_101) },
    projects: [
      {
        oxc: preactJsx,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/property-seed.ts', 'tests/sound-can-parse.ts'],
          // Properties over thousands of cases; on a busy machine they take their time.
          testTimeout: 60_000,
          maxWorkers: workers,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/repo/**/*.test.ts'],
          exclude: process.env['CORPORA'] === undefined ? ['tests/unit/corpora/**'] : [],
          sequence: { groupOrder: 1 },
        },
      },
      {
        oxc: preactJsx,
        optimizeDeps: {
          include: [
            'preact/jsx-dev-runtime',
            'preact/hooks',
            'webextension-polyfill',
            'idb',
            'fast-check',
            'axe-core',
            'liquidjs',
            'yaml',
            '@noble/hashes/sha2.js',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/property-seed.ts'],
          testTimeout: 30_000,
          maxWorkers: workers,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            // One page at a time, for there is one focus; it leaves a core to the unit tests, which run beside it.
            fileParallelism: false,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: ['--no-sandbox', '--disable-gpu'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

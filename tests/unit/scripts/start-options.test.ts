import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadOption, readStartOptions, type StartOptions } from '../../../scripts/lib/start-options.ts';
import { root } from '../../repo/repository.ts';

const withDisplay = { DISPLAY: ':0' };
const sample = resolve(root, 'tests/samples');

describe('the options of npm start', () => {
  test('without any, open the sample in Chromium and leave it to the person', () => {
    expect(readStartOptions([], withDisplay)).toMatchObject({
      browser: 'chromium',
      isHeadless: false,
      page: { folder: sample, file: 'article.html' },
      out: resolve(root, 'out'),
    });
  });

  test.each([
    { environment: {}, platform: 'linux', isHeadless: true },
    { environment: { DISPLAY: '' }, platform: 'linux', isHeadless: true },
    { environment: { DISPLAY: ':0' }, platform: 'linux', isHeadless: false },
    { environment: { WAYLAND_DISPLAY: 'wayland-0' }, platform: 'linux', isHeadless: false },
    { environment: {}, platform: 'darwin', isHeadless: false },
  ] as const)('on $platform with $environment: headless $isHeadless', ({ environment, platform, isHeadless }) => {
    expect(readStartOptions([], environment, platform).isHeadless).toBe(isHeadless);
  });

  const cases: readonly { readonly args: readonly string[]; readonly read: Partial<StartOptions> }[] = [
    { args: ['--browser', 'firefox'], read: { browser: 'firefox' } },
    { args: ['--browser=chromium'], read: { browser: 'chromium' } },
    { args: ['--headless'], read: { isHeadless: true } },
    { args: ['--page', 'http://127.0.0.1:1/a'], read: { page: { url: 'http://127.0.0.1:1/a' } } },
    { args: ['--page', 'https://example.org/a?b=c'], read: { page: { url: 'https://example.org/a?b=c' } } },
    {
      args: ['--page', resolve(sample, 'shapes.html'), '--claim', 'a verse'],
      read: { page: { folder: sample, file: 'shapes.html' }, claim: 'a verse' },
    },
    { args: ['--claim', 'who says so'], read: { claim: 'who says so' } },
    { args: ['--note', 'look again'], read: { note: 'look again' } },
    { args: ['--note', ''], read: { note: '' } },
    { args: ['--tags', 'one, two'], read: { tags: 'one, two' } },
    { args: ['--out', 'pictures'], read: { out: resolve('pictures') } },
  ];
  test.each(cases)('$args', ({ args, read }) => {
    expect(readStartOptions(args, withDisplay)).toMatchObject(read);
  });

  test.each([
    { args: ['--browser', 'opera'], says: '--browser is chromium or firefox, not opera.' },
    { args: ['--page', '/nowhere/at-all.html'], says: 'There is no page /nowhere/at-all.html' },
    { args: ['--page', sample], says: `There is no page ${sample}` },
    {
      args: ['--headless', '--page', resolve(sample, 'shapes.html')],
      says: 'With --page, name the words to select',
    },
  ])('$args is refused in a sentence', ({ args, says }) => {
    expect(() => readStartOptions(args, withDisplay)).toThrow(BadOption);
    expect(() => readStartOptions(args, withDisplay)).toThrow(says);
  });

  test('an option that is not known is named', () => {
    expect(() => readStartOptions(['--colour', 'red'], withDisplay)).toThrow("Unknown option '--colour'");
  });
});

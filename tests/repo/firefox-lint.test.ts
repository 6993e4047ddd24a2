import { createInstance } from 'addons-linter';
import { expect, it } from 'vitest';
import { root } from './repository.ts';

// What Mozilla's store runs on what it is sent, and `web-ext lint` with it. It looks at what `npm run build` wrote.
it('the store’s own linter has nothing to say of the Firefox build', async () => {
  const lint = createInstance({
    config: {
      _: [`${root}/dist/firefox`],
      output: 'none',
      logLevel: 'fatal',
      boring: true,
      minManifestVersion: 3,
      maxManifestVersion: 3,
      shouldScanFile: () => true,
    },
    runAsBinary: false,
  });
  const { errors, warnings } = await lint.run();
  expect(
    [...errors, ...warnings].map(({ code, message, file, line, column }) => [code, message, file, line, column]),
  ).toEqual([]);
}, 240_000);

import { build } from './checks.ts';
import { ensureBrowsers } from './install-browser.ts';
import { start } from './start.ts';

process.exitCode = await start(process.argv.slice(2), {
  environment: process.env,
  prepare: ({ browser }) =>
    ensureBrowsers([browser]) ?? (build() ? undefined : 'The extension could not be built; see the lines above.'),
  say: (line) => console.log(line),
  complain: (problem) => console.error(problem),
});

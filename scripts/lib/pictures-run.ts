import { build } from './checks.ts';
import { root } from './command.ts';
import { ensureBrowsers } from './install-browser.ts';
import { takePictures } from './pictures.ts';

const missing = ensureBrowsers(['chromium']);
if (missing !== undefined) console.error(missing);
if (missing !== undefined || !build()) process.exitCode = 1;
else for (const file of await takePictures(`${root}/docs/images`)) console.log(file);

import { build } from './checks.ts';
import { root } from './command.ts';
import { takeGallery } from './gallery/take-gallery.ts';
import { ensureBrowsers } from './install-browser.ts';

const missing = ensureBrowsers(['chromium']);
if (missing !== undefined) console.error(missing);
if (missing !== undefined || !build()) process.exitCode = 1;
else for await (const file of takeGallery(`${root}/docs/screens`, process.argv.slice(2))) console.log(file);

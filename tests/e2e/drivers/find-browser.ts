import type { BrowserName } from './browser-driver.ts';

const places: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The path of an installed browser: the one that the environment variable (CHROMIUM, FIREFOX) names, else the first of the usual places. */
export function findBrowser(
  name: BrowserName,
  exists: (path: string) => boolean,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const named = environment[name.toUpperCase()];
  return named !== undefined && named !== '' ? named : places[name].find(exists);
}

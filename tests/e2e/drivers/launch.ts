import type { Browser, BrowserName, LaunchOptions } from './browser-driver.ts';
import { launchChromium } from './chromium-driver.ts';
import { launchFirefox } from './firefox-driver.ts';

/** Starts a browser by its name with the extension in it. */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  switch (name) {
    case 'chromium':
      return launchChromium(options);
    case 'firefox':
      return launchFirefox(options);
  }
}

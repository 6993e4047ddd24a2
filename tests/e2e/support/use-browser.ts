import { resolve } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Browser, BrowserName } from '../drivers/browser-driver.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { type Server, serve } from './serve.ts';
import { extensionRequests } from './stray-requests.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The folder of the pages that tests open. */
export const samples = resolve(root, 'tests/samples');

/** The built extension for a browser. */
export function builtExtension(name: BrowserName): string {
  return resolve(root, 'dist', name === 'chromium' ? 'chrome' : 'firefox');
}

/** A browser with the extension, and a server of pages; both are there once a file's tests run. */
export interface Stand {
  readonly browser: Browser;
  readonly server: Server;
}

interface RenewableStand extends Stand {
  /** Takes a new browser in place of this one, with nothing saved in it. */
  renew(): Promise<void>;
}

/** Starts one browser and one server for all tests of a file, and ends them with it. */
export function useBrowser(folder = samples): RenewableStand {
  let browser: Browser | undefined;
  let server: Server | undefined;
  const launch = () => {
    const name = inject('browserName');
    return launchBrowser(name, { extensionDir: builtExtension(name), isOffline: true });
  };
  beforeAll(async () => {
    server = await serve(folder);
    browser = await launch();
  });
  const close = async () => {
    // Whatever a file's tests did: nothing was asked for outside on our account.
    if (browser !== undefined && server !== undefined) {
      const outside = await extensionRequests({ browser, server });
      if (outside.length > 0) throw new Error(`The extension asked for ${outside.join(', ')}`);
    }
    await browser?.close();
  };
  afterAll(async () => {
    await close();
    await server?.close();
  });
  return {
    get browser() {
      return started(browser);
    },
    get server() {
      return started(server);
    },
    async renew() {
      await close();
      browser = await launch();
    },
  };
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('Browser and server are there only while tests run');
  return part;
}

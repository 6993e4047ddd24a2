import type { BrowserName } from '../drivers/browser-driver.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserName: BrowserName;
  }
}

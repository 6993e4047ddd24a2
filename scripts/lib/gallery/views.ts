import type { Page } from '../../../tests/e2e/drivers/browser-driver.ts';
import type { sizeOf } from './looks.ts';
import type { Stage } from './stage.ts';
import { importViews } from './views-of-import.ts';
import { libraryViews } from './views-of-library.ts';
import { pageViews } from './views-of-page.ts';
import { popupViews } from './views-of-popup.ts';

/** One view or one state of it. */
export interface View {
  /** The first part of its files' names. */
  readonly name: string;
  readonly place: Parameters<typeof sizeOf>[0];
  /** Opens the tab where it will stand. */
  open(stage: Stage): Promise<Page>;
  /** Brings the view about, once the tab has the size and the colours of a look. */
  show(page: Page, stage: Stage): Promise<void>;
  /** Puts back what showing it changed, for the pictures that follow. */
  leave?(page: Page): Promise<void>;
}

/** Everything that the gallery shows. */
export const views: readonly View[] = [...pageViews, ...popupViews, ...libraryViews, ...importViews];

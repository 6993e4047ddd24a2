import { failureKinds } from '../../src/model/failure.ts';
import { defaultSettings, type PageSettings } from '../../src/model/settings.ts';
import { nextTurn } from './next-turn.ts';
import type { Painter } from './painter.ts';
import type { Suggesting } from './suggesting.ts';
import type { SurfaceStore } from './surface-store.ts';
import { nameColors, rememberWords, speakAs } from './words.ts';

/** What may still have to be said when this copy has been replaced and can look nothing up. */
const wordsOfReplacedCopy = [
  'page_copy_note',
  'page_copied',
  'page_not_copied',
  'page_cancel',
  'page_close',
  'page_note_put_away',
  'page_go_on',
  'page_discard',
] as const;

interface PageLookParts {
  readonly painter: Painter;
  readonly store: SurfaceStore;
  readonly suggesting: Suggesting;
}

/** How the person wants things to look on pages. */
export class PageLook {
  readonly #parts: PageLookParts;
  #settings: PageSettings | undefined;

  constructor(parts: PageLookParts) {
    this.#parts = parts;
    // In a task of its own: the first texts take longest.
    void nextTurn().then(rememberAhead);
  }

  /** Whether the toolbar comes by itself. Not before the settings are known: it might be unwanted here. */
  get wantsToolbar(): boolean {
    return this.#settings?.showsToolbar === true && !this.#settings.isAway;
  }

  /** Whether saved passages can be seen on the page, and so be pointed at. */
  get isPainting(): boolean {
    return this.#settings !== undefined && this.#settings.paint !== 'none' && !this.#settings.isAway;
  }

  /** Takes settings over. The caller paints anew. */
  apply(settings: PageSettings): void {
    const { painter, store, suggesting } = this.#parts;
    const isNew = this.#settings === undefined;
    const wasUnderlining = this.#settings?.underlinesClaims;
    this.#settings = settings;
    speakAs(settings.language);
    rememberAhead();
    nameColors(settings.colorNames);
    painter.draw(settings.isAway ? 'none' : settings.paint);
    if (isNew ? settings.underlinesClaims : wasUnderlining !== settings.underlinesClaims) {
      suggesting.underline(settings.underlinesClaims);
    }
    if (settings.isAway) {
      suggesting.underline(false);
      store.leave();
    } else if (!settings.showsToolbar && store.surface.kind === 'toolbar') store.close();
    store.setTheme(settings.theme);
  }

  /** What cannot be read is as it is at first. */
  applyDefault(): void {
    if (this.#settings === undefined) this.apply({ ...defaultSettings, isAway: false });
  }
}

function rememberAhead(): void {
  rememberWords(failureKinds.map((kind) => `failure_${kind}` as const));
  rememberWords(wordsOfReplacedCopy);
}

/** The browsers that the extension is tried in. */
export type BrowserName = 'chromium' | 'firefox';

/** In CSS pixels of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In CSS pixels of the viewport. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** How the person's system is set. */
export interface Appearance {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
}

/** Which button of the mouse; the left one unless said otherwise. */
export type PointerButton = 'left' | 'right';

/** What one browser has to offer for one tab; everything else is built upon it and is the same for both. */
export interface RawPage {
  /** The number by which the extension's API knows this tab. */
  readonly tabId: number;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Calls a self-contained function in the page's own world with JSON arguments; its promise is awaited. */
  evaluate<Args extends readonly unknown[], Value>(
    call: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** Calls a self-contained function with the closed shadow root of our UI in the page; undefined when there is none. */
  evaluateInUi<Args extends readonly unknown[], Value>(
    call: (root: ParentNode, ...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value> | undefined>;
  /** Calls a self-contained function with the browser's own rights, which sees what our content scripts registered in the document. */
  evaluateAsBrowser<Args extends readonly unknown[], Value>(
    call: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** Real pointer input. */
  movePointer(to: Point): Promise<void>;
  pressPointer(button?: PointerButton): Promise<void>;
  releasePointer(button?: PointerButton): Promise<void>;
  /** Real key input: a key as `KeyboardEvent.key` names it, with modifiers before it: `Shift+ArrowRight`. Repeats `times`. */
  press(keys: string, times?: number): Promise<void>;
  /** Real key input of plain text. */
  type(text: string): Promise<void>;
  /** Of the viewport, to a PNG file; where the browser can, a WebP one by the ending of its name. */
  screenshot(path: string): Promise<void>;
  /** `pixelRatio`: device pixels to a CSS pixel, where the browser can; 1 when left out. */
  resize(size: { readonly width: number; readonly height: number; readonly pixelRatio?: number }): Promise<void>;
  emulate(appearance: Appearance): Promise<void>;
  /** Brings the tab to the front. */
  focus(): Promise<void>;
  close(): Promise<void>;
}

/** An element as a person meets it. */
export interface SeenElement {
  readonly text: string;
  /** Of inputs, else null. */
  readonly value: string | null;
  readonly rect: Rect;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isFocused: boolean;
  readonly isVisible: boolean;
}

/** Elements of one root, by CSS selector; waiting ends with an error that names the selector. */
export interface ElementScope {
  find(selector: string): Promise<SeenElement | undefined>;
  findAll(selector: string): Promise<readonly SeenElement[]>;
  /** Waits until a visible element matches, whose text contains `text` when given. */
  waitFor(selector: string, text?: string): Promise<SeenElement>;
  waitUntilGone(selector: string): Promise<void>;
  /** Waits for the element and clicks its middle with the real pointer, once it stands still. */
  click(selector: string, text?: string): Promise<void>;
  /** Clicks into the input and replaces what is in it by typing. */
  fill(selector: string, value: string): Promise<void>;
}

/** A registered highlight of the page: its name and the words of its ranges, in the order of the set. */
export interface PaintedHighlight {
  readonly name: string;
  readonly texts: readonly string[];
}

/** A tab with a page in it. */
export interface Page extends RawPage {
  /** The page's document. */
  readonly dom: ElementScope;
  /** Our UI in the page, in its closed shadow root. */
  readonly ui: ElementScope;
  /**
   * Selects words that stand in the page by dragging the mouse over them, white space folded; the `occurrence`th (from 0).
   * Returns what the page then says is selected; an error when the words are not there.
   */
  select(text: string, occurrence?: number): Promise<string>;
  /** The same from the keyboard: Shift and arrows, from the first character on. */
  selectByKeyboard(text: string, occurrence?: number): Promise<string>;
  /** Where words of the page stand now, after scrolling them to the middle. */
  locate(text: string, occurrence?: number): Promise<Rect>;
  clickAt(point: Point): Promise<void>;
  highlights(): Promise<readonly PaintedHighlight[]>;
}

/** A file that the person saved. */
export interface SavedFile {
  readonly name: string;
  /** As UTF-8. */
  readonly content: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A network request, seen from outside. */
export interface SeenRequest {
  readonly url: string;
  /** Whether the extension's background or one of its pages made it. */
  readonly isByExtension: boolean;
  /** Whether the browser made it on its own account, for no page. */
  readonly isByBrowser: boolean;
}

/** A running browser with the extension in it. */
export interface Browser {
  readonly name: BrowserName;
  /** Origin of the extension's pages, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Opens an address in a new tab. */
  open(url: string): Promise<Page>;
  /** Opens the popup in a tab of its own, about the page of another tab. */
  openPopup(about: Page): Promise<Page>;
  /** Calls a self-contained function in a page of the extension that has the extension's API but none of its code. */
  evaluateInExtension<Args extends readonly unknown[], Value>(
    call: (...args: Args) => Value,
    ...args: Args
  ): Promise<Awaited<Value>>;
  /** Does what pressing a keyboard command's shortcut does on a page. */
  runCommand(command: string, page: Page): Promise<void>;
  /** Does what choosing one of our items in the context menu at a point of a page does. */
  chooseFromMenu(item: string, page: Page, at: Point): Promise<void>;
  /** Stops the background, as the browser does with an idle one. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Loads the extension anew, as an update does. */
  reloadExtension(): Promise<void>;
  /** Gives the extension's origin so many bytes to store things in, its own share again when null; false where the browser has no means for it. */
  limitStorage(bytes: number | null): Promise<boolean>;
  requests(): Promise<readonly SeenRequest[]>;
  readClipboard(): Promise<string>;
  /** Waits for the file that an action makes the browser download. */
  downloadFrom(action: () => Promise<void>): Promise<SavedFile>;
  close(): Promise<void>;
  /** Ends the browser as a crash does. */
  kill(): Promise<void>;
  /** Resolves when the browser has ended, by whomever. */
  readonly ended: Promise<void>;
}

/** How to start a browser. */
export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  readonly extensionDir: string;
  /** Kept when given, so that a later launch finds what this one saved; otherwise a fresh one that is removed on closing. */
  readonly profileDir?: string;
  /** Default true. */
  readonly isHeadless?: boolean;
  /** Reaches no host but the loopback address, so that a test depends on nothing outside. Default false. */
  readonly isOffline?: boolean;
  /** Default: an installed one, see find-browser.ts. */
  readonly executable?: string;
}

import { isContextAlive } from '../../src/messages/runtime.ts';
import { drawingOfPage, type PageDrawing } from '../page/drawing-of-page.ts';
import { type LeftEditor, readLeftEditor } from './left-editor.ts';
import type { UiActions, UiState } from './ui-state.ts';

declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };

const tagName = 'claimlight-ui';
/** How often a host is put back that the page throws out; a page that insists has its way. */
const maxReturns = 50;

/** Events that would tell the page what a person does or types in our UI, or set off its shortcuts. */
const keptEvents = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'wheel',
  'focusin',
  'focusout',
  'dragstart',
  'drop',
] as const;

/** The closed shadow root in which our UI stands. It is in the page only while there is something to show. */
export class UiHost {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #document: Document;
  readonly #drawing: PageDrawing;
  readonly #actions: UiActions;
  #isShown = false;
  #returns = 0;

  constructor(document: Document, actions: UiActions, signal: AbortSignal) {
    this.#document = document;
    // Kept, because a copy of the extension that takes this one's place offers another one.
    this.#drawing = drawingOfPage();
    this.#actions = actions;
    this.#host = document.createElement(tagName);
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.#drawing.styles);
    this.#root.adoptedStyleSheets = [sheet];
    for (const name of keptEvents) this.#root.addEventListener(name, (event) => event.stopPropagation());
    const observer = new MutationObserver(() => this.#putBack());
    observer.observe(document.documentElement, { childList: true });
    observer.observe(document, { childList: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#isShown = false;
      this.#drawing.clear(this.#root);
      this.#host.remove();
    });
  }

  /** Shows a state; the host leaves the page when there is nothing to show. */
  show(state: UiState): void {
    this.#isShown = state.surface.kind !== 'none' || state.receipt !== null || state.stops.length > 0;
    if (this.#isShown && !this.#host.isConnected) this.#document.documentElement.append(this.#host);
    this.#drawing.draw(this.#root, state, this.#actions);
    if (!this.#isShown) this.#host.remove();
  }

  /** Whether an event happened in our UI, as the page sees it. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  /** Whether a node of the page is our host. */
  is(node: Node): boolean {
    return node === this.#host;
  }

  /** Whether the focus is in our UI. */
  hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }

  /** Moves the focus to the first button of what stands beside the passage. */
  focusSurface(): void {
    this.#root.querySelector<HTMLElement>('.popover button')?.focus();
  }

  #putBack(): void {
    // A copy that was replaced has made way for the one that took its UI out.
    if (!isContextAlive()) this.#isShown = false;
    if (!this.#isShown || this.#host.isConnected || this.#returns >= maxReturns) return;
    this.#returns += 1;
    this.#document.documentElement.append(this.#host);
  }
}

/** Removes what a replaced copy of the extension left on the page; answers with the editor that stood there, and its words. */
export function takeLeftEditor(document: Document): LeftEditor | undefined {
  const hosts = [...document.documentElement.children].filter((element) => element.localName === tagName);
  const roots = hosts.map((host) => openRoot(host));
  const left = roots.map((root) => (root === null ? undefined : readLeftEditor(root)));
  for (const host of hosts) host.remove();
  return left.find((editor) => editor !== undefined);
}

/** Both browsers let content scripts, and no page, into closed roots. */
function openRoot(host: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in host) return host.openOrClosedShadowRoot as ShadowRoot | null;
  const { dom } = chrome;
  return host instanceof HTMLElement ? dom.openOrClosedShadowRoot(host) : null;
}

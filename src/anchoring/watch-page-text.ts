/** A clock's timers, as every window has them. */
type Timers = Pick<WindowOrWorkerGlobalScope, 'setTimeout' | 'clearTimeout'>;

/** How a page is watched. */
interface WatchOptions {
  /** The page's text may have changed, and has rested, or has gone on changing for long enough. Resolves to the milliseconds that it worked. */
  readonly onChange: () => Promise<number> | undefined;
  readonly signal: AbortSignal;
  /** How long the text must rest before `onChange`, in milliseconds. */
  readonly delayMs: number;
  readonly timers: Timers;
  /** Whether a node that comes or goes is none of the page's. */
  readonly isForeign: (node: Node) => boolean;
  /** Told of every change as it happens, before `onChange`. */
  readonly heard: Heard;
}

/** Who has to know what changed. */
interface Heard {
  note(records: readonly MutationRecord[]): void;
  noteShadows(hosts: readonly Element[]): void;
  /** The page may look otherwise as a whole. */
  forget(): void;
}

/** A page that never rests is looked at this many rests apart: with 300 ms, within a second of a change. */
const maxRests = 3;
/** Share of the time that looking again may take on a page that changes without end. */
const maxShare = 0.04;

const watched: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', 'class', 'style', 'aria-hidden'],
};

/**
 * Calls back when a page's text changed, in the document or its open shadow roots. Rests between calls grow with what
 * a call costs, so that a page in constant motion is never frozen by us.
 */
export function watchPageText(
  document: Document,
  { onChange, signal, delayMs, timers, isForeign, heard }: WatchOptions,
): void {
  let timer: number | undefined;
  let firstChange = 0;
  let notBefore = 0;
  const seenRoots = new WeakSet<Node>();

  const run = () => {
    timer = undefined;
    const start = performance.now();
    // A host can be given its root long after it came, of which no mutation tells.
    observeRoots(document.documentElement);
    const working = onChange();
    const end = performance.now();
    notBefore = end + (end - start) / maxShare;
    void working?.then((workedMs) => {
      notBefore = Math.max(notBefore, performance.now() + workedMs / maxShare);
    });
  };
  const schedule = () => {
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    timers.clearTimeout(timer);
    const rest = Math.min(delayMs, Math.max(0, firstChange + maxRests * delayMs - now));
    timer = timers.setTimeout(run, Math.max(rest, notBefore - now));
  };
  const observer = new MutationObserver((records) => {
    const ofPage = records.filter((record) => isOfPage(record, isForeign));
    for (const { addedNodes } of ofPage) for (const node of addedNodes) observeRoots(node);
    if (ofPage.length === 0) return;
    heard.note(ofPage);
    schedule();
  });
  // Roots within roots wait in a list: a page may nest them deeper than calls can be.
  const observeRoots = (node: Node | null) => {
    const waiting = [node];
    const found: Element[] = [];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === null || !isElement(next)) continue;
      for (const host of [next, ...next.querySelectorAll('*')]) {
        const { shadowRoot } = host;
        if (shadowRoot === null) continue;
        if (!seenRoots.has(shadowRoot)) {
          observer.observe(shadowRoot, watched);
          found.push(host);
        }
        seenRoots.add(shadowRoot);
        for (const child of shadowRoot.children) waiting.push(child);
      }
    }
    if (found.length > 0) heard.noteShadows(found);
  };

  const restyle = () => {
    heard.forget();
    schedule();
  };
  // Styles that arrive late and another width can show and hide text without a mutation.
  document.addEventListener('load', (event) => isLink(event.target) && restyle(), { capture: true, signal });
  document.defaultView?.addEventListener('resize', restyle, { passive: true, signal });
  observer.observe(document, watched);
  observeRoots(document.documentElement);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    timers.clearTimeout(timer);
  });
}

function isOfPage({ type, addedNodes, removedNodes }: MutationRecord, isForeign: (node: Node) => boolean): boolean {
  return type !== 'childList' || ![...addedNodes, ...removedNodes].every(isForeign);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isLink(target: EventTarget | null): boolean {
  return (target as Partial<Element> | null)?.localName === 'link';
}

/** A clock's timers, as every window has them. */
type Timers = Pick<WindowOrWorkerGlobalScope, 'setTimeout' | 'clearTimeout'>;

/** How a page is watched. */
interface WatchOptions {
  /** The page's text may have changed, and has rested, or has gone on changing for long enough. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
  /** How long the text must rest before `onChange`, in milliseconds. */
  readonly delayMs: number;
  readonly timers: Timers;
  /** Whether a node that comes or goes is none of the page's. */
  readonly isForeign: (node: Node) => boolean;
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
  { onChange, signal, delayMs, timers, isForeign }: WatchOptions,
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
    onChange();
    const end = performance.now();
    notBefore = end + (end - start) / maxShare;
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
    if (ofPage.length > 0) schedule();
  });
  const observeRoots = (node: Node | null) => {
    if (node === null || !isElement(node)) return;
    for (const { shadowRoot } of [node, ...node.querySelectorAll('*')]) {
      if (shadowRoot === null) continue;
      if (!seenRoots.has(shadowRoot)) observer.observe(shadowRoot, watched);
      seenRoots.add(shadowRoot);
      for (const child of shadowRoot.children) observeRoots(child);
    }
  };

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

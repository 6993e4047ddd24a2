/** An event of a trace (Trace Event Format); times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly score?: number };
  };
}

/** What a load cost the page's main thread; times in milliseconds of the processor. */
export interface MainThreadCost {
  /** Evaluating the extension's scripts: compiling them and running their top level. */
  readonly evaluateMs: number;
  /** All that the extension's code took, evaluation included. */
  readonly extensionMs: number;
  /** The longest part that it took of one task. */
  readonly longestExtensionMs: number;
  /** The longest task of the page, whosever it was. */
  readonly longestTaskMs: number;
  readonly layoutShift: number;
  /** Addresses of the extension's scripts that ran. */
  readonly scripts: readonly string[];
  /** When the document's scripts had all run and been told so, after which content scripts have their turn, in the trace's time. */
  readonly idleAt: number | undefined;
  /** When the page put down a mark of a name, in the trace's time. */
  markedAt(name: string): number | undefined;
}

const scriptEvents = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.run', 'RunMicrotasks']);

/**
 * Reads what a page's load cost. A call belongs to the extension when its function is one of its scripts'; promises'
 * continuations (`RunMicrotasks`) belong to whoever's code ran before them in the task, and to the extension when nobody's did.
 * Style, layout and paint that it brings about count in the longest task only: nothing in a trace says who wanted them.
 */
export function readTrace(events: readonly TraceEvent[], pageUrl: string): MainThreadCost {
  const main = mainThreadOf(events, pageUrl);
  const own = events.filter((event) => event.pid === main.pid && event.tid === main.tid).sort((a, b) => a.ts - b.ts);
  const tasks = own.filter(({ name }) => /RunTask$/u.test(name));
  let [evaluate, extension, longestExtension] = [0, 0, 0];
  const scripts = new Set<string>();
  let at = 0;
  const calls = own.filter(({ name }) => scriptEvents.has(name));
  for (const task of outermost(tasks)) {
    let inTask = 0;
    let isOurs = true;
    let coveredUpTo = 0;
    for (; at < calls.length; at += 1) {
      const call = calls[at] as TraceEvent;
      if (call.ts > task.ts + (task.dur ?? 0)) break;
      if (call.ts < task.ts || call.ts < coveredUpTo) continue;
      const url = call.args?.data?.url ?? '';
      if (call.name !== 'RunMicrotasks') isOurs = isExtension(url);
      coveredUpTo = call.ts + (call.dur ?? 0);
      if (!isOurs) continue;
      inTask += call.tdur ?? 0;
      if (url !== '') scripts.add(url);
      if (call.name === 'EvaluateScript' || call.name === 'v8.compile') evaluate += call.tdur ?? 0;
    }
    extension += inTask;
    longestExtension = Math.max(longestExtension, inTask);
  }
  return {
    evaluateMs: evaluate / 1_000,
    extensionMs: extension / 1_000,
    longestExtensionMs: longestExtension / 1_000,
    longestTaskMs: tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1_000,
    layoutShift: own
      .filter(({ name }) => name === 'LayoutShift')
      .reduce((sum, { args }) => sum + (args?.data?.score ?? 0), 0),
    scripts: [...scripts],
    idleAt: own.findLast(({ name }) => name === 'domContentLoadedEventEnd')?.ts,
    markedAt: (name) => own.find((event) => event.name === name)?.ts,
  };
}

function isExtension(url: string): boolean {
  return url.startsWith('chrome-extension://');
}

/** Events that lie in no other one. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0;
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/** The main thread of the process that loaded the page: other renderers run the extension's own pages. */
function mainThreadOf(events: readonly TraceEvent[], pageUrl: string): { pid: number; tid: number } {
  const load = events.findLast(({ name, args }) => name === 'CommitLoad' && args?.data?.url === pageUrl);
  const found = events.find(
    ({ name, args, pid }) => name === 'thread_name' && args?.name === 'CrRendererMain' && pid === load?.pid,
  );
  if (found === undefined) throw new Error(`The trace does not hold the load of ${pageUrl}`);
  return found;
}

/** The part of the extension's copy in this page: each runs once at a time. */
export type InstanceName = 'loader' | 'annotator';

type InstanceTable = { [name in InstanceName]?: AbortController };

// Content scripts of one extension share a global that the page cannot see. A symbol keeps it out of the way of other names.
const tableKey = Symbol.for('claimlight.instances');

/** Starts an instance and ends the one before it; the returned signal aborts when a later one takes its place. */
export function replaceInstance(name: InstanceName): AbortSignal {
  const table = instances();
  table[name]?.abort();
  const controller = new AbortController();
  table[name] = controller;
  return controller.signal;
}

/** Whether an instance of this name runs in this page. */
export function hasInstance(name: InstanceName): boolean {
  return instances()[name]?.signal.aborted === false;
}

function instances(): InstanceTable {
  const holder = globalThis as { [tableKey]?: InstanceTable };
  holder[tableKey] ??= {};
  return holder[tableKey];
}

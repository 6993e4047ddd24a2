import { isContextAlive } from '../../src/messages/runtime.ts';

/** The part of the extension's copy in this page: each runs once at a time. */
export type InstanceName = 'reader' | 'annotator';

type InstanceTable = { [name in InstanceName]?: AbortController };

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

/**
 * Ends this copy's instance when the extension was replaced or taken away; true then. Nobody tells a replaced copy: it
 * asks this itself whenever something wakes it, so that it does nothing beside the copy that took its place.
 */
export function endWhenReplaced(name: InstanceName): boolean {
  if (isContextAlive()) return false;
  instances()[name]?.abort();
  return true;
}

function instances(): InstanceTable {
  // Content scripts of one extension share a global that the page cannot see. A symbol keeps it out of the way of other
  // names; it is made here because the loader should do nothing as it starts.
  const key = Symbol.for('claimlight.instances');
  const holder = globalThis as { [name: symbol]: InstanceTable | undefined };
  holder[key] ??= {};
  return holder[key];
}

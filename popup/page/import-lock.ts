import type { ImportRunId } from '../../src/model/ids.ts';
import type { ImportRun } from '../../src/model/import-run.ts';

/** Does something while it is known that an import is being read here: a page that dies lets go. */
export function holdImport<T>(id: ImportRunId, action: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`import ${id}`, action) as Promise<T>;
}

/** The imports that stand as being read and are read by no page any more: the browser died meanwhile, or the page was closed. */
export async function brokenOff(runs: readonly ImportRun[]): Promise<readonly ImportRun[]> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return runs.filter(({ id, state }) => state === 'reading' && !names.has(`import ${id}`));
}

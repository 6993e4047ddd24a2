import browser from 'webextension-polyfill';
import type { Failure } from '../model/failure.ts';
import { errorName, isFault, type LastError, parseLastErrors, withError } from '../model/last-errors.ts';

/** Where they lie: beside the database, which may be what failed. */
const key = 'lastErrors';

let writing: Promise<void> = Promise.resolve();

/** Keeps the failures that handlers answer with, and what they throw, so that a person can report them; the answers stay as they are. */
export function keepingFailures<Table extends object>(handlers: Table): Table {
  const kept = Object.entries(handlers).map(([asked, handler]) => [
    asked,
    async (...args: unknown[]) => {
      try {
        const result = await (handler as (...all: unknown[]) => unknown)(...args);
        const { failure } = result as { readonly failure?: Failure };
        if (failure !== undefined && isFault(failure.kind)) keep(asked, failure.kind, failure.detail);
        return result;
      } catch (error) {
        keep(asked, 'unexpected', error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(kept) as Table;
}

/** Keeps what goes wrong in the background outside of any answer. */
export function keepUnhandledErrors(): void {
  addEventListener('error', ({ error }) => keep('background', 'unexpected', error));
  addEventListener('unhandledrejection', ({ reason }) => keep('background', 'unexpected', reason));
}

function keep(asked: string, kind: LastError['kind'], error: unknown): void {
  const entry: LastError = { at: Date.now(), asked, kind, error: errorName(error) };
  writing = writing
    .then(async () => {
      const stored = await browser.storage.local.get(key);
      await browser.storage.local.set({ [key]: withError(parseLastErrors(stored[key]), entry) });
    })
    // Where not even this can be written there is nothing left to tell it to.
    .catch(() => undefined);
}

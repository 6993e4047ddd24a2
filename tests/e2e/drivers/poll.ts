import { setTimeout as sleep } from 'node:timers/promises';

/** Tries until a value other than undefined or false comes, and throws with `what` was awaited after `timeoutMs`. */
export async function poll<T>(
  what: string | (() => string),
  attempt: () => Promise<T | undefined | false> | T | undefined | false,
  timeoutMs = 20_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await attempt();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end)
      throw new Error(`Waited ${timeoutMs} ms in vain for ${typeof what === 'string' ? what : what()}`);
    await sleep(40);
  }
}

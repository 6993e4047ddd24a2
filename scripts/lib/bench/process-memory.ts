import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';

const everyMs = 25;

/** The most memory that all processes of a browser hold above what they held before, while something is done; in bytes. Undefined where the system does not say (it is read from /proc). */
export async function peakMemoryOf<T>(
  devtools: CDPSession,
  action: () => Promise<T>,
): Promise<{ readonly value: T; readonly peakBytes: number | undefined }> {
  const before = residentBytes(await processIds(devtools));
  let peak = before;
  const ids = await processIds(devtools);
  const timer = setInterval(() => {
    const now = residentBytes(ids);
    if (now !== undefined && peak !== undefined) peak = Math.max(peak, now);
  }, everyMs);
  try {
    const value = await action();
    return { value, peakBytes: before === undefined || peak === undefined ? undefined : peak - before };
  } finally {
    clearInterval(timer);
  }
}

async function processIds(devtools: CDPSession): Promise<readonly number[]> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  return processInfo.map(({ id }) => id);
}

function residentBytes(ids: readonly number[]): number | undefined {
  const sizes = ids.map((id) => {
    try {
      const found = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8'));
      return Number(found?.[1] ?? 0) * 1024;
    } catch {
      // A process that has ended meanwhile, or a system without /proc.
      return 0;
    }
  });
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sum === 0 ? undefined : sum;
}

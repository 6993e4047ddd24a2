import { findStatements } from '../../../src/claims/find-statements.ts';
import type { ClaimLanguage } from '../../../src/claims/languages/claim-language.ts';
import { english } from '../../../src/claims/languages/en.ts';
import { suggestClaims } from '../../../src/claims/suggest-claims.ts';

const language: ClaimLanguage = english;

/** How many statements ours finds. */
export function read(text: string): number {
  const work = findStatements(text, language);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value.length;
  }
}

/** What suggesting a text's claims takes as the annotator does it, and the longest stretch without a turn of the page, in milliseconds. */
export async function readInSlices(text: string): Promise<{ readonly ms: number; readonly longestMs: number }> {
  let longestMs = 0;
  const begun = performance.now();
  let started = begun;
  const close = () => {
    longestMs = Math.max(longestMs, performance.now() - started);
  };
  const { port1, port2 } = new MessageChannel();
  const pause = async () => {
    close();
    const turn = new Promise((resolve) => {
      port1.onmessage = resolve;
    });
    port2.postMessage(null);
    await turn;
    started = performance.now();
  };
  await suggestClaims(text, 'en', { budgetMs: 8, now: () => performance.now(), pause });
  close();
  port1.close();
  return { ms: performance.now() - begun, longestMs };
}

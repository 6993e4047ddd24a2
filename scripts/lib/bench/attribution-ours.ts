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

let held = '';

/** Keeps a text for what is measured next, so that handing it over is not measured. */
export function hold(text: string): void {
  held = text;
}

/** Suggests the held text's claims as the annotator does, with a turn of the page whenever 8 ms are spent; how many there are. */
export async function suggestInSlices(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  const pause = () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const found = await suggestClaims(held, 'en', { budgetMs: 8, now: () => performance.now(), pause });
  port1.close();
  return found?.length ?? 0;
}

import { findStatements } from '../../../src/claims/find-statements.ts';
import type { ClaimLanguage } from '../../../src/claims/languages/claim-language.ts';
import { english } from '../../../src/claims/languages/en.ts';

const language: ClaimLanguage = english;

/** How many statements ours finds. */
export function read(text: string): number {
  const work = findStatements(text, language);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value.length;
  }
}

/** The longest step of the sliced work between two places where it can pause, in milliseconds. */
export function longestSliceMs(text: string): number {
  const work = findStatements(text, language);
  let longest = 0;
  for (;;) {
    const started = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - started);
    if (step.done === true) return longest;
  }
}

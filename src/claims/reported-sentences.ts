import type { Candidate } from './candidate.ts';
import { rangeOf } from './content-bounds.ts';
import type { Frame, Item } from './frames.ts';
import { isMark } from './item-tests.ts';
import type { ClaimLanguage } from './languages/claim-language.ts';
import { moodAt } from './reported-mood.ts';

/** How many sentences one report without a verb of saying may run over. */
const runLimit = 12;

interface Run {
  readonly candidate: Candidate;
  readonly block: number;
  readonly sentences: number;
}

/**
 * Whole sentences that only their mood shows to be another's words (*Die Lage sei ernst. Man habe Hilfe angefordert.*);
 * those that follow one another are one statement of whoever spoke last.
 */
export class ReportedSentences {
  readonly #language: ClaimLanguage;
  #run: Run | undefined;
  #last: { readonly candidate: Candidate; readonly block: number } | undefined;

  constructor(language: ClaimLanguage) {
    this.#language = language;
  }

  /** Takes the next sentence with the statements that its verbs and phrases attribute; returns a report that ended before it. */
  add(frame: Frame, candidates: readonly Candidate[]): readonly Candidate[] {
    const attributed = candidates.filter((one) => one.content.length > 0);
    const mood = attributed.length > 0 ? undefined : moodOf(frame.items, this.#language);
    const range = rangeOf(frame.items, 0, frame.items.length);
    if (mood === undefined || range === undefined) {
      const ended = this.finish();
      const spoken = whoSpoke(candidates);
      if (spoken !== undefined) this.#last = { candidate: spoken, block: frame.block };
      return ended;
    }
    const run = this.#run;
    if (run !== undefined && run.block === frame.block && run.sentences < runLimit) {
      const { candidate } = run;
      const signs = candidate.signs.includes('sentences:many')
        ? candidate.signs
        : [...candidate.signs, 'sentences:many'];
      const grown = { ...candidate, content: [...candidate.content, range], signs };
      this.#run = { ...run, candidate: grown, sentences: run.sentences + 1 };
      return [];
    }
    const ended = this.finish();
    this.#run = { candidate: this.#reported(frame, range, mood), block: frame.block, sentences: 1 };
    return ended;
  }

  /** A report that the last sentence belonged to. */
  finish(): readonly Candidate[] {
    const candidate = this.#run?.candidate;
    this.#run = undefined;
    return candidate === undefined ? [] : [candidate];
  }

  #reported(frame: Frame, range: { readonly start: number; readonly end: number }, mood: string): Candidate {
    const last = this.#last;
    const distance = last === undefined ? 9 : frame.block - last.block;
    const where = frame.opensBlock ? 'opens' : 'goes on';
    return {
      content: [range],
      speaker: distance <= 1 ? last?.candidate.speaker : undefined,
      cue: undefined,
      kind: 'none',
      position: 'loose',
      signs: [
        'reported',
        `reported ${mood}`,
        `reported ${where}`,
        `reported ${mood} ${where} ${distance === 0 ? 'same' : distance === 1 ? 'next' : 'far'}`,
        ...(frame.items.some((item) => item.kind === 'quotation') ? ['quotation within'] : []),
        ...(frame.items.length < 8 ? ['reported short'] : []),
      ],
    };
  }
}

/** Of a sentence's statements the last with a speaker, those with words first. */
export function whoSpoke(candidates: readonly Candidate[]): Candidate | undefined {
  const named = candidates.filter((one) => one.speaker !== undefined);
  return (
    named.findLast((one) => one.content.length > 0) ??
    named.findLast(({ kind }) => kind === 'say' || kind === 'tell' || kind === 'source' || kind === 'ask')
  );
}

/** The mood of a sentence's main clause. */
function moodOf(items: readonly Item[], language: ClaimLanguage): 'clear' | 'ambiguous' | undefined {
  let found: 'ambiguous' | undefined;
  let clause = 0;
  for (const [index, item] of items.entries()) {
    if (isMark(item, ',', ';', ':')) clause += 1;
    const mood = clause > 1 ? undefined : moodAt(items, index, language);
    if (mood === 'clear') return mood;
    if (clause === 0) found ??= mood;
  }
  return found;
}

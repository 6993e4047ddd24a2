import type { ReasonKind } from '../../model/article-verdict.ts';
import { readAddress } from './address-signals.ts';
import { readDeclarations } from './declared-signals.ts';
import { readParts } from './parts-signals.ts';
import { type RunningText, readText } from './text-signals.ts';

/** Numbers of at least 0, each under a name; a yes is 1. */
export type SignalGroup = Readonly<Record<string, number>>;

/** Everything that detection looks at, by what it can be a reason of. */
export type Signals = { readonly [kind in ReasonKind]: SignalGroup };

/** Signals that were read so far. */
export type SomeSignals = Partial<Signals>;

/** One look at a page: what it adds to the signals, and whether they decide. */
export interface Stage {
  readonly kinds: readonly ReasonKind[];
  /** Log odds from which the signals of this stage and those before decide alone; the last always decides. */
  readonly sure: number;
}

/**
 * The looks at a page, each dearer than the one before: its declarations and address, its running text, all of it. In
 * cross-validation no look after one that is sure this much made detection better.
 */
export const stages = [
  { kinds: ['declared', 'credits', 'address'], sure: 1.25 },
  { kinds: ['text'], sure: 0.8 },
  { kinds: ['links', 'parts'], sure: 0 },
] as const satisfies readonly Stage[];

/**
 * Reads what tells an article from other pages, one stage after the other, each yielded with those before. Reads no
 * layout, looks at a bounded number of elements and letters, and knows no language: letters are counted, not words.
 */
export function* readInStages(document: Document, url: string): Generator<SomeSignals> {
  const first = { ...readDeclarations(document), address: readAddress(url) };
  yield first;
  const running: RunningText = readText(document);
  const second = { ...first, text: running.signals };
  yield second;
  yield { ...second, ...readParts(document, running) } satisfies Signals;
}

/** The signals of all stages. */
export function readSignals(document: Document, url: string): Signals {
  let signals: SomeSignals = {};
  for (const more of readInStages(document, url)) signals = more;
  return signals as Signals;
}

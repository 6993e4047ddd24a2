import type { ReasonKind } from '../../model/article-verdict.ts';
import { readAddress } from './address-signals.ts';
import { readDeclarations } from './declared-signals.ts';
import { readParts } from './parts-signals.ts';
import { readText } from './text-signals.ts';

/** Numbers of at least 0, each under a name; a yes is 1. */
export type SignalGroup = Readonly<Record<string, number>>;

/** Everything that detection looks at, by what it can be a reason of. */
export type Signals = { readonly [kind in ReasonKind]: SignalGroup };

/**
 * Reads what tells an article from other pages: declarations, text, links, address and parts. Reads no layout, looks at
 * a bounded number of elements and letters, and knows no language: letters are counted, not words.
 */
export function readSignals(document: Document, url: string): Signals {
  return { ...readDeclarations(document), ...readText(document), ...readParts(document), address: readAddress(url) };
}

import type { ReasonKind } from '../../model/article-verdict.ts';
import type { PageHead } from '../../model/page-visit.ts';
import { readAddress } from './address-signals.ts';
import { readDeclarations } from './declared-signals.ts';
import { readJson } from './json-signals.ts';
import { readDeclared, readJsonLd } from './page-head.ts';
import { readParts } from './parts-signals.ts';
import { readText } from './text-signals.ts';

/** Numbers of at least 0, each under a name; a yes is 1. */
export type SignalGroup = Readonly<Record<string, number>>;

/** Signals that were read so far, by what they can be a reason of. */
export type SomeSignals = { readonly [kind in ReasonKind]?: SignalGroup };

/**
 * Log odds from which the signals of a look at the page, and of those before, decide alone; the last always decides. In
 * cross-validation no look after one that is sure this much made detection better.
 */
export const sureFrom = [1.25, 0.8, 0.8, 0] as const;

/**
 * Looks at a page until it is known what tells an article from other pages, each look dearer than the one before and
 * yielded with those before: its head and address, which take no walk over the page; its JSON-LD; its running text; all of
 * it. Reads no layout, looks at a bounded number of elements and letters, and knows no language: letters are counted, not
 * words.
 */
export function* readInStages(document: Document, url: string): Generator<SomeSignals> {
  const described = yield* readHeadInStages(readDeclared(document), () => readJsonLd(document), url);
  const running = readText(document);
  const read = { ...described, text: running.signals };
  yield read;
  yield { ...read, ...readParts(document, running) };
}

/** The first two of these looks, which need no more than a page's head; returns what both saw. */
export function* readHeadInStages(
  said: Omit<PageHead, 'json'>,
  readJsonText: () => string,
  url: string,
): Generator<SomeSignals, SomeSignals> {
  const declarations = readDeclarations(said);
  const head = { ...declarations, address: readAddress(url) };
  yield head;
  const json = readJson(readJsonText());
  const described = {
    ...head,
    declared: { ...declarations.declared, ...json.declared },
    credits: { ...declarations.credits, ...json.credits },
  };
  yield described;
  return described;
}

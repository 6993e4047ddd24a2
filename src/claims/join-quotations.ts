import type { TextRange } from '../model/anchor-outcome.ts';
import type { Candidate } from './candidate.ts';
import type { Frame, Item } from './frames.ts';
import { quotedParts } from './quoted-parts.ts';
import { whoSpoke } from './reported-sentences.ts';

/** Statements of sentences in order, with quotations that stand in sentences of their own given to whoever spoke last. */
export class QuotationJoiner {
  readonly #text: string;
  readonly #tellsPartsApart: boolean;
  readonly #found: Candidate[] = [];
  #spoken: Candidate | undefined;
  /** The statement that a quotation in the next sentence can continue. */
  #open: { readonly index: number; readonly block: number; readonly isColon: boolean } | undefined;

  /** `tellsPartsApart`: words quoted inside what a sentence reports count as statements of their own. */
  constructor(text: string, tellsPartsApart: boolean) {
    this.#text = text;
    this.#tellsPartsApart = tellsPartsApart;
  }

  /** Takes statements that no quotation can continue. */
  addReported(candidates: readonly Candidate[]): void {
    this.#found.push(...candidates);
  }

  /** Takes the next sentence and the statements read in it. */
  add(frame: Frame, candidates: readonly Candidate[]): void {
    const quotations = frame.items.filter((item) => item.kind === 'quotation');
    const covered = (item: Item) =>
      candidates.some((one) => one.content.some((range) => range.start <= item.start && range.end >= item.end));
    const isAlone =
      candidates.every((one) => one.content.length === 0) && frame.items.every((item) => item.kind !== 'word');
    if (isAlone && quotations.length > 0 && this.#continue(frame, quotations)) return;
    const complete = candidates.filter((one) => one.content.length > 0);
    const incomplete = candidates.filter((one) => one.content.length === 0 && one.speaker !== undefined);
    this.#found.push(...complete);
    this.#open = undefined;
    const last = frame.items.at(-1);
    const endsInColon = last?.text === ':';
    const opener = incomplete.at(-1) ?? complete.at(-1);
    if (endsInColon && opener !== undefined) {
      this.#found.push({ ...opener, content: [], signs: [...opener.signs, 'open colon'] });
      this.#open = { index: this.#found.length - 1, block: frame.block, isColon: true };
    } else if (complete.length > 0) {
      const index = this.#found.lastIndexOf(complete.at(-1) as Candidate);
      this.#open = { index, block: frame.block, isColon: false };
    }
    if (this.#tellsPartsApart) {
      this.#found.push(...quotedParts(this.#text, frame, complete, this.#spoken));
      this.#spoken = whoSpoke(candidates) ?? this.#spoken;
      return;
    }
    for (const item of quotations) {
      if (!covered(item)) this.#found.push(loose(item, frame, candidates));
    }
  }

  /** All statements, those without words left out. */
  finish(): readonly Candidate[] {
    return this.#found.filter((one) => one.content.length > 0);
  }

  #continue(frame: Frame, quotations: readonly Item[]): boolean {
    const open = this.#open;
    const one = open === undefined ? undefined : this.#found[open.index];
    if (open === undefined || one === undefined) return false;
    const ranges: TextRange[] = quotations.map(({ start, end }) => ({ start, end }));
    const hasQuotation =
      one.signs.includes('left quotation') ||
      one.signs.includes('complement:quotation') ||
      one.signs.includes('quotation within') ||
      one.content.length === 0;
    if (frame.block > open.block + 1) return false;
    if (open.isColon || frame.block === open.block || hasQuotation) {
      const grown = { ...one, content: [...one.content, ...ranges], signs: [...one.signs, 'continued'] };
      if ((frame.block !== open.block || (this.#tellsPartsApart && one.content.length > 0)) && !open.isColon) {
        this.#found.push({
          ...one,
          content: ranges,
          signs: [...one.signs, frame.block === open.block ? 'continued' : 'next paragraph'],
        });
        this.#open = { index: this.#found.length - 1, block: frame.block, isColon: false };
        return true;
      }
      this.#found[open.index] = grown;
      this.#open = { ...open, block: frame.block, isColon: false };
      return true;
    }
    return false;
  }
}

function loose(item: Item, frame: Frame, candidates: readonly Candidate[]): Candidate {
  const words = item.quotation?.words ?? 0;
  return {
    content: [{ start: item.start, end: item.end }],
    speaker: candidates.at(-1)?.speaker,
    cue: undefined,
    kind: 'none',
    position: 'loose',
    signs: [
      'loose',
      words <= 3 ? 'words:few' : words <= 8 ? 'words:some' : 'words:many',
      ...(item.quotation?.beginsCapitalized === true ? ['capital'] : []),
      ...(item.quotation?.endsSentence === true ? ['sentence end'] : []),
      ...(frame.items.length <= 3 ? ['alone'] : []),
    ],
  };
}

import type { TextRange } from '../model/anchor-outcome.ts';
import type { Candidate } from './candidate.ts';
import type { Frame, Item } from './frames.ts';
import { isDash, isMark } from './item-tests.ts';
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
    const covered = (item: Item) => candidates.some((one) => covers(one, item));
    const isAlone =
      candidates.every((one) => one.content.length === 0) && frame.items.every((item) => item.kind !== 'word');
    if (isAlone && quotations.length > 0 && this.#continue(frame, quotations)) return;
    const complete = candidates.filter((one) => one.content.length > 0);
    const incomplete = candidates.filter((one) => one.content.length === 0 && one.speaker !== undefined);
    this.#found.push(...complete);
    this.#open = undefined;
    const last = frame.items.at(-1);
    const lastCue = candidates.reduce<Candidate | undefined>(
      (one, other) => ((other.cue?.start ?? 0) > (one?.cue?.start ?? -1) ? other : one),
      undefined,
    );
    // Jones agreed. “…”: the verb waits for what is said.
    const isWaiting = lastCue !== undefined && incomplete.includes(lastCue) && quotations.length === 0;
    const endsInColon = last?.text === ':' || isWaiting;
    const opener = incomplete.at(-1) ?? complete.at(-1);
    if (endsInColon && opener !== undefined) {
      this.#found.push({ ...opener, content: [], signs: [...opener.signs, isWaiting ? 'waiting' : 'open colon'] });
      this.#open = { index: this.#found.length - 1, block: frame.block, isColon: true };
    } else {
      // Whoever was quoted goes on rather than whoever else is named in the sentence.
      const goesOn = complete.findLast((one) => one.kind !== 'source' && hasQuotation(one)) ?? complete.at(-1);
      if (goesOn !== undefined) {
        this.#open = { index: this.#found.lastIndexOf(goesOn), block: frame.block, isColon: false };
      }
    }
    if (this.#tellsPartsApart) {
      this.#found.push(...quotedParts(this.#text, frame, complete, this.#spoken));
      this.#spoken = whoSpoke(candidates) ?? this.#spoken;
      return;
    }
    for (const item of quotations) {
      const within = complete.find((one) => covers(one, item) && !isWhole(one, item));
      if (within !== undefined || !covered(item))
        this.#found.push(loose(item, frame, within ?? candidates.at(-1), within !== undefined));
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
    if (frame.block > open.block + 1) return false;
    if (open.isColon || frame.block === open.block || hasQuotation(one) || one.content.length === 0) {
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

function hasQuotation({ signs }: Candidate): boolean {
  return signs.some(
    (sign) => sign === 'left quotation' || sign === 'complement:quotation' || sign === 'quotation within',
  );
}

function covers(one: Candidate, item: Item): boolean {
  return one.content.some((range) => range.start <= item.start && range.end >= item.end);
}

function isWhole(one: Candidate, item: Item): boolean {
  return one.content.some((range) => range.start === item.start && range.end === item.end) && one.content.length === 1;
}

/** A quotation that no verb takes, or a part of what one takes: whether it is a claim of its own differs between languages' ways of quoting. */
function loose(item: Item, frame: Frame, context: Candidate | undefined, isWithin: boolean): Candidate {
  const words = item.quotation?.words ?? 0;
  const inherited = context?.signs.filter((sign) => /^(?:kind|tier|complement|left)/u.test(sign)) ?? [];
  return {
    content: [{ start: item.start, end: item.end }],
    speaker: context?.speaker,
    cue: context?.cue,
    kind: 'none',
    position: 'loose',
    signs: [
      'loose',
      isWithin ? 'within claim' : 'outside claim',
      ...inherited.map((sign) => `by ${sign}`),
      ...(context === undefined ? ['by none'] : []),
      words <= 1 ? 'words:one' : words <= 3 ? 'words:few' : words <= 8 ? 'words:some' : 'words:many',
      ...(item.quotation?.beginsCapitalized === true ? ['capital'] : []),
      ...(item.quotation?.endsSentence === true ? ['sentence end'] : []),
      ...(frame.items.length <= 3 ? ['alone'] : []),
      ...(isParted(item, frame) ? ['parted'] : []),
    ],
  };
}

/** *„…“ – powiedziała*: a comma or dash behind the quotation, then a small letter. */
function isParted(item: Item, frame: Frame): boolean {
  const at = frame.items.indexOf(item);
  const [mark, next] = [frame.items[at + 1], frame.items[at + 2]];
  return (isMark(mark, ',') || isDash(mark)) && next?.kind === 'word' && !next.isCapitalized;
}

import type { Item } from './frames.ts';
import { hasForm, isA, isMark, isStop } from './item-tests.ts';
import type { ClaimLanguage } from './languages/claim-language.ts';
import { moodAt } from './reported-mood.ts';

/** Where what is said begins, and by what it is known. */
export interface NextClause {
  readonly kind: 'clause' | 'quotation' | 'inner' | 'colon' | 'mood' | 'infinitive' | 'around' | 'as';
  readonly at: number;
}

/** The clause behind a comma or colon that tells what is said; appositions and relative clauses are passed over. */
export function nextClause(items: readonly Item[], from: number, language: ClaimLanguage): NextClause | undefined {
  // Quoted words that no comma or colon parts from the verb: often a name on the way to the clause.
  let inner: NextClause | undefined;
  for (let index = from; index < items.length && index < from + 45; index += 1) {
    const item = items[index];
    if (item?.kind === 'quotation' && (item.quotation?.words ?? 0) > 0) {
      if (item.quotation?.endsSentence === true) return inner ?? { kind: 'quotation', at: index };
      inner ??= { kind: 'inner', at: index };
      continue;
    }
    if (isMark(item, ':')) return { kind: 'colon', at: index + 1 };
    if (isMark(item, ';')) return inner;
    if (!isMark(item, ',')) continue;
    const next = items[index + 1];
    if (next?.kind === 'quotation' && inner === undefined) return { kind: 'quotation', at: index + 1 };
    if (isA(next, 'complementizer') && !isA(next, 'relative'))
      return { kind: 'clause', at: isA(next, 'that') ? index + 2 : index + 1 };
    const to = segmentEnd(items, index + 1);
    const segment = items.slice(index + 1, to);
    if (segment.some((_, place) => moodAt(items, index + 1 + place, language) !== undefined))
      return { kind: 'mood', at: index + 1 };
    if (
      segment.some((word, place) => isA(word, 'infinitive') && place >= segment.length - 3) ||
      segment.some((word) => hasForm(word, 'insertedInfinitive'))
    )
      return { kind: 'infinitive', at: index + 1 };
    // The Konjunktiv may stand inside the quotation: …, das Gespräch „sei freundlich verlaufen“.
    const quoted = segment.findIndex((word) => word.kind === 'quotation' && (word.quotation?.words ?? 0) > 3);
    if (inner === undefined && quoted > 0 && quoted < 6) return { kind: 'around', at: index + 1 };
  }
  return inner;
}

/** Back from quoted words to the phrase they stand in: *forderte einen neuen „Umgang“*. */
export function objectStart(items: readonly Item[], at: number, limit: number): number {
  let from = at;
  while (
    from > limit &&
    !isA(items[from - 1], 'preposition', 'auxiliary', 'adverb') &&
    items[from - 1]?.kind === 'word'
  ) {
    from -= 1;
    if (isA(items[from], 'determiner')) break;
  }
  return isA(items[from], 'determiner') ? from : at;
}

/** The item behind the last one before a comma, colon, or stop. */
export function segmentEnd(items: readonly Item[], from: number): number {
  let to = from;
  while (to < items.length && !isMark(items[to], ',', ';', ':') && !isStop(items[to])) to += 1;
  return to;
}

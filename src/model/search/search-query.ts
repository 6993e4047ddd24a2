import { type Verdict, verdicts } from '../claim.ts';
import type { Color } from '../color.ts';
import { colors } from '../color.ts';
import { dayRange } from './search-days.ts';
import { type SearchWord, searchWords } from './search-words.ts';

/** How an annotation's words were last found on its page, as far as that was kept. */
export const passageStates = ['found', 'changed', 'lost'] as const;
export type SavedState = (typeof passageStates)[number];

/** What can stand before a colon. */
export const operators = ['tag', 'site', 'by', 'claimant', 'verdict', 'state', 'color', 'before', 'after'] as const;
export type Operator = (typeof operators)[number];

/** Words that must stand in an annotation, its article's title, authors or publisher, or its claimant's names. */
export type TextTerm =
  /** A word that begins so. */
  | { readonly kind: 'prefix'; readonly term: string }
  /** Whole words one after the other; `offset` counts words from the first. */
  | { readonly kind: 'phrase'; readonly words: readonly { readonly term: string; readonly offset: number }[] };

/** A condition; `isWhole` values are the whole of a name, others its beginning. */
export type SearchFilter =
  | { readonly kind: 'tag' | 'site' | 'by' | 'claimant'; readonly value: string; readonly isWhole: boolean }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'state'; readonly state: SavedState }
  | { readonly kind: 'color'; readonly color: Color }
  /** Saved before, or from, a time in milliseconds since the Unix epoch. */
  | { readonly kind: 'before' | 'after'; readonly time: number };

/** What was written that is no condition; it is left out, and told. */
export type QueryProblem =
  /** No operator has this name: its words are searched as they stand. */
  | { readonly kind: 'unknownOperator'; readonly name: string }
  | {
      readonly kind: 'badValue';
      readonly operator: Operator;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'badDay'; readonly operator: Operator; readonly value: string }
  | { readonly kind: 'noValue'; readonly operator: Operator };

/** A query as it was read. All of its parts must hold. */
export interface SearchQuery {
  readonly terms: readonly TextTerm[];
  readonly filters: readonly SearchFilter[];
  readonly problems: readonly QueryProblem[];
}

/** A part of a query as it stands in its field, in UTF-16 code units. */
export interface QueryPart {
  readonly start: number;
  readonly end: number;
  /** What stands before the colon; empty where there is none. */
  readonly name: string;
  readonly value: string;
  readonly isQuoted: boolean;
}

const opening = '"“”„«»';
const partPattern = new RegExp(
  String.raw`(?:(?<name>[\p{L}]{2,})[:：](?!\/\/))?(?:[${opening}](?<quoted>(?:""|[^${opening}])*)(?:[${opening}]|$)|(?<plain>[^\s${opening}]*))`,
  'gu',
);

/** Cuts a query into its parts: words, words in quotation marks, and either after an operator's name and a colon. */
export function queryParts(query: string): readonly QueryPart[] {
  const parts: QueryPart[] = [];
  for (const match of query.matchAll(partPattern)) {
    const [whole] = match;
    if (whole === '') continue;
    const { name = '', quoted, plain = '' } = match.groups ?? {};
    parts.push({
      start: match.index,
      end: match.index + whole.length,
      name: name.toLowerCase(),
      value: quoted === undefined ? plain : quoted.replaceAll('""', '"'),
      isQuoted: quoted !== undefined,
    });
  }
  return parts;
}

/** Reads what a person wrote into the search field. Whatever cannot be read is a problem; nothing is ignored in silence. */
export function parseSearchQuery(written: string): SearchQuery {
  const terms: TextTerm[] = [];
  const filters: SearchFilter[] = [];
  const problems: QueryProblem[] = [];
  for (const part of queryParts(written)) {
    const operator = operators.find((name) => name === part.name);
    if (operator !== undefined) {
      const read = readFilter(operator, part);
      if ('operator' in read) problems.push(read);
      else filters.push(read);
      continue;
    }
    // A colon that ends a word, as in "Kremlin: no truce", is punctuation.
    if (part.name !== '' && (part.value !== '' || part.isQuoted))
      problems.push({ kind: 'unknownOperator', name: part.name });
    if (part.name !== '') terms.push(...termsOf(part.name, false));
    terms.push(...termsOf(part.value, part.isQuoted));
  }
  return { terms, filters, problems };
}

/** Writes a condition as a person would, so that reading it gives it back. */
export function writeFilter(operator: Operator, value: string): string {
  return `${operator}:"${value.replace(new RegExp(`[${opening}]`, 'gu'), '"').replaceAll('"', '""')}"`;
}

type Refusal = Extract<QueryProblem, { readonly operator: Operator }>;

function readFilter(operator: Operator, { value: written, isQuoted }: QueryPart): SearchFilter | Refusal {
  const value = written.trim();
  if (value === '') return { kind: 'noValue', operator };
  const lower = value.toLowerCase();
  switch (operator) {
    case 'tag':
    case 'site':
    case 'by':
    case 'claimant':
      return { kind: operator, value, isWhole: isQuoted };
    case 'verdict': {
      const verdict = verdicts.find((known) => known === lower);
      return verdict === undefined
        ? { kind: 'badValue', operator, value, allowed: verdicts }
        : { kind: operator, verdict };
    }
    case 'state': {
      const state = passageStates.find((known) => known === lower);
      return state === undefined
        ? { kind: 'badValue', operator, value, allowed: passageStates }
        : { kind: operator, state };
    }
    case 'color': {
      const color = colors.find((known) => known === lower);
      return color === undefined ? { kind: 'badValue', operator, value, allowed: colors } : { kind: operator, color };
    }
    case 'before':
    case 'after': {
      const range = dayRange(value);
      return range === undefined ? { kind: 'badDay', operator, value } : { kind: operator, time: range.from };
    }
  }
}

/** The words of a text as terms: each a prefix, or all of them together where they stand in quotation marks. Scripts without spaces are always read together. */
export function termsOf(text: string, isExact: boolean): readonly TextTerm[] {
  const words = [...searchWords(text)];
  if (isExact) return words.length === 0 ? [] : [phraseOf(words)];
  const terms: TextTerm[] = [];
  let run: SearchWord[] = [];
  for (const word of words) {
    if (word.kind === 'pair') run.push(word);
    else if (word.kind === 'tail' && run.length > 0) {
      terms.push(phraseOf([...run, word]));
      run = [];
    } else terms.push({ kind: 'prefix', term: word.term });
  }
  return terms;
}

/** The last character of a run, alone, would forbid that its run goes on: it is left out at the end. */
function phraseOf(words: readonly SearchWord[]): TextTerm {
  const last = words.at(-1);
  const isOpen = last?.kind === 'tail' && words.at(-2)?.kind === 'pair';
  const counted = isOpen ? words.slice(0, -1) : words;
  const first = counted[0]?.position ?? 0;
  const [only] = counted;
  // One character of a script without spaces is the beginning of a pair, or the end of a run.
  if (counted.length === 1 && only?.kind === 'tail') return { kind: 'prefix', term: only.term };
  return { kind: 'phrase', words: counted.map(({ term, position }) => ({ term, offset: position - first })) };
}

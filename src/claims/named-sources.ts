import type { TextRange } from '../model/anchor-outcome.ts';
import { type ClaimLanguage, wordClass } from './languages/claim-language.ts';
import { type Token, tokensIn } from './tokens.ts';

/** Someone or something that an article names in full. */
export interface NamedSource {
  readonly name: string;
  /** The name's words, folded. */
  readonly words: readonly string[];
  kind: 'person' | 'organization' | 'unknown';
  gender: 'male' | 'female' | undefined;
  /** What it is said to be: minister, institute. */
  readonly roles: Set<string>;
  /** Abbreviations introduced in brackets. */
  readonly abbreviations: Set<string>;
}

/** A place where a source is named, in full or by its last word. */
export interface Mention extends TextRange {
  readonly source: NamedSource;
  readonly sentence: number;
  /** A preposition stands before it. */
  readonly isAside: boolean;
}

/** The sources that a text names, with every mention in order. */
export interface NamedSources {
  readonly byName: ReadonlyMap<string, NamedSource>;
  readonly mentions: readonly Mention[];
  /** Where each sentence begins, in order. */
  readonly sentenceStarts: readonly number[];
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Reads the names of a text paragraph by paragraph; yields after each. */
export function* namedSourcesIn(
  text: string,
  paragraphs: readonly TextRange[],
  language: ClaimLanguage,
): Generator<void, NamedSources> {
  const byName = new Map<string, NamedSource>();
  /** By where its first word begins. */
  const found = new Map<number, { readonly run: Run; readonly source: NamedSource }>();
  const sentenceStarts: number[] = [];
  const read: (readonly Token[])[] = [];
  for (const paragraph of paragraphs) {
    const tokens = tokensIn(text, paragraph);
    read.push(tokens);
    for (const [index, token] of tokens.entries())
      if (index === 0 || opensSentence(tokens, index, language)) sentenceStarts.push(token.start);
    for (const run of runsOf(tokens, language)) {
      const source = sourceOf(text, tokens, run, language, byName);
      const start = tokens[run.from]?.start;
      if (source !== undefined && start !== undefined) found.set(start, { run, source });
    }
    for (const { run, abbreviation } of bracketed(tokens)) {
      const first = tokens[run.from]?.start ?? 0;
      const source = known(byName, text.slice(first, tokens[run.to - 1]?.end), 'organization');
      found.set(first, { run, source });
      source.abbreviations.add(abbreviation);
      for (const word of source.words) if (language.roles.has(word)) source.roles.add(word);
    }
    yield;
  }
  const mentions: Mention[] = [];
  const lastWords = uniqueLastWords(byName);
  for (const tokens of read) {
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined || !isCapital(token)) continue;
      const full = found.get(token.start);
      const to = full?.run.to ?? index + 1;
      const source = full?.source ?? lastWords.get(withoutPossessive(token.folded));
      if (source !== undefined) {
        const before = tokens[index - 1];
        mentions.push({
          start: token.start,
          end: tokens[to - 1]?.end ?? token.end,
          source,
          sentence: sentenceAt(sentenceStarts, token.start),
          isAside: (classesOf(before, language) & wordClass.preposition) !== 0,
        });
      }
      index = to - 1;
    }
    yield;
  }
  return { byName, mentions, sentenceStarts };
}

/** The sentence that an offset lies in, by the starts of sentences. */
export function sentenceAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function classesOf(token: Token | undefined, language: ClaimLanguage): number {
  return token === undefined ? 0 : (language.words.get(token.folded) ?? 0);
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^[\p{Lu}\p{Lt}]/u.test(token.text);
}

function opensSentence(tokens: readonly Token[], index: number, language: ClaimLanguage): boolean {
  const before = tokens[index - 1];
  const word = tokens[index - 2]?.folded ?? '';
  if (before === undefined || !/^[.!?…]$/u.test(before.text)) return false;
  return (
    isCapital(tokens[index]) && !(before.text === '.' && (language.abbreviations.has(word) || /^\p{L}$/u.test(word)))
  );
}

/** Words with capital letters in a row; an initial's or title's full stop between them does not part them. */
function runsOf(tokens: readonly Token[], language: ClaimLanguage): readonly Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!isCapital(tokens[index])) continue;
    let to = index + 1;
    for (;;) {
      const next = tokens[to];
      if (isCapital(next) && !/'s$/u.test(tokens[to - 1]?.folded ?? '')) to += 1;
      else if (
        next?.text === '.' &&
        isCapital(tokens[to + 1]) &&
        (/^\p{L}$/u.test(tokens[to - 1]?.folded ?? '') || language.abbreviations.has(tokens[to - 1]?.folded ?? ''))
      )
        to += 2;
      else break;
    }
    runs.push({ from: index, to });
    index = to - 1;
  }
  return runs;
}

/** Makes or finds the source that a run of capitalized words names: past titles and roles, two words or more. */
function sourceOf(
  text: string,
  tokens: readonly Token[],
  run: Run,
  language: ClaimLanguage,
  byName: Map<string, NamedSource>,
): NamedSource | undefined {
  let from = run.from;
  const roles: string[] = [];
  let gender: 'male' | 'female' | undefined;
  for (let index = run.from; index < run.to; index += 1) {
    const word = tokens[index]?.folded ?? '';
    const role = roleIn(word, language);
    const title = language.titles[word];
    if (role === undefined && title === undefined && !language.abbreviations.has(word)) continue;
    if (index + 1 >= run.to) break;
    if (role !== undefined) roles.push(role);
    if (title === 'male' || title === 'female') gender = title;
    from = index + 1;
    if (tokens[from]?.text === '.') from += 1;
  }
  // A sentence's first word has a capital letter, whatever it is.
  while (from < run.to && classesOf(tokens[from], language) !== 0 && run.to - from > 1) from += 1;
  const before = tokens[from - 1];
  if (before !== undefined && from === run.from) {
    const role = roleIn(before.folded, language);
    if (role !== undefined) roles.push(role);
  }
  const words = tokens.slice(from, run.to).filter((token) => token.kind === 'word');
  if (words.length < 2 || words.length > 7) return undefined;
  const last = tokens[run.to - 1];
  const name = withoutPossessive(text.slice(tokens[from]?.start ?? 0, last?.end ?? 0));
  const isBody =
    words.some((word) => language.bodies.has(withoutPossessive(word.folded)) || /^\p{Lu}{2,}$/u.test(word.text)) ||
    (classesOf(before, language) & wordClass.determiner) !== 0;
  roles.push(...rolesBehind(tokens, run.to, language));
  const source = known(
    byName,
    name,
    isBody && roles.length === 0 ? 'organization' : roles.length > 0 || gender !== undefined ? 'person' : 'unknown',
  );
  for (const role of roles) source.roles.add(role);
  for (const word of source.words)
    if (source.kind === 'organization' && language.roles.has(word)) source.roles.add(word);
  if (gender !== undefined) source.gender = gender;
  for (const role of roles) source.gender ??= language.genders[role];
  return source;
}

/** What stands in apposition behind a name: Jane Doe, the foreign minister. */
function rolesBehind(tokens: readonly Token[], at: number, language: ClaimLanguage): readonly string[] {
  if (tokens[at]?.text !== ',') return [];
  const roles: string[] = [];
  for (let index = at + 1; index < at + 9; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') break;
    if (
      (classesOf(token, language) & (wordClass.relative | wordClass.auxiliary)) !== 0 &&
      !(classesOf(token, language) & wordClass.determiner)
    )
      break;
    if ((classesOf(token, language) & wordClass.preposition) !== 0) break;
    const role = roleIn(token.folded, language);
    if (role !== undefined) roles.push(role);
  }
  return roles;
}

/** A word's role: itself, or in languages with compounds what it ends in. */
export function roleIn(word: string, language: ClaimLanguage): string | undefined {
  if (language.roles.has(word)) return word;
  if (!language.capitalizesNouns) return undefined;
  for (let from = 3; from <= word.length - 4; from += 1)
    if (language.roles.has(word.slice(from))) return word.slice(from);
  return undefined;
}

function known(byName: Map<string, NamedSource>, name: string, kind: NamedSource['kind']): NamedSource {
  const made = byName.get(name) ?? {
    name,
    words: tokensIn(name, { start: 0, end: name.length }).flatMap((token) =>
      token.kind === 'word' ? [token.folded] : [],
    ),
    kind,
    gender: undefined,
    roles: new Set<string>(),
    abbreviations: new Set<string>(),
  };
  if (made.kind === 'unknown') made.kind = kind;
  byName.set(name, made);
  return made;
}

/** Names that are given an abbreviation in brackets behind them, whose letters are their words' first ones. */
function* bracketed(tokens: readonly Token[]): Generator<{ readonly run: Run; readonly abbreviation: string }> {
  for (let at = 2; at < tokens.length; at += 1) {
    const short = tokens[at];
    if (
      short === undefined ||
      tokens[at - 1]?.text !== '(' ||
      tokens[at + 1]?.text !== ')' ||
      !/^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(short.text)
    )
      continue;
    const letters = [...short.folded.replaceAll(/[^\p{L}]/gu, '')];
    let from = at - 1;
    let left = letters.length;
    for (let index = at - 2; index >= 0 && index > at - 14 && left > 0; index -= 1) {
      const token = tokens[index];
      if (token?.kind !== 'word') break;
      const initials = token.folded.split('-').map((part) => part[0] ?? '');
      if (isCapital(token) && initials.at(-1) === letters[left - 1]) {
        left -= 1;
        from = index;
      } else if (isCapital(token)) break;
    }
    if (left === 0) yield { run: { from, to: at - 1 }, abbreviation: short.folded };
  }
}

/** Last words of persons' names that only one person has. */
function uniqueLastWords(byName: ReadonlyMap<string, NamedSource>): ReadonlyMap<string, NamedSource> {
  const unique = new Map<string, NamedSource>();
  const shared = new Set<string>();
  for (const source of byName.values()) {
    const last = source.words.at(-1);
    if (last === undefined || source.kind === 'organization') continue;
    const other = unique.get(last);
    if (other !== undefined && !isSame(other, source)) shared.add(last);
    // The longer of two forms of one name stands for both.
    if (other === undefined || source.words.length > other.words.length) unique.set(last, source);
  }
  for (const word of shared) unique.delete(word);
  return unique;
}

/** Two forms of one name: one has all words of the other, as with a middle initial. */
export function isSame(one: NamedSource, other: NamedSource): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  return short.words.every((word) => long.words.includes(word));
}

/** A name without what makes it a genitive. */
export function withoutPossessive(word: string): string {
  return word.replace(/['’]s?$/u, '');
}

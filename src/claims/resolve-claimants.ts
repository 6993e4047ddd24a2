import type { TextRange } from '../model/anchor-outcome.ts';
import { type ClaimLanguage, wordClass } from './languages/claim-language.ts';
import {
  isSame,
  type Mention,
  type NamedSource,
  type NamedSources,
  namedSourcesIn,
  roleIn,
  sentenceAt,
  withoutPossessive,
} from './named-sources.ts';
import type { AttributedStatement, StatementClaimant } from './statement.ts';
import { type Token, tokensIn } from './tokens.ts';

/** How many sentences back a pronoun may reach. */
const pronounReach = 3;
/** How many names back: a sentence without end may name thousands. */
const mentionReach = 100;
/** Words that point at somebody without a name. */
const pointing =
  wordClass.determiner |
  wordClass.pronoun |
  wordClass.object |
  wordClass.relative |
  wordClass.possessive |
  wordClass.preposition |
  wordClass.conjunction;

/** Gives each statement its claimant: the full name that a pronoun, surname, role or abbreviation stands for, or the words as they stand when that is not sure. */
export function* resolveClaimants(
  text: string,
  paragraphs: readonly TextRange[],
  statements: readonly AttributedStatement[],
  language: ClaimLanguage,
): Generator<void, readonly AttributedStatement[]> {
  const sources = yield* namedSourcesIn(text, paragraphs, language);
  const resolver = new Resolver(text, sources, language);
  const resolved: AttributedStatement[] = [];
  const order = [...statements.keys()].sort(
    (one, other) => (statements[one]?.speaker?.start ?? 0) - (statements[other]?.speaker?.start ?? 0),
  );
  const claimants = new Map<number, StatementClaimant | undefined>();
  for (const [done, index] of order.entries()) {
    const speaker = statements[index]?.speaker;
    claimants.set(index, speaker === undefined ? undefined : resolver.resolve(speaker));
    if (done % 50 === 49) yield;
  }
  for (const [index, statement] of statements.entries())
    resolved.push({ ...statement, claimant: claimants.get(index) });
  return resolved;
}

class Resolver {
  readonly #text: string;
  readonly #sources: NamedSources;
  readonly #language: ClaimLanguage;
  /** Mentions before a place are found from where the last search ended; speakers come in order. */
  #next = 0;
  readonly #before: Mention[] = [];
  /** Sources named so far by what they are said to be. */
  readonly #inRole = new Map<string, Set<NamedSource>>();
  readonly #byLastWord = new Map<string, NamedSource[]>();
  /** Sources with an abbreviation, by the first word of their name. */
  readonly #introduced = new Map<string, NamedSource[]>();
  readonly #byAbbreviation = new Map<string, NamedSource[]>();
  /** Speakers that were resolved, by sentence. */
  readonly #spoke = new Map<number, NamedSource>();

  constructor(text: string, sources: NamedSources, language: ClaimLanguage) {
    this.#text = text;
    this.#sources = sources;
    this.#language = language;
    for (const source of sources.byName.values()) {
      if (source.kind !== 'organization') add(this.#byLastWord, source.words.at(-1) ?? '', source);
      if (source.abbreviations.size > 0) add(this.#introduced, source.words[0] ?? '', source);
      for (const abbreviation of source.abbreviations) add(this.#byAbbreviation, abbreviation, source);
    }
  }

  resolve(speaker: TextRange): StatementClaimant {
    const words = tokensIn(this.#text, speaker);
    this.#readUntil(speaker.start);
    const sentence = sentenceAt(this.#sources.sentenceStarts, speaker.start);
    const [how, source] = this.#find(words, speaker, sentence);
    if (source === undefined) {
      return { name: this.#plain(words, speaker), how: this.#namesNobody(words) ? 'nobody' : 'words' };
    }
    this.#spoke.set(sentence, source);
    return { name: source.name, how };
  }

  #find(
    words: readonly Token[],
    speaker: TextRange,
    sentence: number,
  ): readonly [StatementClaimant['how'], NamedSource | undefined] {
    const first = words[0];
    if (first === undefined) return ['words', undefined];
    const gender = this.#language.pronouns[first.folded.replace(/'.*$/u, '')];
    if (words.length === 1 && gender !== undefined) {
      return ['pronoun', gender === 'male' || gender === 'female' ? this.#pronoun(sentence, gender) : undefined];
    }
    const head = this.#head(words);
    const named = this.#named(head, speaker);
    if (named !== undefined) return ['name', named];
    const apposed = this.#apposed(words, speaker);
    if (apposed !== undefined) return ['name', apposed];
    const short = head.find((token) => token.kind === 'word' && this.#abbreviated(token.folded) !== undefined);
    if (short !== undefined && head.length === 1) return ['abbreviation', this.#abbreviated(short.folded)];
    // the Study of Tides (CST): the brackets that introduce a name stand in the phrase itself.
    const bracket = words.at(-1)?.text === ')' ? this.#abbreviated(words.at(-2)?.folded ?? '') : undefined;
    if (bracket !== undefined) return ['name', bracket];
    const last = head.at(-1);
    if (last === undefined) return ['words', undefined];
    if (head.length === 1 && /^\p{Lu}/u.test(last.text)) {
      const source = this.#surname(last.folded);
      if (source !== undefined) return ['surname', source];
    }
    const role = roleIn(last.folded, this.#language);
    const isDefinite = this.#language.definite.size === 0 || this.#language.definite.has(first.folded);
    return ['role', role !== undefined && isDefinite && head.length <= 3 ? this.#role(role, sentence) : undefined];
  }

  /** The phrase's own noun or name: without determiners, titles, and what a preposition, comma or bracket adds. */
  #head(words: readonly Token[]): readonly Token[] {
    let from = 0;
    while (
      from < words.length &&
      ((this.#classes(words[from]) & (wordClass.determiner | wordClass.possessive)) !== 0 || this.#isTitle(words, from))
    )
      from += 1;
    let to = from;
    while (to < words.length) {
      const word = words[to];
      const isName = word?.text === '.' && /^\p{L}$/u.test(words[to - 1]?.folded ?? '');
      if (
        (word?.kind !== 'word' && !isName) ||
        (this.#classes(word) & (wordClass.preposition | wordClass.relative)) !== 0
      )
        break;
      to += 1;
    }
    return words.slice(from, to);
  }

  #isTitle(words: readonly Token[], at: number): boolean {
    const word = words[at]?.folded ?? '';
    return (
      words.length > at + 1 &&
      (this.#language.titles[word] !== undefined ||
        (words[at]?.text === '.' && at > 0) ||
        (this.#language.abbreviations.has(word) && words[at + 1]?.text === '.'))
    );
  }

  #named(head: readonly Token[], speaker: TextRange): NamedSource | undefined {
    const end = head.at(-1)?.end ?? speaker.start;
    const mention = this.#sources.mentions
      .slice(this.#next, this.#next + 12)
      .find(
        (one) =>
          one.start >= speaker.start &&
          withoutPossessive(this.#text.slice(one.start, end)).length > 0 &&
          one.end >= end &&
          one.start < end,
      );
    const isFull =
      mention !== undefined && tokensIn(this.#text, mention).filter((token) => token.kind === 'word').length > 1;
    if (isFull) return this.#longest(mention.source);
    const name = withoutPossessive(this.#text.slice(head[0]?.start ?? 0, end));
    const exact = this.#sources.byName.get(name);
    return exact === undefined ? undefined : this.#longest(exact);
  }

  /** A spokesman for the ministry, Teodor Brask: a role, and behind a comma the full name of who has it. */
  #apposed(words: readonly Token[], speaker: TextRange): NamedSource | undefined {
    const comma = words.findLastIndex((word) => word.text === ',');
    const name = words[comma + 1];
    if (comma < 1 || name === undefined) return undefined;
    const source = this.#sources.byName.get(withoutPossessive(this.#text.slice(name.start, speaker.end)));
    if (source === undefined || source.kind === 'organization') return undefined;
    const hasRole = words.slice(0, comma).some((word) => roleIn(word.folded, this.#language) !== undefined);
    return hasRole ? this.#longest(source) : undefined;
  }

  #longest(source: NamedSource): NamedSource {
    if (source.kind === 'organization') {
      // Brackets give the whole of a name that small words had parted.
      const [first = ''] = source.words;
      return this.#introduced.get(first)?.find(({ name }) => name.startsWith(`${source.name} `)) ?? source;
    }
    const others = this.#byLastWord.get(source.words.at(-1) ?? '') ?? [];
    return others.reduce(
      (one, other) => (other.words.length > one.words.length && isSame(other, source) ? other : one),
      source,
    );
  }

  #abbreviated(word: string): NamedSource | undefined {
    const all = this.#byAbbreviation.get(withoutPossessive(word)) ?? [];
    return all.length === 1 ? all[0] : undefined;
  }

  #surname(folded: string): NamedSource | undefined {
    const all = this.#byLastWord.get(withoutPossessive(folded)) ?? [];
    const [first] = all;
    if (first === undefined) return undefined;
    const longest = this.#longest(first);
    return all.every((source) => isSame(source, longest)) ? longest : undefined;
  }

  /** The only one so far of whom the article says that role; of several, whoever spoke just before. */
  #role(role: string, sentence: number): NamedSource | undefined {
    for (let at = sentence; at >= sentence - 2; at -= 1) {
      const spoke = this.#spoke.get(at);
      if (spoke !== undefined) {
        if (spoke.roles.has(role)) return spoke;
        break;
      }
    }
    const all = new Set([...(this.#inRole.get(role) ?? [])].map((source) => this.#longest(source)));
    return all.size === 1 ? [...all][0] : undefined;
  }

  /** Whom he or she means: the only person named before it in its sentence, or in the nearest sentence that names one; who spoke there comes first. */
  #pronoun(sentence: number, gender: 'male' | 'female'): NamedSource | undefined {
    for (let at = sentence; at >= Math.max(0, sentence - pronounReach); at -= 1) {
      const persons = new Set<NamedSource>();
      for (let index = this.#before.length - 1; index >= Math.max(0, this.#before.length - mentionReach); index -= 1) {
        const mention = this.#before[index];
        if (mention === undefined || mention.sentence < at) break;
        const { source, isAside } = mention;
        if (mention.sentence !== at || source.kind === 'organization') continue;
        if (source.kind === 'unknown' && isAside) continue;
        if (source.gender !== undefined && source.gender !== gender) continue;
        persons.add(this.#longest(source));
      }
      const spoke = this.#spoke.get(at);
      if (
        spoke !== undefined &&
        spoke.kind !== 'organization' &&
        (spoke.gender === undefined || spoke.gender === gender) &&
        (persons.size === 0 || persons.has(spoke))
      )
        return spoke;
      if (persons.size === 1) return [...persons][0];
      if (persons.size > 1) return undefined;
    }
    return undefined;
  }

  #readUntil(offset: number): void {
    for (; this.#next < this.#sources.mentions.length; this.#next += 1) {
      const mention = this.#sources.mentions[this.#next];
      if (mention === undefined || mention.start >= offset) return;
      this.#before.push(mention);
      for (const role of mention.source.roles) {
        const known = this.#inRole.get(role) ?? new Set();
        this.#inRole.set(role, known.add(mention.source));
      }
    }
  }

  #plain(words: readonly Token[], speaker: TextRange): string {
    const first = words[0];
    const isArticle = first !== undefined && words.length > 1 && this.#language.definite.has(first.folded);
    return withoutPossessive(
      this.#text.slice(isArticle ? (words[1]?.start ?? speaker.start) : speaker.start, speaker.end),
    );
  }

  /** Nothing but pronouns and such: they, who, some of those. Capitals alone make a name: WHO, US. */
  #namesNobody(words: readonly Token[]): boolean {
    return words.every(
      (word) => word.kind !== 'word' || ((this.#classes(word) & pointing) !== 0 && !/^\p{Lu}{2,}$/u.test(word.text)),
    );
  }

  #classes(token: Token | undefined): number {
    return token === undefined ? 0 : (this.#language.words.get(token.folded) ?? 0);
  }
}

function add<K>(map: Map<K, NamedSource[]>, key: K, source: NamedSource): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [source]);
  else known.push(source);
}

import type { TextRange } from '../model/anchor-outcome.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import { findCandidates } from './candidates.ts';
import type { FoldedPassage } from './folded-passage.ts';
import type { FoldedText } from './folded-text.ts';
import { foldString } from './folded-text.ts';
import { gramsOf, similarityOfGrams } from './grams.ts';
import { findLongPassage, longPassage } from './long-passage.ts';
import { type PassageWords, passageWordsOf, withoutContext } from './passage-words.ts';
import { placePassage } from './place-passage.ts';
import { alignWords } from './word-alignment.ts';
import { wordsWithin } from './words-within.ts';

/** A place where a passage may stand in other words. */
export interface ChangedMatch {
  /** In the page's text. */
  readonly range: TextRange;
  readonly likeness: Likeness;
  /** How like the saved passage the place is, to compare places; 1 for the same words in other surroundings, far away. */
  readonly rank: number;
}

/** What speaks for a place, each from 0 to 1. */
export interface Likeness {
  /** Words in common, in order (Dice's coefficient). */
  readonly words: number;
  /** Groups of three letters in common, in any order (Dice's coefficient). */
  readonly letters: number;
  /** Share of the context's words that stand around it, in order. */
  readonly context: number;
  /** The same of the few words next to it, on the side where fewer of them are left. */
  readonly neighbours: number;
}

/** The place whose words, with those around it, are most like a saved passage; undefined where nothing is like enough. Yields every few milliseconds. */
export function* findChanged(
  selectors: PassageSelectors,
  passage: FoldedPassage,
  page: FoldedText,
): Generator<void, ChangedMatch | undefined> {
  const words = passageWordsOf(passage, page.words);
  const wordCount = words.quoteEnd - words.quoteStart;
  if (wordCount > longPassage) return findLongPassage(words, page);
  const match = yield* findMostLike(selectors, passage, words, page);
  const isPartOfSentence = selectors.sentence !== selectors.quote.exact;
  return match !== undefined && isLikeEnough(match.likeness, wordCount, isPartOfSentence) ? match : undefined;
}

function* findMostLike(
  selectors: PassageSelectors,
  passage: FoldedPassage,
  words: PassageWords,
  page: FoldedText,
): Generator<void, ChangedMatch | undefined> {
  const expected = selectors.position.start;
  const distanceCost = positionWorth / Math.max(1, page.text.length, expected);
  const judge = (looked: PassageWords, pairs: readonly number[]): ChangedMatch | undefined => {
    const range = placePassage(selectors, looked, pairs, page);
    if (range === undefined) return undefined;
    const likeness = likenessOf(passage, looked, pairs, page, range);
    return { range, likeness, rank: rankOf(likeness) - distanceCost * Math.abs(range.start - expected) };
  };
  const candidates = findCandidates(words, page.words);
  const strongest = candidates[0];
  if (strongest !== undefined) {
    const match = judge(words, alignWords(words, page.words, strongest, nearReach).pairs);
    if (match !== undefined && isClear(match.likeness)) return match;
  }
  yield;
  let best: ChangedMatch | undefined;
  for (const looked of [words, withoutContext(words)]) {
    // By its own words alone only where they are not found with their context: what was around them may be elsewhere.
    if (best !== undefined && best.likeness.context >= 0.3 && best.likeness.words >= 0.6) break;
    const reach = 12 + (looked.count >> 2);
    const places = looked === words ? candidates : findCandidates(looked, page.words);
    yield;
    const alignments = places.map((candidate) => alignWords(looked, page.words, candidate, reach));
    yield;
    const highest = Math.max(...alignments.map(({ score }) => score));
    for (const { pairs, score } of alignments) {
      const match = score < leastScore * highest ? undefined : judge(looked, pairs);
      if (match !== undefined && (best === undefined || match.rank > best.rank)) best = match;
      yield;
    }
  }
  return best;
}

/** How many inserted or removed words a light edit has at most; it is found without looking further. */
const nearReach = 6;

/** A light edit among the words that stood around it: no other place can be more like it. */
function isClear({ words, context }: Likeness): boolean {
  return words >= 0.7 && context >= 0.6;
}

/** Alignments that reach less than this share of the best one's score are not looked at closely. */
const leastScore = 0.4;

/** What a fitting context is worth beside the passage's own words when places are compared. */
const contextWorth = 0.25;

/** What it costs to stand at the other end of the page: places that are equal otherwise are told apart by it. */
const positionWorth = 0.15;

function rankOf({ words, letters, context }: Likeness): number {
  return (words + letters) / 2 + contextWorth * context;
}

/**
 * Below this a passage is lost rather than changed. On pairs of real versions of articles, deleted sentences reached
 * 0.36 at most and edited ones 0.40 at least; lower, words of another statement would be painted, higher, heavy edits
 * would be given up.
 */
const leastLikeness = 0.38;

/** Words that tell a passage by themselves; with fewer of them its context has to fit, the more the fewer they are. */
const tellingWords = 6;

/** A replaced part of a sentence is followed up to this many words, from what stands on both sides of it. */
const mostReplacedWords = 6;

/** Whether a place is like enough to be the saved passage in other words. */
function isLikeEnough(likeness: Likeness, wordCount: number, isPartOfSentence: boolean): boolean {
  if (isPartOfSentence && wordCount <= mostReplacedWords && likeness.neighbours >= 0.75) return true;
  if ((likeness.words + likeness.letters) / 2 < leastLikeness) return false;
  return likeness.context >= 0.5 * Math.max(0, 1 - wordCount / tellingWords);
}

function likenessOf(
  passage: FoldedPassage,
  words: PassageWords,
  pairs: readonly number[],
  page: FoldedText,
  range: TextRange,
): Likeness {
  const quoteCount = words.quoteEnd - words.quoteStart;
  const found = wordsWithin(page, range);
  const foundCount = found.end - found.start;
  let shared = 0;
  for (let index = words.quoteStart; index < words.quoteEnd; index += 1) {
    const place = pairs[index] as number;
    if (place >= 0) shared += page.words.ids[place] === words.ids[index] ? 1 : 0.6;
  }
  let context = 0;
  let contextAll = 0;
  for (let index = 0; index < words.count; index += 1) {
    if (index >= words.quoteStart && index < words.quoteEnd) continue;
    contextAll += 1;
    if ((pairs[index] as number) >= 0) context += 1;
  }
  const wordLikeness = (2 * shared) / Math.max(1, quoteCount + foundCount);
  return {
    words: wordLikeness,
    // Most words being the same, so are most letters.
    letters: wordLikeness >= 0.8 ? wordLikeness : lettersInCommon(passage, page, range),
    context: contextAll === 0 ? 0 : context / contextAll,
    neighbours: neighboursInCommon(words, pairs),
  };
}

function lettersInCommon(passage: FoldedPassage, page: FoldedText, range: TextRange): number {
  return similarityOfGrams(passage.exactGrams(), gramsOf(foldString(page.text.slice(range.start, range.end))));
}

/** How many words on each side are next to a passage. */
const neighbourCount = 4;

function neighboursInCommon({ quoteStart, quoteEnd, count }: PassageWords, pairs: readonly number[]): number {
  const share = (from: number, to: number) => {
    let paired = 0;
    for (let index = from; index < to; index += 1) if ((pairs[index] as number) >= 0) paired += 1;
    return to > from ? paired / (to - from) : 0;
  };
  return Math.min(
    share(Math.max(0, quoteStart - neighbourCount), quoteStart),
    share(quoteEnd, Math.min(count, quoteEnd + neighbourCount)),
  );
}

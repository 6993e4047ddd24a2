import type { TextRange } from '../model/anchor-outcome.ts';
import { runInSlices, type SliceSchedule } from '../model/slices.ts';
import type { Candidate } from './candidate.ts';
import { confidenceOf, isSuggested, weightsOf } from './confidence.ts';
import { findCandidates } from './find-candidates.ts';
import type { ClaimLanguage } from './languages/claim-language.ts';
import { loadLanguage } from './languages/load-language.ts';
import { cutLong, paragraphsOf } from './paragraphs.ts';
import { resolveClaimants } from './resolve-claimants.ts';
import { hull, joinedRanges } from './spans.ts';
import type { AttributedStatement, SpeechType } from './statement.ts';

/** How many candidates are weighed between two places where the work can pause. */
const candidatesAtOnce = 50;

/**
 * The attributed statements of a text in reading order. `text` is an article's paragraphs with line breaks between them,
 * `languageTag` its BCP 47 tag or empty. Works in slices of `schedule.budgetMs`; `onProgress` hears of the share that is
 * done, from 0 to 1. Resolves to `undefined` when it was aborted.
 */
export async function attributedStatements(
  text: string,
  languageTag: string,
  schedule: SliceSchedule,
  onProgress: (share: number) => void = () => undefined,
): Promise<readonly AttributedStatement[] | undefined> {
  const language = await loadLanguage(languageTag);
  return runInSlices(findStatements(text, language, onProgress), schedule);
}

/** The same as sliced work, with the language's data at hand. */
export function* findStatements(
  text: string,
  language: ClaimLanguage | undefined,
  onProgress: (share: number) => void = () => undefined,
): Generator<void, readonly AttributedStatement[]> {
  const weights = weightsOf(language);
  const statements: AttributedStatement[] = [];
  for (const [index, candidate] of (yield* findCandidates(text, language, onProgress)).entries()) {
    if (index % candidatesAtOnce === candidatesAtOnce - 1) yield;
    const confidence = confidenceOf(candidate, weights);
    const statement = statementOf(text, candidate, confidence);
    if (isSuggested(statement.type, confidence, weights)) statements.push(statement);
  }
  statements.sort((one, other) => (one.content[0]?.start ?? 0) - (other.content[0]?.start ?? 0));
  if (language === undefined) return statements;
  return yield* resolveClaimants(text, cutLong(text, paragraphsOf(text)), statements, language);
}

function statementOf(text: string, candidate: Candidate, confidence: number): AttributedStatement {
  const content = joinedRanges(candidate.content);
  return {
    content,
    speaker: candidate.speaker,
    claimant: undefined,
    cue: candidate.cue,
    type: typeOf(text, content),
    confidence,
  };
}

const quotationMark = /[“”„«»‹›「」『』"]|''/u;

/** Direct when each part stands wholly in quotation marks, mixed when some words do. */
export function typeOf(text: string, content: readonly TextRange[]): SpeechType {
  const { start, end } = hull(content);
  if (!quotationMark.test(text.slice(start, end)) && !/(?:^|\s)['‘]\p{L}/u.test(text.slice(start, end)))
    return 'indirect';
  const isQuoted = ({ start: from, end: to }: TextRange) =>
    /^[“”„«»‹›‘‚「『"'`]/u.test(text.slice(from, to)) && /[“”„«»‹›’‘」』"'][.,!?…]?$/u.test(text.slice(from, to));
  return content.every(isQuoted) ? 'direct' : 'mixed';
}

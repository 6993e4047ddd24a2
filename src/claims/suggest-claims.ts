import type { TextRange } from '../model/anchor-outcome.ts';
import { finishSlices, runInSlices, type SliceSchedule } from '../model/slices.ts';
import type { ClaimSuggestion } from '../model/suggestion.ts';
import { BracketNames, withoutBracket } from './bracket-names.ts';
import { attributedStatements } from './find-statements.ts';
import { hull } from './spans.ts';
import type { AttributedStatement } from './statement.ts';

/** How sure a suggestion must be to be shown at once, as a probability. */
const sureFrom = 0.8;
/** How many statements are turned into suggestions between two places where the work can pause. */
const statementsAtOnce = 50;

/**
 * What of an article's text can be kept as claims, in reading order. Offsets are of `text`, UTF-16. Works in slices as
 * `attributedStatements` does; undefined when it was aborted.
 */
export async function suggestClaims(
  text: string,
  languageTag: string,
  schedule: SliceSchedule,
  onProgress?: (share: number) => void,
): Promise<readonly ClaimSuggestion[] | undefined> {
  const statements = await attributedStatements(text, languageTag, schedule, onProgress);
  return statements === undefined ? undefined : runInSlices(suggestionsInSlices(text, statements), schedule);
}

/** The same of statements that were found: one for each place, what lies within another told as such. */
export function suggestionsOf(text: string, statements: readonly AttributedStatement[]): readonly ClaimSuggestion[] {
  return finishSlices(suggestionsInSlices(text, statements));
}

function* suggestionsInSlices(
  text: string,
  statements: readonly AttributedStatement[],
): Generator<void, readonly ClaimSuggestion[]> {
  const placed = onePerPlace(statements).toSorted(
    ({ place: one }, { place: other }) => one.start - other.start || other.end - one.end,
  );
  yield;
  const brackets = new BracketNames(text);
  const aliases = new Map<string, readonly string[]>();
  /** Indexes of those that are not over yet, the outermost first. */
  const open: number[] = [];
  const suggestions: ClaimSuggestion[] = [];
  for (const [index, { place, statement }] of placed.entries()) {
    if (index % statementsAtOnce === 0) yield;
    while (open.length > 0 && (placed[open.at(-1) ?? 0]?.place.end ?? 0) < place.end) open.pop();
    const within = open.at(-1) ?? null;
    open.push(index);
    const words = wordsOf(text, statement.speaker);
    const name = statement.claimant?.how === 'nobody' ? '' : (statement.claimant?.name ?? words);
    const claimant = withoutBracket(oneLine(name));
    if (!aliases.has(claimant)) aliases.set(claimant, brackets.of(claimant));
    suggestions.push({
      place,
      content: statement.content.map((range) => wordsOf(text, range)).join(' … '),
      claimant,
      claimantWords: words,
      aliases: aliases.get(claimant) ?? [],
      cue: wordsOf(text, statement.cue),
      isSure: statement.confidence >= sureFrom,
      within,
    });
  }
  return suggestions;
}

interface PlacedStatement {
  readonly place: TextRange;
  readonly statement: AttributedStatement;
}

/** Of several statements with the same words the surest. */
function onePerPlace(statements: readonly AttributedStatement[]): readonly PlacedStatement[] {
  const best = new Map<string, PlacedStatement>();
  for (const statement of statements) {
    const place = hull(statement.content);
    const key = `${place.start} ${place.end}`;
    const known = best.get(key);
    if (place.end > place.start && (known === undefined || known.statement.confidence < statement.confidence)) {
      best.set(key, { place, statement });
    }
  }
  return [...best.values()];
}

function wordsOf(text: string, range: TextRange | undefined): string {
  return range === undefined ? '' : oneLine(text.slice(range.start, range.end));
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

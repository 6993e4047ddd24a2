import { findStatements } from '../../../src/claims/find-statements.ts';
import { loadLanguage } from '../../../src/claims/languages/load-language.ts';
import { finishSlices } from '../../../src/model/slices.ts';

/** What is found in a text, as words. Parts of an interrupted content are joined with an ellipsis. */
export async function statementsIn(text: string, language: string) {
  const words = (range: { start: number; end: number } | undefined) => range && text.slice(range.start, range.end);
  return finishSlices(findStatements(text, await loadLanguage(language))).map(({ content, speaker, cue, type }) => ({
    content: content.map(words).join(' … '),
    speaker: words(speaker),
    cue: words(cue),
    type,
  }));
}

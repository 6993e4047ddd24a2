import { type StyleId, styleIds } from '../../src/export/citation.ts';
import { boolean, object, oneOf, parseWith } from '../../src/model/parse.ts';

/** How the person cites. */
export interface CitationChoice {
  readonly style: StyleId;
  readonly withAccessDate: boolean;
}

const key = 'citation';
const choice = object<CitationChoice>({ style: oneOf(styleIds), withAccessDate: boolean });

/** How it was cited last; in APA's style, with the day of access, when nothing is remembered. */
export function rememberedCitation(storage: Storage): CitationChoice {
  try {
    const kept = parseWith(choice, JSON.parse(storage.getItem(key) ?? 'null'));
    return kept.ok ? kept.value : { style: 'apa', withAccessDate: true };
  } catch (error) {
    if (error instanceof SyntaxError) return { style: 'apa', withAccessDate: true };
    throw error;
  }
}

/** Remembers how it is cited; a full storage forgets it. */
export function rememberCitation(storage: Storage, made: CitationChoice): void {
  try {
    storage.setItem(key, JSON.stringify(made));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

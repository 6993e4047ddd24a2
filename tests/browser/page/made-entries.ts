import type { AnchoredAnnotation } from '../../../content-scripts/page/anchored-page.ts';
import { readPageText } from '../../../src/anchoring/page-text.ts';
import type { Annotation, AnnotationDraft } from '../../../src/model/annotation.ts';
import { createAnnotation } from '../../../src/model/edit.ts';
import { newAnnotationId, newArticleId } from '../../../src/model/ids.ts';

const articleId = newArticleId(crypto);

/** A saved annotation of these words, a plain yellow highlight unless told otherwise. */
export function annotationOf(exact: string, changes: Partial<AnnotationDraft> = {}): Annotation {
  const selectors = {
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
    sentence: exact,
  };
  const draft: AnnotationDraft = {
    motivation: 'highlighting',
    note: '',
    tags: [],
    color: 'yellow',
    claimant: '',
    cue: '',
    ownWords: '',
    selectors,
    ...changes,
  };
  return createAnnotation(draft, { id: newAnnotationId(crypto), articleId }, 1_000);
}

/** An annotation whose words stand on the page. */
export function foundEntry(words: string, changes: Partial<AnnotationDraft> = {}): AnchoredAnnotation {
  const page = readPageText(document);
  const start = page.text.indexOf(words);
  const place = { start, end: start + words.length };
  const range = page.rangeOf(place);
  if (start === -1 || range === undefined) throw new Error(`The page has no “${words}”`);
  return {
    annotation: annotationOf(words, changes),
    outcome: { kind: 'exact', range: place, score: 1, diff: [] },
    range,
  };
}

/** An annotation whose words were edited on the page. */
export function changedEntry(words: string): AnchoredAnnotation {
  const { annotation, range, outcome } = foundEntry(words);
  if (outcome === null || outcome.kind !== 'exact') throw new Error('made otherwise');
  const changed = {
    kind: 'changed',
    range: outcome.range,
    score: 0.9,
    reading: words,
    diff: [],
    changes: ['wording'],
  } as const;
  return { annotation, outcome: changed, range };
}

/** An annotation whose words are gone. */
export function lostEntry(words: string): AnchoredAnnotation {
  return { annotation: annotationOf(words), outcome: { kind: 'lost' }, range: null };
}

/** A note on the page as a whole. */
export function wholeEntry(): AnchoredAnnotation {
  return {
    annotation: annotationOf('', { motivation: 'commenting', note: 'n', selectors: null }),
    outcome: null,
    range: null,
  };
}

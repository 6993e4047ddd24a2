import { changeKinds } from './anchor-outcome.ts';
import {
  type Annotation,
  type AnnotationBody,
  type AnnotationDraft,
  type ForeignAnnotation,
  motivations,
} from './annotation.ts';
import type { Article, PageFacts } from './article.ts';
import {
  type Confidence,
  confidences,
  type Evidence,
  type EvidenceDraft,
  type EvidenceTarget,
  type Judgement,
  parseEvidenceUrl,
  relations,
  type VerdictEntry,
  verdicts,
} from './claim.ts';
import type { ClaimChange } from './claim-edits.ts';
import { type Alias, type Claimant, claimantKinds } from './claimant.ts';
import type { ClaimantChange, ClaimantEdit } from './claimant-edits.ts';
import { parseColor } from './color.ts';
import type { HistoryEntry, Reading } from './history.ts';
import type { ChangeDecision } from './history-edits.ts';
import { parseAnnotationId, parseArticleId, parseClaimantId, parseEvidenceId } from './ids.ts';
import {
  maxAliases,
  maxEvidence,
  maxForeignLength,
  maxHistoryEntries,
  maxLineLength,
  maxNoteLength,
  maxQuoteLength,
  maxReadingLength,
  maxReasonsLength,
  maxTags,
  maxVerdictEntries,
} from './limits.ts';
import { corrections, metadata } from './metadata-parsers.ts';
import {
  accepted,
  boolean,
  integer,
  list,
  moment,
  nullable,
  object,
  oneOf,
  type Parser,
  partial,
  text,
  variant,
  where,
} from './parse.ts';
import { type ArticleRelation, maxRelations, type RelationBefore, relationKinds } from './same-article.ts';
import type { PassageSelectors, TextPositionSelector, TextQuoteSelector } from './selectors.ts';

const line = text(maxLineLength);
const time = moment;

export const annotationId = accepted(parseAnnotationId, 'an annotation id');
export const articleId = accepted(parseArticleId, 'an article id');
export const claimantId = accepted(parseClaimantId, 'a claimant id');
const evidenceId = accepted(parseEvidenceId, 'an evidence id');

const quoteSelector = object<TextQuoteSelector>({
  exact: text(maxQuoteLength),
  prefix: line,
  suffix: line,
});

const positionSelector: Parser<TextPositionSelector> = where(
  object<TextPositionSelector>({ start: integer(0), end: integer(0) }),
  ({ start, end }) => start <= end,
  'an end not before its start',
);

/** Accepts the selectors of a passage. */
export const passageSelectors = object<PassageSelectors>({
  quote: quoteSelector,
  position: positionSelector,
  sentence: text(maxQuoteLength),
});

const changes = list(oneOf(changeKinds), changeKinds.length);

/** Accepts what an article was found to say in a passage's place. */
export const reading = object<Reading>({ text: text(maxQuoteLength), changes });

/** Accepts what a person decides about a reading. */
export const changeDecision = variant<ChangeDecision>({
  keep: object({}),
  accept: object({ selectors: passageSelectors }),
  gone: object({}),
  reopen: object({}),
});

const wordingBefore = object({ at: time, text: text(maxQuoteLength) });
const readingDecided = object({ at: time, text: text(maxReadingLength) });

const historyEntry = variant<HistoryEntry>({
  reading: object({ at: time, text: text(maxReadingLength), changes }),
  restored: object({ at: time }),
  accepted: wordingBefore,
  reattached: wordingBefore,
  kept: readingDecided,
  gone: readingDecided,
  reopened: readingDecided,
});

export const bodyParsers = {
  motivation: oneOf(motivations),
  note: text(maxNoteLength),
  tags: list(line, maxTags),
  color: accepted(parseColor, 'a colour'),
  claimant: line,
  cue: line,
  ownWords: text(maxNoteLength),
} satisfies { readonly [K in keyof AnnotationBody]: Parser<AnnotationBody[K]> };

const reasons = text(maxReasonsLength);
const confidence: Parser<Confidence | null> = nullable(oneOf(confidences));
const judgement = object<Judgement>({ verdict: oneOf(verdicts), confidence, reasons });

const evidenceTarget = variant<EvidenceTarget>({
  annotation: object({ id: annotationId }),
  url: object({ url: accepted(parseEvidenceUrl, 'an http or https address'), title: line }),
});

const evidenceDraft = object<EvidenceDraft>({
  id: evidenceId,
  target: evidenceTarget,
  relation: oneOf(relations),
  note: reasons,
});

const evidence = object<Evidence>({
  id: evidenceId,
  target: evidenceTarget,
  relation: oneOf(relations),
  note: reasons,
  created: time,
  deleted: nullable(time),
  stamps: object<Evidence['stamps']>({ relation: time, note: time, deleted: time }),
});

/** Accepts what a person does to a claim beside editing its fields. */
export const claimChange = variant<ClaimChange>({
  judge: object({ judgement }),
  addEvidence: object({ evidence: evidenceDraft }),
  editEvidence: object({ id: evidenceId, relation: oneOf(relations), note: reasons }),
  removeEvidence: object({ id: evidenceId }),
  restoreEvidence: object({ id: evidenceId }),
});

/** Accepts the names by which an article calls a claimant. */
export const aliases = list(line, maxAliases);

const claimantEdit = partial<ClaimantEdit & object>({
  name: line,
  aliases,
  kind: oneOf(claimantKinds),
  note: reasons,
} as never) as Parser<ClaimantEdit>;

/** Accepts what a person does to a claimant. */
export const claimantChange = variant<ClaimantChange>({
  edit: object({ edit: claimantEdit }),
  merge: object({ into: claimantId }),
  part: object({}),
  delete: object({}),
  restore: object({}),
});

/** Accepts a whole claimant record. */
export const claimant = object<Claimant>({
  id: claimantId,
  name: line,
  aliases: list(object<Alias>({ name: line, isRemoved: boolean, at: time }), maxAliases),
  kind: oneOf(claimantKinds),
  note: reasons,
  mergedInto: nullable(claimantId),
  created: time,
  modified: time,
  deleted: nullable(time),
  stamps: object<Claimant['stamps']>({ name: time, kind: time, note: time, mergedInto: time, deleted: time }),
});

/** Accepts a wish to make an annotation. */
export const annotationDraft = object<AnnotationDraft>({
  ...bodyParsers,
  selectors: nullable(passageSelectors),
});

const foreign = object<ForeignAnnotation>({ format: oneOf(['web-annotation']), json: text(maxForeignLength) });

const annotationFields = object<Omit<Annotation, 'foreign'>>({
  ...bodyParsers,
  id: annotationId,
  articleId,
  selectors: nullable(passageSelectors),
  created: time,
  modified: time,
  deleted: nullable(time),
  claimantId: nullable(claimantId),
  history: list(historyEntry, 2 * maxHistoryEntries),
  verdicts: list(object<VerdictEntry>({ at: time, verdict: oneOf(verdicts), confidence, reasons }), maxVerdictEntries),
  evidence: list(evidence, maxEvidence),
  stamps: object<Annotation['stamps']>({
    motivation: time,
    note: time,
    tags: time,
    color: time,
    claimant: time,
    cue: time,
    ownWords: time,
    deleted: time,
    selectors: time,
  }),
});

/** Accepts a whole annotation record. */
export const annotation: Parser<Annotation> = (value, path) => ({
  ...annotationFields(value, path),
  ...partial<{ readonly foreign: ForeignAnnotation }>({ foreign })(value, path),
});

const lonePage = object<Omit<PageFacts, 'parts'>>({ url: line, isArticle: boolean, metadata });
const furtherArticles = partial<Required<Pick<PageFacts, 'parts'>>>({ parts: list(line, 50) });

/** Accepts what a loader says of its page. */
export const pageFacts: Parser<PageFacts> = (value, path) => ({
  ...lonePage(value, path),
  ...furtherArticles(value, path),
});

const articleRelation = object<ArticleRelation>({ key: line, kind: oneOf(relationKinds), at: time });

/** Accepts what stood between two articles before a change. */
export const relationBefore = object<RelationBefore>({ one: articleId, other: articleId, kind: oneOf(relationKinds) });

/** Accepts a whole article record. */
export const article = object<Article>({
  id: articleId,
  url: line,
  keys: list(line, 1_000),
  urls: list(line, 1_000),
  relations: list(articleRelation, maxRelations),
  isArticle: boolean,
  metadata,
  corrections,
  created: time,
  modified: time,
});

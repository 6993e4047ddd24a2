import type { Annotation } from './annotation.ts';
import type { AnnotationId, EvidenceId } from './ids.ts';

/** What a person finds of a claim. */
export const verdicts = ['unreviewed', 'supported', 'disputed', 'refuted', 'unverifiable'] as const;
export type Verdict = (typeof verdicts)[number];

/** How sure a person is of a verdict. */
export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** A verdict as it is given: how sure (null: not said), and why. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly confidence: Confidence | null;
  readonly reasons: string;
}

/** A verdict that was given at a time, in milliseconds since the Unix epoch. Entries are only ever added: two devices' merge as a union. */
export interface VerdictEntry extends Judgement {
  readonly at: number;
}

/** What a piece of evidence does for a claim. */
export const relations = ['supporting', 'contradicting', 'context'] as const;
export type Relation = (typeof relations)[number];

/** What a piece of evidence points to: another annotation of the person's own, or an http(s) address with the name it was given. */
export type EvidenceTarget =
  | { readonly kind: 'annotation'; readonly id: AnnotationId }
  | { readonly kind: 'url'; readonly url: string; readonly title: string };

/** A link from a claim to what speaks for or against it. What it points to never changes. Times are milliseconds since the Unix epoch. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly target: EvidenceTarget;
  readonly relation: Relation;
  readonly note: string;
  readonly created: number;
  /** When it was taken away, or null: a tombstone, as with annotations. */
  readonly deleted: number | null;
  readonly stamps: Readonly<Record<'relation' | 'note' | 'deleted', number>>;
}

/** A wish to add evidence. */
export type EvidenceDraft = Pick<Evidence, 'id' | 'target' | 'relation' | 'note'>;

const notReviewed: Judgement = { verdict: 'unreviewed', confidence: null, reasons: '' };

/** The verdict that stands: the newest, or unreviewed when none was given. */
export function standingVerdict(claim: { readonly verdicts: readonly VerdictEntry[] }): Judgement {
  return claim.verdicts.at(-1) ?? notReviewed;
}

/** Whether an annotation is a claim with words that a verdict was given on. */
export function isReviewed(annotation: Annotation): boolean {
  const { motivation, ownWords, selectors } = annotation;
  const hasWords = ownWords !== '' || (selectors?.quote.exact.trim() ?? '') !== '';
  return motivation === 'assessing' && hasWords && standingVerdict(annotation).verdict !== 'unreviewed';
}

/** The evidence that was not taken away, oldest first. */
export function livingEvidence(claim: { readonly evidence: readonly Evidence[] }): readonly Evidence[] {
  return claim.evidence.filter(({ deleted }) => deleted === null);
}

/** The http(s) address in what a person wrote, or undefined: no other scheme is ever made a link ("javascript:", "data:"). */
export function parseEvidenceUrl(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const text = written.trim();
  // A bare "news.example/report" is what people paste; anything that names another scheme is refused.
  const url = /^[a-z][a-z\d+.-]*:(?!\d)/iu.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/u.test(text) || !URL.canParse(url)) return undefined;
  const { protocol, hostname, href } = new URL(url);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && /^\[|.\../u.test(hostname.replace(/^localhost$/u, 'a.b')) ? href : undefined;
}

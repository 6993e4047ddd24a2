import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { ArticleRuling } from './article-ruling.ts';
import { assertNever } from './assert-never.ts';
import type { Claimant } from './claimant.ts';
import type { ArticleId } from './ids.ts';
import { maxArticleTextLength, maxLineLength, maxNoteLength } from './limits.ts';
import type { NoteDraft } from './note-draft.ts';
import { boolean, moment, nullable, object, text, variant } from './parse.ts';
import { annotation, annotationDraft, annotationId, article, articleId, claimant } from './record-parsers.ts';
import { type Outline, outline, type Review, review } from './study.ts';
import { maxContentKeyLength } from './suggestion.ts';

/** Everything that is kept, each record whole, deleted ones too: what a backup is made of. Times are milliseconds since the Unix epoch. */
export type BackupRecord =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'claimant'; readonly claimant: Claimant }
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  /** An article's text as it was when first annotated. */
  | { readonly kind: 'text'; readonly articleId: ArticleId; readonly text: string; readonly taken: number }
  /** A note that was being written. */
  | { readonly kind: 'draft'; readonly draft: NoteDraft }
  | { readonly kind: 'ruling'; readonly ruling: ArticleRuling }
  /** A suggestion that a person took for no claim, or (`isHidden` false) brought back. */
  | {
      readonly kind: 'hidden';
      readonly pageKey: string;
      readonly content: string;
      readonly isHidden: boolean;
      readonly at: number;
    }
  | { readonly kind: 'outline'; readonly outline: Outline }
  | { readonly kind: 'review'; readonly review: Review }
  /** A setting, as it is stored: by `settingPrefix` and its place, JSON of its last change and when; others as our pages' local storage has them. */
  | { readonly kind: 'setting'; readonly name: string; readonly value: string };

/** What the names of settings begin with that lie in the database. */
export const settingPrefix = 'settings/';

export const backupKinds = [
  'article',
  'claimant',
  'annotation',
  'text',
  'draft',
  'ruling',
  'hidden',
  'outline',
  'review',
  'setting',
] as const satisfies readonly BackupRecord['kind'][];

/** How many records of each kind there are. */
export type BackupCounts = Readonly<Record<BackupRecord['kind'], number>>;

const time = moment;
// A key of a page with what tells rulings about pages and sites apart before it.
const place = text(maxLineLength + 16);

/** Accepts one record of a backup. */
export const backupRecord = variant<BackupRecord>({
  article: object({ article }),
  claimant: object({ claimant }),
  annotation: object({ annotation }),
  text: object({ articleId, text: text(maxArticleTextLength), taken: time }),
  draft: object({
    draft: object<NoteDraft>({
      pageKey: place,
      articleId: nullable(articleId),
      annotationId: nullable(annotationId),
      draft: annotationDraft,
      updated: time,
    }),
  }),
  ruling: object({ ruling: object<ArticleRuling>({ place, isArticle: boolean, modified: time }) }),
  hidden: object({ pageKey: place, content: text(maxContentKeyLength), isHidden: boolean, at: time }),
  outline: object({ outline }),
  review: object({ review }),
  setting: object({ name: text(maxLineLength), value: text(maxNoteLength) }),
});

/** What tells a record from others: its kind and what it is about. */
export function backupRecordKey(record: BackupRecord): string {
  switch (record.kind) {
    case 'article':
      return `article ${record.article.id}`;
    case 'claimant':
      return `claimant ${record.claimant.id}`;
    case 'annotation':
      return `annotation ${record.annotation.id}`;
    case 'text':
      return `text ${record.articleId}`;
    case 'draft':
      return `draft ${record.draft.pageKey}`;
    case 'ruling':
      return `ruling ${record.ruling.place}`;
    case 'hidden':
      return `hidden ${record.pageKey} ${record.content}`;
    case 'outline':
      return `outline ${record.outline.tag}`;
    case 'review':
      return `review ${record.review.id}`;
    case 'setting':
      return `setting ${record.name}`;
    default:
      return assertNever(record);
  }
}

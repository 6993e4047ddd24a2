import type { ChangeKind, DiffPart } from './anchor-outcome.ts';

/** What became of one paragraph of an article. */
export type ParagraphChange =
  | { readonly kind: 'changed'; readonly diff: readonly DiffPart[]; readonly changes: readonly ChangeKind[] }
  | { readonly kind: 'removed'; readonly text: string }
  | { readonly kind: 'added'; readonly text: string };

/** What changed in an article since its text was kept, in its order. */
export interface ArticleChanges {
  /** When its text was kept, in milliseconds since the Unix epoch. */
  readonly since: number;
  readonly paragraphs: readonly ParagraphChange[];
}

import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Claimant } from '../model/claimant.ts';
import type { ClaimantId } from '../model/ids.ts';
import type { ColorNames } from '../model/settings.ts';
import type { ExportField } from './fields.ts';

/** An article and its living annotations in reading order, notes about the whole article first. */
export interface ExportedArticle {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
}

/** Articles as they come, one after the other, so that a large library is never held as a whole. */
export type ArticleStream = AsyncIterable<ExportedArticle> | Iterable<ExportedArticle>;

/** Where and by whom something is published. */
export interface Publication {
  readonly url: string;
  readonly author: string;
}

/** What a format is given to write. */
export interface ExportInput {
  readonly articles: ArticleStream;
  /** Time of the export, in milliseconds since the Unix epoch. */
  readonly exported: number;
  /** The claimants of the claims of each article that was read, each as the record that stands for it; without them, claims name theirs as written. */
  readonly claimants?: ReadonlyMap<ClaimantId, Pick<Claimant, 'name' | 'kind'>>;
  /** What the person calls the colours; formats that people read name them so. */
  readonly colorNames?: ColorNames;
  /** For reviews: where they will be published (an http or https address), and by whom. */
  readonly publication?: Publication;
  /** For tables: begin with U+FEFF, by which Excel knows UTF-8. */
  readonly withByteOrderMark?: boolean;
}

/** The writer of one format, loaded when it is first wanted. */
export interface ExportWriter {
  /** The file in order, in pieces that hold about one annotation each. */
  write(input: ExportInput): AsyncIterable<string>;
}

/** What an export is for; formats are offered in these groups, in this order. */
export const formatGroups = ['read', 'data', 'references', 'study', 'templates'] as const;
export type FormatGroup = (typeof formatGroups)[number];

/** One way out, as the registry lists it. */
export interface ExportFormat {
  readonly id: string;
  /** The key of its name in `_locales`. */
  readonly nameKey: string;
  /** Its name where a person gave it one: a template. */
  readonly name?: string;
  readonly group: FormatGroup;
  /** File extension, without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** What it cannot carry; empty for a format without loss. */
  readonly drops: readonly ExportField[];
  /** Whether its file belongs into a vault of notes, where it takes the place of the one exported before: it is named without the day. */
  readonly isForVault?: boolean;
  /** Whether it is a table, which may begin with a byte order mark. */
  readonly isTable?: boolean;
  /** Whether its text is worth pasting as rich text, or printing: it is HTML. */
  readonly isPage?: boolean;
  /** Which annotations it can carry at all; without it, all. `noticeKey` says so in words. */
  readonly accepts?: (annotation: Annotation) => boolean;
  /** The key of what is said about it before the export, beside what it drops. */
  readonly noticeKey?: string;
  /** Whether it is made to be published, and must say where and by whom. */
  readonly isPublished?: boolean;
  load(): Promise<ExportWriter>;
}

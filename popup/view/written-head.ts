import type { ArticleMetadata } from '../../src/model/article.ts';
import { type CorrectableField, type CorrectionEdit, correctableFields } from '../../src/model/corrections.ts';

/** What stands in the fields of the form for an article's details, as it was typed. */
export interface WrittenHead {
  readonly headline: string;
  /** One name a line. */
  readonly byline: string;
  readonly publisher: string;
  /** `YYYY-MM-DD` or empty. */
  readonly day: string;
  /** `HH:MM` or empty. */
  readonly time: string;
  readonly language: string;
  readonly section: string;
}

const stated =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:T(?<time>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/iu;

/** The fields of a form that is opened on an article. */
export function headOf({ headline, byline, publisher, published, language, section }: ArticleMetadata): WrittenHead {
  const { day = '', time = '' } = stated.exec(published)?.groups ?? {};
  return { headline, byline: byline.join('\n'), publisher, day, time, language, section };
}

/** The zone in which an article's time of publication is written, as ISO 8601 has it; empty when it has none. */
export function zoneOf({ published }: ArticleMetadata): string {
  return stated.exec(published)?.groups?.['zone'] ?? '';
}

/**
 * The corrections that take an article from what was shown to what was written. What was not touched is left out, so that
 * corrections made elsewhere stay; what is written as the page has it takes the correction back.
 */
export function correctionsFrom(read: ArticleMetadata, before: ArticleMetadata, written: WrittenHead): CorrectionEdit {
  const [pageHas, had] = [headOf(read), headOf(before)];
  const edit: { [K in CorrectableField]?: unknown } = {};
  for (const field of correctableFields) {
    if (isSameField(field, had, written)) continue;
    edit[field] = isSameField(field, pageHas, written) ? null : writtenValue(field, before, written);
  }
  return edit as CorrectionEdit;
}

/** Whether two forms' fields hold the same. */
export function isSameHead(one: WrittenHead, other: WrittenHead): boolean {
  return correctableFields.every((field) => isSameField(field, one, other));
}

/** Whether a text can name a language (BCP 47); an empty one names none and is taken. */
export function isLanguageTag(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    return Intl.getCanonicalLocales(text.trim()).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The form's fields, with one of an article's as the page has it. */
export function withField(written: WrittenHead, field: CorrectableField, from: ArticleMetadata): WrittenHead {
  const has = headOf(from);
  return field === 'published' ? { ...written, day: has.day, time: has.time } : { ...written, [field]: has[field] };
}

/** What the page has of a field, in words. */
export function pageWords(read: ArticleMetadata, field: CorrectableField): string {
  return field === 'byline' ? read.byline.join(', ') : read[field];
}

function isSameField(field: CorrectableField, one: WrittenHead, other: WrittenHead): boolean {
  if (field === 'published') return one.day === other.day && (one.day === '' || one.time === other.time);
  if (field === 'byline') return namesIn(one.byline).join('\n') === namesIn(other.byline).join('\n');
  return one[field].trim() === other[field].trim();
}

function writtenValue(
  field: CorrectableField,
  before: ArticleMetadata,
  written: WrittenHead,
): string | readonly string[] {
  if (field === 'byline') return namesIn(written.byline);
  if (field === 'language') return Intl.getCanonicalLocales(written.language.trim())[0] ?? '';
  if (field !== 'published') return written[field].trim();
  if (written.day === '' || written.time === '') return written.day;
  return `${written.day}T${written.time}:00${zoneOf(before)}`;
}

function namesIn(text: string): readonly string[] {
  const names = text.split('\n').map((name) => name.replace(/\s+/gu, ' ').trim());
  return [...new Set(names)].filter((name) => name !== '').slice(0, 100);
}

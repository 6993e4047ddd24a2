import type { Annotation, ForeignAnnotation, Motivation } from '../../model/annotation.ts';
import { type Article, emptyMetadata } from '../../model/article.ts';
import { articleKey } from '../../model/article-key.ts';
import type { Color } from '../../model/color.ts';
import { claimantIdOfName, parseAnnotationId, parseArticleId } from '../../model/ids.ts';
import { latestMoment, parseWith } from '../../model/parse.ts';
import { annotation as annotationParser, article as articleParser } from '../../model/record-parsers.ts';
import type { PassageSelectors } from '../../model/selectors.ts';
import { cleanTags, foldName } from '../../model/tags.ts';
import type { ImportedRecord, ImportTools } from './import-format.ts';
import { type ImportReason, reason } from './import-reason.ts';

/** What a foreign file says of one annotation; what it does not say is left out. */
export interface ForeignFields {
  readonly where: string;
  /** What tells it from others of its kind: its own id, or all of its words. */
  readonly identity: string;
  /** The page's address; undefined for a source that is none of the web, as a book. */
  readonly url: string | undefined;
  readonly headline?: string;
  readonly byline?: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
  readonly selectors: PassageSelectors | null;
  readonly motivation?: Motivation;
  readonly note: string;
  readonly tags: readonly string[];
  readonly color?: Color;
  readonly claimant?: string;
  readonly cue?: string;
  readonly ownWords?: string;
  /** Milliseconds since the Unix epoch; null when it does not say. */
  readonly created: number | null;
  readonly modified?: number | null;
  readonly foreign?: ForeignAnnotation;
}

export type MadeRecord =
  | { readonly ok: true; readonly record: ImportedRecord }
  | { readonly ok: false; readonly reason: ImportReason };

/** Makes records of what a foreign file says. The same words give the same ids, so that a second import changes nothing. */
export async function makeRecord(fields: ForeignFields, tools: ImportTools): Promise<MadeRecord> {
  const { where, url, created } = fields;
  const key = url === undefined ? undefined : articleKey(url);
  const keys = key === undefined ? [] : [key];
  if (url !== undefined && keys.length === 0) return { ok: false, reason: reason('noWebAddress', url.slice(0, 80)) };
  const made = created ?? tools.now;
  const source = url ?? `urn:claimlight:source:${encodeURIComponent(fields.headline ?? '')}`;
  const article = parseWith(articleParser, {
    id: await derivedUuid(`article ${keys[0] ?? `${source} ${(fields.byline ?? []).join('; ')}`}`, tools),
    url: source,
    keys,
    urls: [source],
    relations: [],
    isArticle: false,
    metadata: metadataOf(fields),
    corrections: {},
    created: made,
    modified: made,
  });
  if (!article.ok) return { ok: false, reason: reason('tooLong', article.reason) };
  const annotation = parseWith(annotationParser, await annotationOf(fields, article.value, made, tools));
  if (!annotation.ok) return { ok: false, reason: reason('tooLong', annotation.reason) };
  return {
    ok: true,
    record: { where, article: article.value, annotation: annotation.value, isDated: created !== null },
  };
}

/** A UUID of version 8 (RFC 9562, section 5.8) of a name: the first 128 bits of its SHA-256. */
export async function derivedUuid(name: string, { digest }: ImportTools): Promise<string> {
  const bytes = new Uint8Array(await digest(new TextEncoder().encode(name))).slice(0, 16);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'.charAt((bytes[8] ?? 0) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** A passage of which only the words are known. */
export function passageOfWords(
  exact: string,
  around: { readonly prefix?: string; readonly suffix?: string } = {},
): PassageSelectors {
  return {
    quote: { exact, prefix: around.prefix ?? '', suffix: around.suffix ?? '' },
    position: { start: 0, end: exact.length },
    sentence: exact,
  };
}

/** A time that a file gives as ISO 8601, as `2026-03-04 09:30:00` in UTC, or in milliseconds; null for none, undefined for no time at all. */
export function timeIn(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  const time = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(isoOf(value)) : Number.NaN;
  return Number.isFinite(time) && time >= 0 && time <= latestMoment ? Math.floor(time) : undefined;
}

function isoOf(text: string): string {
  const found = /^\s*(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$/u.exec(
    text,
  );
  if (found === null) return text;
  const [, day = '', clock = '00:00:00', zone = 'Z'] = found;
  // Date rolls the thirty-first of February over into March.
  const isDay = new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8));
  return isDay ? `${day}T${clock}${zone.replace(/(\d\d)(\d\d)$/u, '$1:$2')}` : '';
}

function metadataOf({ headline, byline, publisher, published, language }: ForeignFields): Article['metadata'] {
  return {
    ...emptyMetadata,
    headline: headline ?? '',
    byline: byline ?? [],
    publisher: publisher ?? '',
    published: published ?? '',
    language: language ?? '',
  };
}

async function annotationOf(
  fields: ForeignFields,
  article: Article,
  made: number,
  tools: ImportTools,
): Promise<object> {
  const { identity, selectors, note, claimant = '', foreign } = fields;
  const modified = Math.max(made, fields.modified ?? made);
  const stampNames = [
    'motivation',
    'note',
    'tags',
    'color',
    'claimant',
    'cue',
    'ownWords',
    'deleted',
    'selectors',
  ] as const;
  const id = parseAnnotationId(identity) ?? (await derivedUuid(`annotation ${article.url} ${identity}`, tools));
  const annotation: Omit<Annotation, 'id' | 'articleId'> = {
    selectors,
    motivation: fields.motivation ?? (selectors === null || note !== '' ? 'commenting' : 'highlighting'),
    note,
    tags: cleanTags(fields.tags),
    color: fields.color ?? 'yellow',
    claimant: claimant.trim(),
    cue: fields.cue ?? '',
    ownWords: fields.ownWords ?? '',
    claimantId: claimant.trim() === '' ? null : claimantIdOfName(foldName(claimant.trim())),
    created: made,
    modified,
    deleted: null,
    history: [],
    verdicts: [],
    evidence: [],
    stamps: Object.fromEntries(stampNames.map((name) => [name, modified])) as Annotation['stamps'],
    ...(foreign === undefined ? {} : { foreign }),
  };
  return { ...annotation, id, articleId: parseArticleId(article.id) };
}

import { emptyMetadata } from '../../model/article.ts';
import { importedArticle } from '../../model/imported-article.ts';
import { maxForeignLength } from '../../model/limits.ts';
import { parseWith } from '../../model/parse.ts';
import { annotation as annotationParser, article as articleParser } from '../../model/record-parsers.ts';
import { heldFields, isObject, type JsonObject, valuesOf } from '../web-annotation-shape.ts';
import type { ImportTools } from './import-format.ts';
import { reason } from './import-reason.ts';
import { type MadeRecord, makeRecord, timeIn } from './make-record.ts';

/** Reads an annotation that keeps to the standard: our own to the letter, another system's as far as our model holds it, with the whole of it beside. */
export async function readWebAnnotation(item: JsonObject, where: string, tools: ImportTools): Promise<MadeRecord> {
  const own = isObject(item['record']) ? ownRecord(item, item['record'], where) : undefined;
  if (own !== undefined) return own;
  const { url, selectors, motivation, note, tags } = heldFields(item);
  if (url === undefined) return { ok: false, reason: reason('noWebAddress', '') };
  const json = JSON.stringify(item);
  return makeRecord(
    {
      where,
      identity: String(valuesOf(item['id'])[0]),
      url,
      selectors,
      motivation,
      note,
      tags,
      created: timeIn(valuesOf(item['created'])[0]) ?? null,
      modified: timeIn(valuesOf(item['modified'])[0]) ?? null,
      ...(json.length <= maxForeignLength ? { foreign: { format: 'web-annotation', json } } : {}),
    },
    tools,
  );
}

/** Puts a record of ours together again: what the standard has a place for from there, the rest from beside. Undefined when it is none of ours. */
function ownRecord(item: JsonObject, record: JsonObject, where: string): MadeRecord | undefined {
  const { annotation: kept, article: source } = record;
  if (!isObject(kept) || !isObject(source)) return undefined;
  const target = isObject(item['target']) ? item['target'] : {};
  const page = isObject(target['source']) ? target['source'] : target;
  const { updated, canonicalUrl, section, image, access, sources, ...article } = source;
  const text = (value: unknown) => value ?? '';
  const isForeign = isObject(kept['foreign']);
  const metadata = {
    ...emptyMetadata,
    headline: text(page['headline']),
    byline: page['byline'] ?? [],
    publisher: text(page['publisher']),
    published: text(page['published']),
    language: text(page['language']),
    modified: text(updated),
    canonicalUrl: text(canonicalUrl),
    section: text(section),
    image: text(image),
    access: text(access),
    sources: sources ?? {},
  };
  const madeArticle = parseWith(articleParser, {
    corrections: {},
    ...article,
    metadata: isForeign ? (article['metadata'] ?? metadata) : metadata,
  });
  const madeAnnotation = parseWith(annotationParser, {
    ...(isForeign ? {} : fieldsOf(item, target)),
    ...kept,
    articleId: article['id'],
    deleted: null,
  });
  if (!madeArticle.ok || !madeAnnotation.ok) return undefined;
  const found = importedArticle(madeArticle.value);
  if (found === undefined) return { ok: false, reason: reason('noWebAddress', madeArticle.value.url.slice(0, 80)) };
  return { ok: true, record: { where, article: found, annotation: madeAnnotation.value, isDated: true } };
}

function fieldsOf(item: JsonObject, target: JsonObject): JsonObject {
  const bodies = valuesOf(item['body']).filter(isObject);
  const valuesFor = (purpose: string) => bodies.filter((body) => body['purpose'] === purpose).map(({ value }) => value);
  const selectors = valuesOf(target['selector']).filter(isObject);
  const [quote, place] = ['TextQuoteSelector', 'TextPositionSelector'].map((type) =>
    selectors.find((one) => one['type'] === type),
  );
  return {
    motivation: item['motivation'],
    note: valuesFor('commenting')[0] ?? '',
    tags: valuesFor('tagging'),
    color: item['color'],
    claimant: item['claimant'] ?? '',
    cue: item['cue'] ?? '',
    ownWords: item['ownWords'] ?? '',
    selectors: quote === undefined ? null : { quote, position: place, sentence: target['sentence'] },
  };
}

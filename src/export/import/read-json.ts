import { isObject, type JsonObject, valuesOf } from '../web-annotation-shape.ts';
import type { ImportEvent, ImportFormat, ImportTools } from './import-format.ts';
import { type ImportReason, reason } from './import-reason.ts';
import { type JsonPart, jsonParts } from './json-parts.ts';
import type { MadeRecord } from './make-record.ts';
import { readClipperPage, readHighlighter, readHypothesis, readRecogito } from './read-peers.ts';
import { readWebAnnotation } from './read-web-annotation.ts';
import { brokenCollectionRule, brokenRule, hasStandardContext, hasType } from './web-annotation-rules.ts';

/** Records of one entry, or why it gives none. */
type Outcomes = readonly ({ readonly where: string } & MadeRecord)[];

const annotationTypes = ['Annotation', 'AnnotationCollection', 'AnnotationPage'];

/** Lists whose entries are annotations, or pages of them. */
function isEntryList(path: string): boolean {
  return (
    ['', 'items', 'first.items', 'first.*.items', 'annotations', 'rows'].includes(path) ||
    /^(?:highlights\.)?https?:/u.test(path)
  );
}

/** Reads annotations of any of the JSON formats, and says at the end which it was. */
export async function* readJson(chunks: AsyncIterable<string>, tools: ImportTools): AsyncGenerator<ImportEvent> {
  let format: ImportFormat | undefined;
  let entries = 0;
  let good = 0;
  let broken: { readonly where: string; readonly reason: ImportReason } | undefined;

  for await (const part of jsonParts(chunks, isEntryList)) {
    if (part.kind === 'failed') return yield invalid(format ?? null, `line ${part.line}`, part.reason);
    if (part.kind === 'rest') {
      yield* finish(part.value);
      return;
    }
    entries += 1;
    const found = formatOf(part);
    format ??= found;
    const where = `${part.path}[${part.index}], line ${part.line}`;
    const outcomes =
      found === undefined || found !== format ? [skipped(where, reason('notRecord'))] : await read(found, part, where);
    yield* events(outcomes);
  }

  async function read(found: ImportFormat, part: JsonPart & { kind: 'item' }, where: string): Promise<Outcomes> {
    if (found === 'highlighter')
      return readHighlighter(part.value, part.path.replace(/^highlights\./u, ''), where, tools);
    if (!isObject(part.value)) return [skipped(where, reason(found === 'web-annotation' ? 'elsewhere' : 'notRecord'))];
    if (found !== 'web-annotation') return readPeer(found, part.value, where, tools);
    // An entry of an outermost list stands alone, with a context of its own.
    const rule =
      part.path === '' && !hasStandardContext(part.value['@context']) ? reason('noContext') : brokenRule(part.value);
    if (rule !== undefined) return [skipped(where, rule)];
    return readValid(part.value, where, tools);
  }

  function* events(outcomes: Outcomes): Generator<ImportEvent> {
    for (const outcome of outcomes) {
      if (outcome.ok) {
        good += 1;
        yield { kind: 'record', ...outcome.record };
      } else {
        broken ??= outcome;
        yield { kind: 'skipped', where: outcome.where, reason: outcome.reason };
      }
    }
  }

  async function* finish(root: unknown): AsyncGenerator<ImportEvent> {
    if (Array.isArray(root)) {
      if (format === undefined && entries > 0) return yield unsupported();
      return yield entries === 0 ? valid('obsidian-clipper') : closing(format ?? 'obsidian-clipper');
    }
    if (!isObject(root)) return yield unsupported();
    if (Object.keys(root).length === 0) return yield invalid(null, 'line 1', reason('empty'));
    if (isWebAnnotation(root)) return yield* finishWebAnnotation(root);
    if (format !== undefined) return yield closing(format);
    if (Array.isArray(root['annotations'])) return yield valid('hypothesis');
    if (Array.isArray(root['highlights']) && 'url' in root) {
      yield* events(await readPeer('obsidian-clipper', root, 'line 1', tools));
      return yield valid('obsidian-clipper');
    }
    yield unsupported();
  }

  async function* finishWebAnnotation(root: JsonObject): AsyncGenerator<ImportEvent> {
    const isSet = hasType(root, 'AnnotationCollection') || hasType(root, 'AnnotationPage');
    const rule = hasStandardContext(root['@context'])
      ? isSet
        ? brokenCollectionRule(root)
        : brokenRule(root)
      : reason('noContext');
    if (rule !== undefined) return yield invalid('web-annotation', 'line 1', rule);
    if (!isSet) yield* events(await readValid(root, 'line 1', tools));
    else if (entries === 0 && isElsewhere(root)) yield* events([skipped('first', reason('elsewhere'))]);
    yield isSet ? closing('web-annotation') : valid('web-annotation');
  }

  /** A file all of whose entries break a rule is not one of its format. */
  function closing(known: ImportFormat): ImportEvent {
    const isBroken = good === 0 && entries > 0 && broken !== undefined && isRule(broken.reason);
    return isBroken && broken !== undefined ? invalid(known, broken.where, broken.reason) : valid(known);
  }
}

/** Reads an annotation that keeps to the rules, and says when it has targets beside the one that is kept. */
async function readValid(item: JsonObject, where: string, tools: ImportTools): Promise<Outcomes> {
  const made = await readWebAnnotation(item, where, tools);
  const others =
    valuesOf(item['target']).flatMap((one) => (isObject(one) && Array.isArray(one['items']) ? one['items'] : [one]))
      .length - 1;
  const note = others > 0 && made.ok ? [skipped(`${where}: target`, reason('severalTargets', others))] : [];
  return [{ where, ...made }, ...note];
}

function readPeer(format: ImportFormat, item: JsonObject, where: string, tools: ImportTools): Promise<Outcomes> {
  if (format === 'hypothesis') return readHypothesis(item, where, tools);
  return format === 'recogito' ? readRecogito(item, where, tools) : readClipperPage(item, where, tools);
}

function formatOf({ path, value }: JsonPart & { kind: 'item' }): ImportFormat | undefined {
  if (/^(?:highlights\.)?https?:/u.test(path)) return 'highlighter';
  if (path.endsWith('items')) return 'web-annotation';
  if (path === 'annotations' || path === 'rows')
    return isObject(value) && isWebAnnotation(value) ? 'web-annotation' : 'hypothesis';
  if (!isObject(value)) return undefined;
  if (isWebAnnotation(value)) return 'web-annotation';
  if ('highlights' in value && 'url' in value) return 'obsidian-clipper';
  if ('bodies' in value && 'target' in value) return 'recogito';
  return 'uri' in value && 'target' in value ? 'hypothesis' : undefined;
}

function isWebAnnotation(value: JsonObject): boolean {
  return (
    hasStandardContext(value['@context']) ||
    annotationTypes.some((type) => hasType(value, type)) ||
    ('target' in value && ('body' in value || 'motivation' in value) && 'id' in value)
  );
}

/** Whether a collection names its annotations by an address alone. */
function isElsewhere(collection: JsonObject): boolean {
  const [first] = valuesOf(collection['first']);
  return typeof first === 'string' || (isObject(first) && first['items'] === undefined);
}

/** Whether a reason is a rule of the format that was broken, and not something that we cannot hold. */
function isRule({ kind }: ImportReason): boolean {
  return !['noWebAddress', 'elsewhere', 'severalTargets', 'tooLong', 'noWords'].includes(kind);
}

function skipped(where: string, why: ImportReason): { where: string; ok: false; reason: ImportReason } {
  return { where, ok: false, reason: why };
}

function valid(format: ImportFormat): ImportEvent {
  return { kind: 'end', verdict: 'valid', format };
}

function invalid(format: ImportFormat | null, where: string, why: ImportReason): ImportEvent {
  return { kind: 'end', verdict: 'invalid', format, where, reason: why };
}

function unsupported(): ImportEvent {
  return { kind: 'end', verdict: 'unsupported', format: null, where: 'line 1', reason: reason('unknownFormat') };
}

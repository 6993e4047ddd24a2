import { isObject, type JsonObject, valuesOf } from '../web-annotation-shape.ts';
import { type ImportReason, reason } from './import-reason.ts';

/** The address of the standard's own context. */
const standardContext = 'http://www.w3.org/ns/anno.jsonld';

/** The first of the model's rules that a resource breaks, and the property in which it does; undefined when it keeps to all. */
type Broken = ImportReason | undefined;

type Check = (value: JsonObject, where: string) => Broken;

/** Whether a context is, or holds, the standard's. */
export function hasStandardContext(context: unknown): boolean {
  return valuesOf(context).includes(standardContext);
}

/** Whether a value names a type, alone or in a list. */
export function hasType({ type }: JsonObject, name: string): boolean {
  return valuesOf(type).includes(name);
}

/**
 * The rule of the Web Annotation Data Model (Recommendation of 23 February 2017, sections 3 and 4; those that the W3C's
 * test suite calls "must") that an annotation breaks. Its context is that of the file.
 */
export function brokenRule(annotation: JsonObject): Broken {
  return firstOf(annotation, '', [identified, typed, hasTarget, bodiesHold, withoutDoubleBody, provenance]);
}

/** The rule that a collection or page of annotations breaks (section 5). */
export function brokenCollectionRule(collection: JsonObject): Broken {
  const { id, total, first } = collection;
  const isCounted = (value: unknown) =>
    valuesOf(value).length <= 1 && valuesOf(value).every((one) => Number.isInteger(one) && Number(one) >= 0);
  if (id !== undefined && identified(collection, '') !== undefined) return identified(collection, '');
  if (!isCounted(total)) return reason('badCollection', 'total');
  if (!isCounted(collection['startIndex'])) return reason('badCollection', 'startIndex');
  const isPage = (value: unknown) => isIri(value) || (isObject(value) && hasType(value, 'AnnotationPage'));
  if (valuesOf(first).length > 1 || !valuesOf(first).every(isPage)) return reason('badCollection', 'first');
  if (hasType(collection, 'AnnotationCollection') && Number(valuesOf(total)[0] ?? 0) > 0 && first === undefined)
    return reason('badCollection', 'first');
  return provenance(collection, '');
}

function identified({ id }: JsonObject, where: string): Broken {
  if (id === undefined || id === null) return reason('noId');
  if (valuesOf(id).length !== 1) return reason('severalIds', at(where, 'id'));
  return isIri(valuesOf(id)[0]) ? undefined : reason('badId', at(where, 'id'));
}

function typed(annotation: JsonObject): Broken {
  return hasType(annotation, 'Annotation') ? undefined : reason('noType');
}

function hasTarget({ target }: JsonObject): Broken {
  const targets = valuesOf(target);
  if (targets.length === 0) return reason('noTarget');
  return each(targets, 'target', (one, where) => resource(one, where, 'badTarget'));
}

function bodiesHold({ body }: JsonObject): Broken {
  return each(valuesOf(body), 'body', (one, where) => resource(one, where, 'badBody'));
}

function withoutDoubleBody({ body, bodyValue }: JsonObject): Broken {
  if (bodyValue === undefined) return undefined;
  if (body !== undefined) return reason('bodyAndValue');
  return isSingleText(bodyValue) ? undefined : reason('badBodyValue');
}

/** Sections 3.3 and 3.4: times, agents, rights, other identities. */
function provenance(value: JsonObject, where: string): Broken {
  for (const name of ['created', 'modified', 'generated']) {
    if (value[name] !== undefined && !isSingleTime(value[name])) return reason('badTime', at(where, name));
  }
  for (const name of ['creator', 'generator', 'audience']) {
    if (!valuesOf(value[name]).every((agent) => isIri(agent) || isObject(agent)))
      return reason('badAgent', at(where, name));
  }
  for (const name of ['rights', 'via']) {
    if (!valuesOf(value[name]).every(isIri)) return reason('badAddress', at(where, name));
  }
  const canonical = valuesOf(value['canonical']);
  if (canonical.length > 1 || !canonical.every(isIri)) return reason('badAddress', at(where, 'canonical'));
  return undefined;
}

/** A body or target: an address; a web resource with an id; text; a part of a resource; or a set of these. */
function resource(value: unknown, where: string, otherwise: 'badBody' | 'badTarget'): Broken {
  if (typeof value === 'string') return isIri(value) ? undefined : reason(otherwise, where);
  if (!isObject(value)) return reason(otherwise, where);
  const { id, source, items, textDirection } = value;
  const isText = hasType(value, 'TextualBody') || ('value' in value && otherwise === 'badBody');
  if (isText && !isSingleText(value['value'])) return reason('badText', at(where, 'value'));
  if (id !== undefined && identified(value, where) !== undefined) return identified(value, where);
  if (source !== undefined && !isSource(source)) return reason(otherwise, at(where, 'source'));
  if (source === undefined && hasType(value, 'SpecificResource')) return reason(otherwise, at(where, 'source'));
  if (items !== undefined && valuesOf(items).length === 0) return reason(otherwise, at(where, 'items'));
  if (!isText && id === undefined && source === undefined && items === undefined) return reason(otherwise, where);
  const directions = valuesOf(textDirection);
  if (
    textDirection !== undefined &&
    (directions.length !== 1 || !['ltr', 'rtl', 'auto'].includes(String(directions[0])))
  ) {
    return reason('badDirection', at(where, 'textDirection'));
  }
  return (
    each(valuesOf(items), at(where, 'items'), (one, inner) => resource(one, inner, otherwise)) ??
    each(valuesOf(value['selector']), at(where, 'selector'), selector) ??
    each(valuesOf(value['state']), at(where, 'state'), selector) ??
    provenance(value, where) ??
    (isObject(source) ? provenance(source, at(where, 'source')) : undefined)
  );
}

function isSource(source: unknown): boolean {
  const sources = valuesOf(source);
  return (
    sources.length === 1 && (isIri(sources[0]) || (isObject(sources[0]) && identified(sources[0], '') === undefined))
  );
}

const withValue = ['FragmentSelector', 'CssSelector', 'XPathSelector', 'HttpRequestState'];

/** Section 4.2: a selector is an address, or an object with what its type needs. */
function selector(value: unknown, where: string): Broken {
  if (typeof value === 'string') return isIri(value) ? undefined : reason('badSelector', where);
  if (!isObject(value)) return reason('badSelector', where);
  const { id } = value;
  const needsValue =
    withValue.some((type) => hasType(value, type)) || (hasType(value, 'SvgSelector') && id === undefined);
  if (needsValue && !isSingleText(value['value'])) return reason('badSelector', at(where, 'value'));
  if (hasType(value, 'TextQuoteSelector')) {
    if (!isSingleText(value['exact'])) return reason('badSelector', at(where, 'exact'));
    for (const name of ['prefix', 'suffix']) {
      if (value[name] !== undefined && !isSingleText(value[name])) return reason('badSelector', at(where, name));
    }
  }
  if (hasType(value, 'TextPositionSelector') || hasType(value, 'DataPositionSelector')) {
    for (const name of ['start', 'end']) if (!isOffset(value[name])) return reason('badSelector', at(where, name));
  }
  if (hasType(value, 'RangeSelector')) {
    for (const name of ['startSelector', 'endSelector'])
      if (valuesOf(value[name]).length !== 1) return reason('badSelector', at(where, name));
  }
  return (
    each(valuesOf(value['startSelector']), at(where, 'startSelector'), selector) ??
    each(valuesOf(value['endSelector']), at(where, 'endSelector'), selector) ??
    each(valuesOf(value['refinedBy']), at(where, 'refinedBy'), selector)
  );
}

function isOffset(value: unknown): boolean {
  const offsets = valuesOf(value);
  return offsets.length === 1 && Number.isSafeInteger(offsets[0]) && Number(offsets[0]) >= 0;
}

function isSingleText(value: unknown): boolean {
  const values = valuesOf(value);
  return values.length === 1 && typeof values[0] === 'string';
}

/** A moment as `xsd:dateTime` has it, and a real one. */
function isSingleTime(value: unknown): boolean {
  const [time, ...more] = valuesOf(value);
  return (
    more.length === 0 &&
    typeof time === 'string' &&
    /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/u.test(time) &&
    !Number.isNaN(Date.parse(time))
  );
}

/** An address with its scheme. Signs that RFC 3987 forbids but browsers write in addresses are let pass. */
function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z\d+.-]*:[^\s<>"]+$/iu.test(value);
}

function firstOf(value: JsonObject, where: string, checks: readonly Check[]): Broken {
  for (const check of checks) {
    const broken = check(value, where);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

function each(values: readonly unknown[], where: string, check: (value: unknown, where: string) => Broken): Broken {
  for (const [index, value] of values.entries()) {
    const broken = check(value, values.length === 1 ? where : `${where}[${index}]`);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

function at(where: string, name: string): string {
  return where === '' ? name : `${where}.${name}`;
}

import type { Annotation } from '../model/annotation.ts';
import { contextLength, type PassageSelectors } from '../model/selectors.ts';
import { cleanTags } from '../model/tags.ts';
import { htmlToText } from './html-to-text.ts';
import { isWebAddress } from './web-address.ts';

/** An object of JSON whose fields are not known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What our model can hold of a Web Annotation, whoever wrote it. */
export interface HeldFields {
  /** The page's address, or undefined when no target is a page of the web. */
  readonly url: string | undefined;
  /** How many targets there are. */
  readonly targets: number;
  readonly selectors: PassageSelectors | null;
  readonly motivation: Annotation['motivation'];
  readonly note: string;
  readonly tags: readonly string[];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of a property that may be absent, one, or a list (JSON-LD). */
export function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Reads what can be held of an annotation that keeps to the standard. */
export function heldFields(annotation: JsonObject): HeldFields {
  const targets = valuesOf(annotation['target']).flatMap(membersOf);
  const target = targets.find((one) => isWebAddress(addressOf(one)));
  const selectors = isObject(target) ? passageIn(target['selector'], 0) : null;
  const motivations = valuesOf(annotation['motivation']);
  const bodies = [
    ...valuesOf(annotation['body']).flatMap(membersOf),
    ...valuesOf(annotation['bodyValue']).map((value) => ({ value })),
  ];
  const isTagging = motivations.includes('tagging');
  const tags = bodies.filter((body) => isTag(body, isTagging)).map(textOf);
  const note = bodies
    .filter((body) => !isTag(body, isTagging))
    .map(textOf)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
  const url = target === undefined ? undefined : addressOf(target);
  return {
    url,
    targets: targets.length,
    selectors,
    motivation: motivationOf(motivations, selectors, note),
    note,
    tags: cleanTags(tags),
  };
}

/** The address of a body or target: its own, or that of the source that it is a part of. */
export function addressOf(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  if (!isObject(resource)) return '';
  const [address] = valuesOf(resource['source'] ?? resource['id']);
  return isObject(address) ? addressOf(address['id']) : typeof address === 'string' ? address : '';
}

function motivationOf(
  motivations: readonly unknown[],
  selectors: PassageSelectors | null,
  note: string,
): Annotation['motivation'] {
  if (motivations.includes('assessing')) return 'assessing';
  if (selectors === null) return 'commenting';
  return note === '' || motivations.includes('highlighting') ? 'highlighting' : 'commenting';
}

/** The resources of a set (section 3.2.7: Choice; 4 of the vocabulary: Composite, List, Independents), or the one itself. */
function membersOf(resource: unknown): readonly unknown[] {
  return isObject(resource) && Array.isArray(resource['items']) ? resource['items'] : [resource];
}

function isTag(body: unknown, isTagging: boolean): boolean {
  if (!isObject(body) || typeof single(body['value']) !== 'string') return false;
  const purposes = valuesOf(body['purpose']);
  return purposes.length === 0 ? isTagging : purposes.includes('tagging');
}

/** A body in words: its text, without markup when it is HTML, or the address of what it is. */
function textOf(body: unknown): string {
  const value = isObject(body) ? single(body['value']) : undefined;
  if (!isObject(body) || typeof value !== 'string') return addressOf(body);
  return valuesOf(body['format']).includes('text/html') ? htmlToText(value) : value;
}

/** The passage that selectors name by its words. Others refine or repeat it; how deep they may is bounded. */
function passageIn(selector: unknown, depth: number): PassageSelectors | null {
  const all = valuesOf(selector).filter(isObject);
  const quote = all.find((one) => valuesOf(one['type']).includes('TextQuoteSelector'));
  const exact = single(quote?.['exact']);
  if (typeof exact !== 'string' || exact.trim() === '') {
    if (depth > 8) return null;
    return all.map((one) => passageIn(one['refinedBy'], depth + 1)).find((found) => found !== null) ?? null;
  }
  const place = all.find((one) => valuesOf(one['type']).includes('TextPositionSelector'));
  const [start, end] = [single(place?.['start']), single(place?.['end'])];
  return {
    quote: {
      exact,
      prefix: contextOf(quote?.['prefix']).slice(-contextLength),
      suffix: contextOf(quote?.['suffix']).slice(0, contextLength),
    },
    position:
      typeof start === 'number' &&
      typeof end === 'number' &&
      Number.isSafeInteger(start) &&
      Number.isSafeInteger(end) &&
      start >= 0 &&
      start <= end
        ? { start, end }
        : { start: 0, end: exact.length },
    sentence: exact,
  };
}

function contextOf(value: unknown): string {
  const text = single(value);
  return typeof text === 'string' ? text : '';
}

function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

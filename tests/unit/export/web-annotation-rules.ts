/** What a Web Annotation file may be found to lack; each with where it stands. */
type Problems = readonly string[];

type Fields = Readonly<Record<string, unknown>>;

/** Section 3.3.5 of the model. */
const motivations = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying'],
  ...['linking', 'moderating', 'questioning', 'replying', 'tagging'],
];

/** The keys of the standard's own context that these kinds of resource can carry. */
const standardKeys: Readonly<Record<string, readonly string[]>> = {
  AnnotationCollection: ['@context', 'id', 'type', 'label', 'generated', 'total', 'first'],
  AnnotationPage: ['id', 'type', 'partOf', 'startIndex', 'items'],
  Annotation: ['id', 'type', 'motivation', 'created', 'modified', 'body', 'target'],
  TextualBody: ['type', 'value', 'format', 'purpose', 'language'],
  SpecificResource: ['type', 'source', 'selector'],
  Text: ['id', 'type', 'language', 'format'],
  TextQuoteSelector: ['type', 'exact', 'prefix', 'suffix'],
  TextPositionSelector: ['type', 'start', 'end'],
};

/** What in a file breaks the W3C Web Annotation Data Model (Recommendation of 23 February 2017, sections 3 to 5); empty when nothing does. */
export function problemsOf(file: string): Problems {
  const collection = JSON.parse(file) as Fields;
  const [standard, own] = [collection['@context']].flat() as readonly unknown[];
  const terms = Object.keys((own as Fields | undefined) ?? {});
  return [
    ...demand(standard === 'http://www.w3.org/ns/anno.jsonld', '@context: the standard’s comes first'),
    ...problemsOfCollection(collection),
    ...strayKeys(collection, terms),
  ];
}

function problemsOfCollection(collection: Fields): Problems {
  const first = collection['first'] as Fields;
  const items = (first['items'] ?? []) as readonly Fields[];
  return [
    ...identified(collection, 'AnnotationCollection'),
    ...identified(first, 'AnnotationPage'),
    ...demand(collection['total'] === items.length, 'total: the number of items'),
    ...demand(first['startIndex'] === 0, 'startIndex: 0 on the first page'),
    ...demand(isUtc(collection['generated']), 'generated: a time in UTC'),
    ...demand(new Set(items.map(({ id }) => id)).size === items.length, 'items: an id each'),
    ...items.flatMap(problemsOfAnnotation),
  ];
}

function problemsOfAnnotation(annotation: Fields): Problems {
  const bodies = (annotation['body'] ?? []) as readonly Fields[];
  return [
    ...identified(annotation, 'Annotation'),
    ...demand(motivations.includes(String(annotation['motivation'])), 'motivation: one of the standard’s'),
    ...demand(isUtc(annotation['created']) && isUtc(annotation['modified']), 'created, modified: times in UTC'),
    ...bodies.flatMap((body) => [
      ...demand(body['type'] === 'TextualBody' && typeof body['value'] === 'string', 'body: text'),
      ...demand(motivations.includes(String(body['purpose'])), 'purpose: one of the standard’s'),
    ]),
    ...problemsOfTarget(annotation['target'] as Fields),
  ];
}

function problemsOfTarget(target: Fields): Problems {
  if (target['type'] !== 'SpecificResource') return identified(target, 'Text');
  const selectors = target['selector'] as readonly Fields[];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const offsets = [position?.['start'], position?.['end']];
  return [
    ...identified(target['source'] as Fields, 'Text'),
    ...['exact', 'prefix', 'suffix'].flatMap((key) => demand(typeof quote?.[key] === 'string', `${key}: text`)),
    ...demand(
      offsets.every((offset) => Number.isInteger(offset) && Number(offset) >= 0),
      'start, end: whole numbers from 0',
    ),
    ...demand(Number(offsets[0]) <= Number(offsets[1]), 'end: not before start'),
  ];
}

function identified(resource: Fields, type: string): Problems {
  return [
    ...demand(resource['type'] === type, `type: ${type}`),
    ...demand(URL.canParse(String(resource['id'])), `${type} id: an IRI`),
  ];
}

/** Keys that neither the standard's context nor our own gives a meaning: JSON-LD would drop them without a word. */
function strayKeys(value: unknown, terms: readonly string[]): Problems {
  if (Array.isArray(value)) return value.flatMap((item) => strayKeys(item, terms));
  if (typeof value !== 'object' || value === null) return [];
  return (
    Object.entries(value)
      // What stands in "record" is JSON to JSON-LD, with no meaning of its own.
      .filter(([key]) => key !== '@context' && key !== 'record')
      .flatMap(([key, inner]) => [
        ...demand(
          [...(standardKeys[(value as { type: string }).type] ?? []), ...terms].includes(key),
          `${key}: no meaning`,
        ),
        ...strayKeys(inner, terms),
      ])
  );
}

function isUtc(time: unknown): boolean {
  return typeof time === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(time);
}

function demand(isMet: boolean, what: string): Problems {
  return isMet ? [] : [what];
}

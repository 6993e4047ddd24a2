import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ExportInput } from './export-format.ts';

/** Our own terms, spelled out beside the standard's so that no name of ours can be taken for one of its. */
const ownContext = {
  claimlight: 'https://claimlight.org/ns#',
  color: 'claimlight:color',
  claimant: 'claimlight:claimant',
  sentence: 'claimlight:sentence',
  headline: 'claimlight:headline',
  byline: 'claimlight:byline',
  publisher: 'claimlight:publisher',
  published: 'claimlight:published',
};

/** Writes annotations as a W3C Web Annotation collection of one page (Web Annotation Data Model, section 5). */
export function writeWebAnnotations({ articles, exported }: ExportInput): string {
  const items = articles.flatMap(({ article, annotations }) =>
    annotations.map((annotation) => toWebAnnotation(annotation, article)),
  );
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', ownContext],
    id: `urn:claimlight:export:${exported}`,
    type: 'AnnotationCollection',
    label: 'Claimlight annotations',
    generated: timeOf(exported),
    total: items.length,
    first: { id: `urn:claimlight:export:${exported}:1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function toWebAnnotation(annotation: Annotation, article: Article): object {
  const bodies = bodiesOf(annotation);
  return {
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: annotation.motivation,
    created: timeOf(annotation.created),
    modified: timeOf(annotation.modified),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    color: annotation.color,
    ...(annotation.claimant === '' ? {} : { claimant: annotation.claimant }),
    target: targetOf(annotation, article),
  };
}

function bodiesOf({ note, tags }: Annotation): readonly object[] {
  const comment = { type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' };
  return [
    ...(note === '' ? [] : [comment]),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, format: 'text/plain', purpose: 'tagging' })),
  ];
}

function targetOf({ selectors }: Annotation, article: Article): object {
  const { headline, byline, publisher, published, language } = article.metadata;
  const source = {
    id: article.url,
    type: 'Text',
    ...(language === '' ? {} : { language }),
    ...(headline === '' ? {} : { headline }),
    ...(byline.length === 0 ? {} : { byline }),
    ...(publisher === '' ? {} : { publisher }),
    ...(published === '' ? {} : { published }),
  };
  if (selectors === null) return source;
  return {
    type: 'SpecificResource',
    source,
    sentence: selectors.sentence,
    selector: [
      { type: 'TextQuoteSelector', ...selectors.quote },
      { type: 'TextPositionSelector', ...selectors.position },
    ],
  };
}

/** Times as the model asks for them: `xsd:dateTime` with the time zone UTC. */
function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { standingVerdict } from '../model/claim.ts';
import { isoTime } from './dates.ts';
import type { ExportInput } from './export-format.ts';
import { jsonItems } from './json-items.ts';
import { mergeForeign } from './web-annotation-foreign.ts';

/** The address of the standard's own context, by which its files are known. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** Our own terms, spelled out beside the standard's so that no name of ours can be taken for one of its. */
const ownContext = {
  '@version': 1.1,
  claimlight: 'https://claimlight.org/ns#',
  color: 'claimlight:color',
  claimant: 'claimlight:claimant',
  cue: 'claimlight:cue',
  ownWords: 'claimlight:ownWords',
  verdict: 'claimlight:verdict',
  sentence: 'claimlight:sentence',
  headline: 'claimlight:headline',
  byline: 'claimlight:byline',
  publisher: 'claimlight:publisher',
  published: 'claimlight:published',
  // What only we can use, kept to the letter: JSON-LD processors hand it on as it is.
  record: { '@id': 'claimlight:record', '@type': '@json' },
};

/** Writes annotations as a W3C Web Annotation collection of one page (Web Annotation Data Model, section 5), without loss. */
export async function* writeWebAnnotations({ articles, exported }: ExportInput): AsyncGenerator<string> {
  const id = `urn:claimlight:export:${exported}`;
  const head = {
    '@context': [annotationContext, ownContext],
    id,
    type: 'AnnotationCollection',
    label: 'Claimlight annotations',
    generated: isoTime(exported),
  };
  let total = 0;
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "first": {"id": "${id}:1", "type": "AnnotationPage", "partOf": "${id}", "startIndex": 0, "items": [`;
  yield* jsonItems(articles, ({ article, annotations }) => {
    total += annotations.length;
    return annotations.map((annotation) => toWebAnnotation(annotation, article));
  });
  yield `]},\n  "total": ${total}\n}\n`;
}

function toWebAnnotation(annotation: Annotation, article: Article): object {
  const { id, motivation, created, modified, color, claimant, cue, ownWords, verdicts, foreign } = annotation;
  const own = {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation,
    created: isoTime(created),
    modified: isoTime(modified),
    ...(bodiesOf(annotation).length > 0 ? { body: bodiesOf(annotation) } : {}),
    target: targetOf(annotation, article),
  };
  return {
    ...(foreign === undefined ? own : mergeForeign(own, annotation, foreign)),
    color,
    ...(claimant === '' ? {} : { claimant }),
    ...(cue === '' ? {} : { cue }),
    ...(ownWords === '' ? {} : { ownWords }),
    ...(verdicts.length === 0 ? {} : { verdict: standingVerdict(annotation).verdict }),
    record: recordOf(annotation, article),
  };
}

/** What of the two records has no place in the standard; of another system's annotation all of ours, because its bodies may say it otherwise. */
function recordOf(annotation: Annotation, article: Article): object {
  const { claimantId, created, modified, stamps, history, verdicts, evidence, id } = annotation;
  const { url, metadata, ...rest } = article;
  const { modified: updated, canonicalUrl, section, image, access, sources } = metadata;
  const added = { id, claimantId, created, modified, stamps, history, verdicts, evidence };
  return {
    annotation: annotation.foreign === undefined ? added : annotation,
    article: { ...rest, url, updated, canonicalUrl, section, image, access, sources },
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

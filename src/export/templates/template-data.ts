import type { Annotation } from '../../model/annotation.ts';
import { livingEvidence, standingVerdict } from '../../model/claim.ts';
import type { ColorNames } from '../../model/settings.ts';
import { cleanTags } from '../../model/tags.ts';
import { colorWord } from '../color-word.ts';
import { isoTime } from '../dates.ts';
import type { ExportedArticle } from '../export-format.ts';
import { kindWord, passageUrl } from '../passage.ts';

/** What a template may name, by article; the names are part of the format: they stay. */
export type TemplateData = ReturnType<typeof templateData>;

/** An article and its annotations as templates see them. Times are ISO 8601 in UTC; what is not known is empty. */
export function templateData(
  { article, annotations }: ExportedArticle,
  place: {
    readonly exported: number;
    readonly isFirst: boolean;
    readonly isOnly: boolean;
    readonly colorNames?: ColorNames | undefined;
  },
) {
  const { headline, byline, publisher, published, modified, language, section } = article.metadata;
  return {
    article: {
      id: article.id,
      title: headline.trim() === '' ? article.url : headline,
      url: article.url,
      authors: byline.filter((name) => name.trim() !== ''),
      site: publisher,
      published,
      updated: modified,
      language,
      section,
      tags: cleanTags(annotations.flatMap(({ tags }) => tags)),
    },
    annotations: annotations.map((annotation) =>
      annotationData(annotation, passageUrl(article, annotation), place.colorNames),
    ),
    exported: isoTime(place.exported),
    is_first: place.isFirst,
    is_only: place.isOnly,
  };
}

function annotationData(annotation: Annotation, link: string, names: ColorNames | undefined) {
  const { id, selectors, note, tags, color, claimant, cue, ownWords, created, modified } = annotation;
  const { verdict, confidence, reasons } = standingVerdict(annotation);
  return {
    id,
    block: `claimlight-${id}`,
    kind: kindWord(annotation),
    quote: selectors?.quote.exact ?? '',
    note,
    tags,
    color,
    color_name: colorWord(color, names),
    claimant,
    cue,
    own_words: ownWords,
    verdict: annotation.motivation === 'assessing' ? verdict : '',
    confidence: confidence ?? '',
    reasons,
    evidence: livingEvidence(annotation).map(({ target, relation, note: about }) => ({
      relation,
      title: target.kind === 'url' ? target.title : '',
      url: target.kind === 'url' ? target.url : '',
      annotation: target.kind === 'annotation' ? target.id : '',
      note: about,
    })),
    created: isoTime(created),
    modified: isoTime(modified),
    link: selectors === null ? '' : link,
  };
}

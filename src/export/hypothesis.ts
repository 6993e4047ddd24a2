import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { isoTime } from './dates.ts';
import type { ExportInput } from './export-format.ts';
import { jsonItems } from './json-items.ts';

/** Whose annotations they are, as Hypothesis writes it; its importer asks by this name which ones to take. */
const user = 'acct:claimlight@claimlight.invalid';

/** Writes annotations as the Hypothesis client exports and imports them. */
export async function* writeHypothesis({ articles, exported }: ExportInput): AsyncGenerator<string> {
  const head = { export_date: isoTime(exported), export_userid: user, client_version: 'claimlight' };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "annotations": [`;
  yield* jsonItems(articles, ({ article, annotations }) =>
    annotations.map((annotation) => toHypothesis(annotation, article)),
  );
  yield ']\n}\n';
}

function toHypothesis(annotation: Annotation, article: Article): object {
  const { id, created, modified, note, tags, selectors } = annotation;
  return {
    id,
    created: isoTime(created),
    updated: isoTime(modified),
    user,
    uri: article.url,
    text: note,
    tags,
    group: '__world__',
    permissions: { read: [user], admin: [user], update: [user], delete: [user] },
    target: [
      {
        source: article.url,
        ...(selectors === null
          ? {}
          : {
              selector: [
                { type: 'TextPositionSelector', ...selectors.position },
                { type: 'TextQuoteSelector', ...selectors.quote },
              ],
            }),
      },
    ],
    document: { title: [article.metadata.headline || article.url] },
    references: [],
    hidden: false,
    flagged: false,
  };
}

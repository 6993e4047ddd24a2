import type { ExportedArticle } from '../../src/export/export-format.ts';
import { readTemplate } from '../../src/export/templates/render-template.ts';
import { TemplateError } from '../../src/export/templates/template.ts';
import { templateData } from '../../src/export/templates/template-data.ts';
import { correctedArticle } from '../../src/model/corrections.ts';
import type { ColorNames } from '../../src/model/settings.ts';
import { type LibraryScope, openLibrary } from '../../src/storage/read-library.ts';
import { readRuler } from '../../src/storage/ruling-queries.ts';
import { readSettings } from '../../src/storage/settings-queries.ts';
import type { TemplatePreview } from '../state/use-template-preview.ts';
import { readDatabase } from './popup-database.ts';
import { sampleArticle } from './sample-article.ts';
import { scheduleOf } from './write-pieces.ts';

/** How many annotations a preview shows. */
const shownAnnotations = 5;

/** Fills a template with the first article of a part of the library, or with a made-up one where there is none. */
export async function previewTemplate(text: string, scope: LibraryScope, exported: number): Promise<TemplatePreview> {
  const saved = await firstArticle(scope);
  try {
    const { article, colorNames } = saved;
    const place = { exported, isFirst: true, isOnly: true, colorNames };
    const data = templateData(article ?? sampleArticle(exported), place);
    return { kind: 'written', text: readTemplate(text).render(data), isMadeUp: article === undefined };
  } catch (error) {
    if (error instanceof TemplateError) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

/** What a preview is filled with: an article, where there is one, and what the person calls the colours. */
interface Previewed {
  readonly article: ExportedArticle | undefined;
  readonly colorNames: ColorNames;
}

async function firstArticle(scope: LibraryScope): Promise<Previewed> {
  const read = await readDatabase(async (database): Promise<Previewed> => {
    const { colorNames } = await readSettings(database);
    const { articles } = await openLibrary(database, scope, scheduleOf(new AbortController().signal));
    for await (const { article, annotations } of articles)
      return {
        article: {
          article: (await readRuler(database))(correctedArticle(article)),
          annotations: annotations.slice(0, shownAnnotations),
        },
        colorNames,
      };
    return { article: undefined, colorNames };
  });
  return read.ok ? read.value : { article: undefined, colorNames: {} };
}

import type { ExportedArticle } from '../../src/export/export-format.ts';
import { readTemplate } from '../../src/export/templates/render-template.ts';
import { TemplateError } from '../../src/export/templates/template.ts';
import { templateData } from '../../src/export/templates/template-data.ts';
import { correctedArticle } from '../../src/model/corrections.ts';
import { type LibraryScope, openLibrary } from '../../src/storage/read-library.ts';
import { readRuler } from '../../src/storage/ruling-queries.ts';
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
    const data = templateData(saved ?? sampleArticle(exported), { exported, isFirst: true, isOnly: true });
    return { kind: 'written', text: readTemplate(text).render(data), isMadeUp: saved === undefined };
  } catch (error) {
    if (error instanceof TemplateError) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

async function firstArticle(scope: LibraryScope): Promise<ExportedArticle | undefined> {
  const read = await readDatabase(async (database) => {
    const { articles } = await openLibrary(database, scope, scheduleOf(new AbortController().signal));
    for await (const { article, annotations } of articles)
      return {
        article: (await readRuler(database))(correctedArticle(article)),
        annotations: annotations.slice(0, shownAnnotations),
      };
    return undefined;
  });
  return read.ok ? read.value : undefined;
}

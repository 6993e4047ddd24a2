import type { ExportInput, ExportWriter } from '../export-format.ts';
import { withOnly } from '../with-only.ts';
import { readTemplate } from './render-template.ts';
import { templateData } from './template-data.ts';

/** The writer that a template makes; throws a `TemplateError` when it cannot be read. One piece an article. */
export function templateWriter(text: string): ExportWriter {
  const template = readTemplate(text);
  return {
    async *write({ articles, exported, colorNames }: ExportInput): AsyncGenerator<string> {
      let isFirst = true;
      for await (const { item, isOnly } of withOnly(articles)) {
        const written = template.render(templateData(item, { exported, isFirst, isOnly, colorNames }));
        yield written.endsWith('\n') ? written : `${written}\n`;
        isFirst = false;
      }
    },
  };
}

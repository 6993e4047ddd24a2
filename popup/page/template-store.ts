import type { ExportFormat } from '../../src/export/export-format.ts';
import { type ExportTemplate, exportTemplates } from '../../src/export/templates/template.ts';
import { parseWith } from '../../src/model/parse.ts';

const key = 'exportTemplates';

/** The templates that the person wrote; none where nothing that can be read is kept. */
export function readTemplates(storage: Storage): readonly ExportTemplate[] {
  try {
    const kept = parseWith(exportTemplates, JSON.parse(storage.getItem(key) ?? '[]'));
    return kept.ok ? kept.value : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Keeps a template in the place of the one with its id, or as a new one; false when there is no room for it. */
export function keepTemplate(storage: Storage, template: ExportTemplate): boolean {
  const others = readTemplates(storage);
  const isKnown = others.some(({ id }) => id === template.id);
  return write(
    storage,
    isKnown ? others.map((each) => (each.id === template.id ? template : each)) : [...others, template],
  );
}

/** Forgets a template. */
export function dropTemplate(storage: Storage, id: string): void {
  write(
    storage,
    readTemplates(storage).filter((each) => each.id !== id),
  );
}

function write(storage: Storage, templates: readonly ExportTemplate[]): boolean {
  try {
    storage.setItem(key, JSON.stringify(templates));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** A template as a format among the others. */
export function templateFormat({ id, name, text }: ExportTemplate): ExportFormat {
  return {
    id: `template:${id}`,
    nameKey: '',
    name,
    group: 'templates',
    extension: 'md',
    mimeType: 'text/markdown',
    drops: [],
    isForVault: true,
    noticeKey: 'export_notice_template',
    load: async () => (await import('../../src/export/templates/write-template.ts')).templateWriter(text),
  };
}

import { useMemo, useState } from 'preact/hooks';
import type { ExportFormat } from '../../src/export/export-format.ts';
import { exportFormats } from '../../src/export/registry.ts';
import type { ExportTemplate } from '../../src/export/templates/template.ts';
import { dropTemplate, keepTemplate, readTemplates, templateFormat } from '../page/template-store.ts';

/** The formats there are, the person's own templates last, and the one that is chosen. */
export interface Templates {
  readonly formats: readonly ExportFormat[];
  readonly format: ExportFormat;
  /** The chosen one, when it is a template. */
  readonly chosen: ExportTemplate | undefined;
  /** What was deleted last and can be brought back. */
  readonly deleted: ExportTemplate | undefined;
  choose(format: ExportFormat): void;
  /** Reads them anew after one was kept, and chooses it. */
  kept(template: ExportTemplate): void;
  remove(template: ExportTemplate): void;
  bringBack(): void;
}

/** Follows the person's templates; `remembered` is the id of the format chosen last. */
export function useTemplates(remembered: string | undefined): Templates {
  const [templates, setTemplates] = useState(() => readTemplates(localStorage));
  const [id, setId] = useState(remembered);
  const [deleted, setDeleted] = useState<ExportTemplate | undefined>(undefined);
  const formats = useMemo(() => [...exportFormats, ...templates.map(templateFormat)], [templates]);
  const format = formats.find((each) => each.id === id) ?? formats[0];
  if (format === undefined) throw new Error('There is no format');

  function kept(template: ExportTemplate): void {
    setTemplates(readTemplates(localStorage));
    setId(templateFormat(template).id);
    setDeleted(undefined);
  }

  return {
    formats,
    format,
    chosen: templates.find((template) => templateFormat(template).id === format.id),
    deleted,
    choose: (wanted) => setId(wanted.id),
    kept,
    remove(template) {
      dropTemplate(localStorage, template.id);
      setTemplates(readTemplates(localStorage));
      setDeleted(template);
    },
    bringBack() {
      if (deleted !== undefined && keepTemplate(localStorage, deleted)) kept(deleted);
    },
  };
}

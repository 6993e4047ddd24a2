import type { ExportFormat } from './export-format.ts';

/** Every way out. A format is one file here, loaded when it is first wanted. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'markdown',
    nameKey: 'export_markdown',
    extension: 'md',
    mimeType: 'text/markdown',
    load: async () => ({ write: (await import('./markdown.ts')).writeMarkdown }),
  },
  {
    id: 'web-annotation',
    nameKey: 'export_web_annotation',
    extension: 'jsonld',
    mimeType: 'application/ld+json',
    load: async () => ({ write: (await import('./web-annotation.ts')).writeWebAnnotations }),
  },
];

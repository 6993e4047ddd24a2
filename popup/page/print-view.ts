import { exportFormats } from '../../src/export/registry.ts';
import { say, sayReadFailure } from '../words.ts';
import { exportScope } from './export-scope.ts';
import { openInMemory } from './file-target.ts';
import { readPrintJob } from './print-job.ts';

/** Fills the tab with a part of the library as the exported page has it, and prints it. */
export async function showPrintView(name: string, now: number): Promise<void> {
  const scope = readPrintJob(name);
  const format = exportFormats.find(({ isPage }) => isPage === true);
  if (scope === undefined || format === undefined) {
    document.body.textContent = say('print_gone');
    return;
  }
  document.body.textContent = say('popup_wait');
  const written = await exportScope(
    format,
    { scope, exported: now },
    {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      openTarget: async (mimeType) => openInMemory(mimeType),
    },
  );
  if (!written.ok || written.value.kind !== 'file') {
    document.body.textContent = written.ok ? say('popup_export_nothing') : sayReadFailure(written.failure.kind);
    return;
  }
  // Our own writer's page; a parsed document runs no scripts, and its style goes where the policy of our pages allows it.
  const page = new DOMParser().parseFromString(await written.value.file.text(), 'text/html');
  const style = new CSSStyleSheet();
  style.replaceSync(page.querySelector('style')?.textContent ?? '');
  for (const sheet of document.styleSheets) sheet.disabled = true;
  document.adoptedStyleSheets = [style];
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
  print();
}

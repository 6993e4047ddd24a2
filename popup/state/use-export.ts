import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../src/export/export-format.ts';
import { exportFileName } from '../../src/export/file-name.ts';
import type { Failure, Result } from '../../src/model/failure.ts';
import { copyText, downloadFile, writeExport } from '../page/export-annotations.ts';

/** A page whose annotations are exported. */
export interface ExportScope {
  readonly keys: readonly string[];
  readonly headline: string;
}

/** How far the last export has come. */
export type ExportOutcome =
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'nothing' }
  /** The browser did not allow copying. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Exports a page, or everything when `scope` is undefined, in a format. */
export function useExport(
  scope: ExportScope | undefined,
  format: ExportFormat | undefined,
  now: () => number,
): {
  readonly outcome: ExportOutcome | undefined;
  exportTo(target: 'file' | 'clipboard'): Promise<void>;
} {
  const [outcome, setOutcome] = useState<ExportOutcome | undefined>(undefined);

  async function exportTo(target: 'file' | 'clipboard'): Promise<void> {
    if (format === undefined || outcome?.kind === 'working') return;
    setOutcome({ kind: 'working' });
    const exported = now();
    const writing = writeExport(format, scope?.keys ?? 'everything', exported);
    const copying = target === 'clipboard' ? copyText(fileOf(writing)) : Promise.resolve(true);
    const [written, isCopied] = await Promise.all([writing, copying]);
    if (!written.ok) setOutcome({ kind: 'failed', failure: written.failure });
    else if (written.value === undefined) setOutcome({ kind: 'nothing' });
    else if (target === 'clipboard') setOutcome({ kind: isCopied ? 'copied' : 'refused' });
    else {
      const fileName = exportFileName(scope?.headline ?? '', exported, format.extension);
      downloadFile(written.value, fileName);
      setOutcome({ kind: 'saved', fileName });
    }
  }

  return { outcome, exportTo };
}

async function fileOf(writing: Promise<Result<Blob | undefined>>): Promise<Blob> {
  const written = await writing;
  if (written.ok && written.value !== undefined) return written.value;
  // Ends the copying that was begun before it was known that there is nothing to copy.
  throw new DOMException('nothing to copy', 'AbortError');
}

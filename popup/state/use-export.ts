import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormat, Publication } from '../../src/export/export-format.ts';
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
  | { readonly kind: 'working'; readonly count: number }
  | { readonly kind: 'cancelled' }
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
  publication?: Publication,
): {
  readonly outcome: ExportOutcome | undefined;
  exportTo(target: 'file' | 'clipboard'): Promise<void>;
  /** Ends the export that is being written; no file comes of it. */
  cancel(): void;
} {
  const [outcome, setOutcome] = useState<ExportOutcome | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);

  // Whoever closes the panel wants no file of it any more.
  useEffect(() => () => running.current?.abort(), []);

  async function exportTo(target: 'file' | 'clipboard'): Promise<void> {
    if (format === undefined || outcome?.kind === 'working') return;
    const controller = new AbortController();
    running.current = controller;
    setOutcome({ kind: 'working', count: 0 });
    const exported = now();
    const writing = endable(
      writeExport(
        format,
        { keys: scope?.keys ?? 'everything', exported, publication },
        {
          signal: controller.signal,
          onProgress: (count) => setOutcome({ kind: 'working', count }),
        },
      ),
      controller.signal,
    );
    const copying = target === 'clipboard' ? copyText(fileOf(writing), format.isPage === true) : Promise.resolve(true);
    const [written, isCopied] = await Promise.all([writing, copying]);
    if (written === 'cancelled') {
      setOutcome({ kind: 'cancelled' });
      return;
    }
    if (!written.ok) setOutcome({ kind: 'failed', failure: written.failure });
    else if (written.value === undefined) setOutcome({ kind: 'nothing' });
    else if (target === 'clipboard') setOutcome({ kind: isCopied ? 'copied' : 'refused' });
    else {
      const fileName = exportFileName(scope?.headline ?? '', exported, format.extension);
      downloadFile(written.value, fileName);
      setOutcome({ kind: 'saved', fileName });
    }
  }

  return { outcome, exportTo, cancel: () => running.current?.abort() };
}

type Written = Result<Blob | undefined> | 'cancelled';

/** Tells the end that a person wished apart from a defect. */
async function endable(writing: Promise<Result<Blob | undefined>>, signal: AbortSignal): Promise<Written> {
  try {
    return await writing;
  } catch (error) {
    if (signal.aborted) return 'cancelled';
    throw error;
  }
}

async function fileOf(writing: Promise<Written>): Promise<Blob> {
  const written = await writing;
  if (written !== 'cancelled' && written.ok && written.value !== undefined) return written.value;
  // Ends the copying that was begun before it was known that there is nothing to copy.
  throw new DOMException('nothing to copy', 'AbortError');
}

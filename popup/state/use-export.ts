import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormat, Publication } from '../../src/export/export-format.ts';
import { exportFileName } from '../../src/export/file-name.ts';
import { TemplateError, type TemplateProblem } from '../../src/export/templates/template.ts';
import type { Failure, Result } from '../../src/model/failure.ts';
import type { LibraryScope } from '../../src/storage/read-library.ts';
import { exportScope, type Progress, type Written } from '../page/export-scope.ts';
import { openFileTarget, openInMemory } from '../page/file-target.ts';
import { copyText, downloadFile } from '../page/hand-over.ts';

/** A part of the library that can be exported. */
export interface NamedScope {
  readonly id: 'page' | 'claimant' | 'selection' | 'found' | 'everything';
  /** What it is called where there is a choice. */
  readonly label: string;
  /** What its files are named after; empty for a name of our own. */
  readonly headline: string;
  readonly scope: LibraryScope;
}

/** How far the last export has come. */
export type ExportOutcome =
  | ({ readonly kind: 'working' } & Progress)
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'nothing' }
  /** The browser did not allow copying. */
  | { readonly kind: 'refused' }
  /** A template cannot be filled in. */
  | { readonly kind: 'template'; readonly problem: TemplateProblem }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What is exported as what. */
export interface ExportOptions {
  readonly scope: NamedScope;
  readonly format: ExportFormat;
  readonly withByteOrderMark: boolean;
  readonly publication: Publication | undefined;
}

/** Exports a part of the library; one export at a time. */
export function useExport(now: () => number): {
  readonly outcome: ExportOutcome | undefined;
  exportTo(target: 'file' | 'clipboard', options: ExportOptions): Promise<void>;
  /** Ends the export that is being written; no file comes of it. */
  cancel(): void;
} {
  const [outcome, setOutcome] = useState<ExportOutcome | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);

  // Whoever closes the panel wants no file of it any more.
  useEffect(() => () => running.current?.abort(), []);

  async function exportTo(target: 'file' | 'clipboard', options: ExportOptions): Promise<void> {
    if (outcome?.kind === 'working') return;
    const { scope, format, withByteOrderMark, publication } = options;
    const controller = new AbortController();
    running.current = controller;
    setOutcome({ kind: 'working', done: 0, total: 0 });
    const exported = now();
    const isCopy = target === 'clipboard';
    const writing = withProblems(
      exportScope(
        format,
        { scope: scope.scope, exported, publication, withByteOrderMark: withByteOrderMark && !isCopy },
        {
          signal: controller.signal,
          onProgress: (progress) => {
            if (!controller.signal.aborted) setOutcome({ kind: 'working', ...progress });
          },
          // What is copied is held by the clipboard anyway.
          openTarget: isCopy ? async (mimeType) => openInMemory(mimeType) : openFileTarget,
        },
      ),
    );
    const copying = isCopy ? copyText(fileOf(writing), format.isPage === true) : Promise.resolve(true);
    const [written, isCopied] = await Promise.all([writing, copying]);
    setOutcome('problem' in written ? { kind: 'template', ...written } : outcomeOf(written, isCopied));
    if (isCopy || 'problem' in written || !written.ok || written.value.kind !== 'file') return;
    const fileName = exportFileName(scope.headline, format.isForVault === true ? null : exported, format.extension);
    downloadFile(written.value.file, fileName);
    setOutcome({ kind: 'saved', fileName });
  }

  return { outcome, exportTo, cancel: () => running.current?.abort() };
}

function outcomeOf(written: Result<Written>, isCopied: boolean): ExportOutcome {
  if (!written.ok) return { kind: 'failed', failure: written.failure };
  if (written.value.kind !== 'file') return { kind: written.value.kind };
  return { kind: isCopied ? 'copied' : 'refused' };
}

type WrittenOrProblem = Result<Written> | { readonly problem: TemplateProblem };

/** Tells what is wrong with a person's template apart from a defect. */
async function withProblems(writing: Promise<Result<Written>>): Promise<WrittenOrProblem> {
  try {
    return await writing;
  } catch (error) {
    if (error instanceof TemplateError) return { problem: error.problem };
    throw error;
  }
}

async function fileOf(writing: Promise<WrittenOrProblem>): Promise<Blob> {
  const written = await writing;
  if (!('problem' in written) && written.ok && written.value.kind === 'file') return written.value.file;
  // Ends the copying that was begun before it was known that there is nothing to copy.
  throw new DOMException('nothing to copy', 'AbortError');
}

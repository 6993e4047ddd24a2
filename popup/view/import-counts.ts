import type { ImportCounts, ImportRun, ImportSummary } from '../../src/model/import-run.ts';

/** What an import will do, or did, with annotations; a file that was refused as a whole counts as one of them. */
export function annotationCounts({ refused, files }: ImportRun, { annotations }: ImportSummary): ImportCounts {
  const wholeFiles = files.filter(({ refusal }) => refusal !== null).length;
  return { ...annotations, refused: refused + annotations.refused + wholeFiles };
}

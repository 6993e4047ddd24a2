import { join } from 'node:path';
import type { NamedTask } from '../run-named.ts';

/** A suite of measurements and the section of docs/benchmarks.md that holds what it printed. */
export interface Suite {
  readonly heading: string;
  /** The arguments with which it runs among all suites, given the folder of corpora; undefined when it cannot run without one. */
  argsForAll(corpora: string | undefined): readonly string[] | undefined;
  load(): Promise<NamedTask>;
}

const without = () => [];
const withCorpus = (name: string) => (corpora: string | undefined) =>
  corpora === undefined ? undefined : ['--corpus', join(corpora, name)];

/** Every suite by the name that `npm run bench --` takes, in the order of the sections. */
export const suites: Readonly<Record<string, Suite>> = {
  'page-cost': {
    heading: 'Page cost',
    argsForAll: without,
    load: async () => (await import('./page-cost.ts')).bench,
  },
  anchoring: {
    heading: 'Anchoring',
    argsForAll: (corpora) => (corpora === undefined ? [] : ['--corpus', join(corpora, 'revisions')]),
    load: async () => (await import('./anchoring.ts')).bench,
  },
  attribution: {
    heading: 'Attribution',
    argsForAll: without,
    load: async () => (await import('./attribution.ts')).bench,
  },
  detection: {
    heading: 'Detection',
    argsForAll: withCorpus('page-type'),
    load: async () => (await import('./detection.ts')).bench,
  },
  metadata: {
    heading: 'Metadata',
    argsForAll: withCorpus('article-metadata'),
    load: async () => (await import('./metadata.ts')).bench,
  },
  export: { heading: 'Export', argsForAll: without, load: async () => (await import('./export.ts')).bench },
  library: { heading: 'Library', argsForAll: without, load: async () => (await import('./library.ts')).bench },
  import: { heading: 'Import', argsForAll: without, load: async () => (await import('./import.ts')).bench },
  hostile: { heading: 'Hostile files', argsForAll: without, load: async () => (await import('./hostile.ts')).bench },
};

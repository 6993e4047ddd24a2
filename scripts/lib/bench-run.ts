import { runNamed } from './run-named.ts';

await runNamed('bench', {
  attribution: async () => (await import('./bench/attribution.ts')).bench,
  anchoring: async () => (await import('./bench/anchoring.ts')).bench,
  detection: async () => (await import('./bench/detection.ts')).bench,
  export: async () => (await import('./bench/export.ts')).bench,
  import: async () => (await import('./bench/import.ts')).bench,
  library: async () => (await import('./bench/library.ts')).bench,
  'page-cost': async () => (await import('./bench/page-cost.ts')).bench,
  metadata: async () => (await import('./bench/metadata.ts')).bench,
});

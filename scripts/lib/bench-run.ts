import { runNamed } from './run-named.ts';

await runNamed('bench', {
  anchoring: async () => (await import('./bench/anchoring.ts')).bench,
  detection: async () => (await import('./bench/detection.ts')).bench,
});

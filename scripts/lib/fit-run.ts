import { runNamed } from './run-named.ts';

await runNamed('fit', {
  attribution: async () => (await import('./fit/attribution.ts')).fit,
  detection: async () => (await import('./fit/detection.ts')).fit,
});

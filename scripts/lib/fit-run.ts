import { runNamed } from './run-named.ts';

await runNamed('fit', {
  detection: async () => (await import('./fit/detection.ts')).fit,
});

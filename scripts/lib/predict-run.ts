import { runNamed } from './run-named.ts';

await runNamed('predict', {
  anchoring: async () => (await import('./predict/anchoring.ts')).predict,
});

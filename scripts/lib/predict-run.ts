import { runNamed } from './run-named.ts';

await runNamed('predict', {
  anchoring: async () => (await import('./predict/anchoring.ts')).predict,
  identity: async () => (await import('./predict/identity.ts')).predict,
  attribution: async () => (await import('./predict/attribution.ts')).predict,
  detection: async () => (await import('./predict/detection.ts')).predict,
  metadata: async () => (await import('./predict/metadata.ts')).predict,
  import: async () => (await import('./predict/import.ts')).predict,
});

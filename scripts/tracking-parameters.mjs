import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('tracking-parameters-run.ts');

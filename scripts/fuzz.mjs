import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('fuzz-run.ts');

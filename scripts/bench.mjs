import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('bench-run.ts');

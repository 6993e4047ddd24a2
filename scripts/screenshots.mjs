import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('screenshots-run.ts');

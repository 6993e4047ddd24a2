import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('start-run.ts');

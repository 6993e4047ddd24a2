import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('check-run.ts');

import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('fit-run.ts');

import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('package-run.ts');

import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('test-run.ts');

import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('torture-run.ts');

import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('predict-run.ts');

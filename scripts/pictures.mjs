import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('pictures-run.ts');

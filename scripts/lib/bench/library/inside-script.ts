import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../command.ts';

/** The code of `inside.ts` as one script that leaves its exports in `inside`. */
export async function buildInside(): Promise<string> {
  const entry = join(root, 'scripts/lib/bench/library/inside.ts');
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'inside' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error(`${entry} could not be built`);
  return `${script.code};globalThis.inside = inside;`;
}

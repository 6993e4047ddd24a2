import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** The page that is put beside the extension's own; nothing else of the build is touched. */
export const torturePage = 'torture.html';

/** Builds the script of the page inside the extension. */
export async function buildInside(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'inside.ts'), formats: ['iife'], name: 'inside' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error('The page inside the extension could not be built');
  return script.code;
}

/** Puts a build into the folder that the browser loads, in place of what is there, with the page inside. A version other than the build's own makes it an older release of the same. */
export async function putExtension(from: string, folder: string, script: string, version?: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(from, folder, { recursive: true });
  const page = '<!doctype html><meta charset="utf-8"><title>Torture</title><script defer src="torture.js"></script>';
  await writeFile(join(folder, torturePage), page);
  await writeFile(join(folder, 'torture.js'), script);
  if (version === undefined) return;
  const manifest = join(folder, 'manifest.json');
  const known = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, unknown>;
  await writeFile(manifest, JSON.stringify({ ...known, version }));
}

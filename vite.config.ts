import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { manifestFor } from './config/manifest.ts';

const root = import.meta.dirname;
const chromeFolder = `${root}/dist/chrome`;
const firefoxFolder = `${root}/dist/firefox`;

/** A classic script in one file: what content scripts must be, and what both browsers take as a background. */
function classicScript(name: string, entry: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: chromeFolder,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: `${root}/${entry}` },
        output: { format: 'iife', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  };
}

export default defineConfig({
  root,
  base: './',
  publicDir: 'public',
  appType: 'custom',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: ['chrome120', 'firefox140'], minify: true, reportCompressedSize: false },
  environments: {
    pages: {
      consumer: 'client',
      build: {
        outDir: chromeFolder,
        emptyOutDir: false,
        copyPublicDir: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { popup: `${root}/popup/index.html` },
          output: {
            entryFileNames: 'popup/[name].js',
            chunkFileNames: 'popup/[name].js',
            assetFileNames: 'popup/[name][extname]',
          },
        },
      },
    },
    background: classicScript('background', 'src/background/main.ts'),
    loader: classicScript('loader', 'content-scripts/loader.ts'),
    annotator: classicScript('annotator', 'content-scripts/annotator.ts'),
    claims: classicScript('claims', 'content-scripts/claims.ts'),
  },
  builder: {
    async buildApp(builder) {
      await rm(`${root}/dist`, { recursive: true, force: true });
      for (const name of ['pages', 'background', 'loader', 'annotator', 'claims']) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`No build environment named ${name}`);
        await builder.build(environment);
      }
      await cp(`${root}/_locales`, `${chromeFolder}/_locales`, { recursive: true });
      await mkdir(firefoxFolder, { recursive: true });
      await cp(chromeFolder, firefoxFolder, { recursive: true });
      const manifest: unknown = JSON.parse(await readFile(`${root}/manifest.json`, 'utf8'));
      for (const [browser, folder] of [
        ['chrome', chromeFolder],
        ['firefox', firefoxFolder],
      ] as const) {
        await writeFile(`${folder}/manifest.json`, `${JSON.stringify(manifestFor(browser, manifest), null, 2)}\n`);
      }
    },
  },
});

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { defineConfig, type EnvironmentOptions, type Rolldown } from 'vite';
import { backgroundWords } from './config/background-words.ts';
import { licencesText } from './config/licences.ts';
import { manifestFor } from './config/manifest.ts';
import { noMarkup } from './config/no-markup.ts';
import { type Catalogue, wordsScript } from './config/words-script.ts';

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
        // Vite's helper for parts that are loaded later asks for it; here all parts are in one file.
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  };
}

/** The same, whose value is what its entry exports as `value`: a script that the background runs in a page is answered with it. */
function askingScript(name: string, entry: string): EnvironmentOptions {
  const { build, ...rest } = classicScript(name, entry);
  const global = `claimlight_${name}`;
  const output = { ...build?.rolldownOptions?.output, name: global, esModule: false, footer: `${global}.value;` };
  return {
    ...rest,
    build: { ...build, rolldownOptions: { ...build?.rolldownOptions, preserveEntrySignatures: 'strict', output } },
  };
}

/**
 * Puts all that a page needs at its start into one file: split by what its later parts share with it, a popup would ask
 * for some thirty, each of which takes a browser milliseconds to hand over.
 */
function atOnce(entry: string): Rolldown.CodeSplittingNameFunction {
  const needed = new Set<string>();
  return (id, context) => {
    if (needed.size === 0) {
      const waiting = [entry];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (needed.has(next)) continue;
        needed.add(next);
        waiting.push(...(context.getModuleInfo(next)?.importedIds ?? []));
      }
    }
    return needed.has(id) ? 'start' : null;
  };
}

/** A page of the extension with a bundle of its own, so that none loads what another one needs. */
function extensionPage(name: string, page: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: chromeFolder,
      emptyOutDir: false,
      copyPublicDir: name === 'popup',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { [name]: `${root}/${page}` },
        output: {
          entryFileNames: `${name}/[name].js`,
          chunkFileNames: `${name}/[name].js`,
          assetFileNames: `${name}/[name][extname]`,
          codeSplitting: { groups: [{ debugName: 'start', name: atOnce(`${root}/${page}`) }] },
        },
      },
    },
  };
}

/** Writes the texts of each language as a script for those who choose it; what a language lacks is said in English. */
async function writeWords(): Promise<void> {
  await mkdir(`${chromeFolder}/words`, { recursive: true });
  const read = async (language: string) =>
    JSON.parse(await readFile(`${root}/_locales/${language}/messages.json`, 'utf8')) as Catalogue;
  const english = await read('en');
  for (const language of await readdir(`${root}/_locales`)) {
    const script = wordsScript(language, { ...english, ...(await read(language)) });
    await writeFile(`${chromeFolder}/words/${language}.js`, script);
  }
}

export default defineConfig({
  root,
  base: './',
  publicDir: 'public',
  appType: 'custom',
  plugins: [backgroundWords(), noMarkup()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: ['chrome120', 'firefox140'], minify: true, reportCompressedSize: false },
  environments: {
    popup: extensionPage('popup', 'popup/index.html'),
    settings: extensionPage('settings', 'popup/settings/index.html'),
    study: extensionPage('study', 'popup/study/index.html'),
    welcome: extensionPage('welcome', 'popup/welcome/index.html'),
    library: extensionPage('library', 'popup/library/index.html'),
    background: classicScript('background', 'src/background/main.ts'),
    loader: classicScript('loader', 'content-scripts/loader.ts'),
    visit: askingScript('visit', 'content-scripts/visit.ts'),
    identity: askingScript('identity', 'content-scripts/identity.ts'),
    glance: askingScript('glance', 'content-scripts/glance.ts'),
    reader: classicScript('reader', 'content-scripts/reader.ts'),
    drawing: classicScript('drawing', 'content-scripts/drawing.ts'),
    annotator: askingScript('annotator', 'content-scripts/annotator.ts'),
    claims: classicScript('claims', 'content-scripts/claims.ts'),
  },
  builder: {
    async buildApp(builder) {
      await rm(`${root}/dist`, { recursive: true, force: true });
      for (const name of [
        'popup',
        'settings',
        'study',
        'welcome',
        'library',
        'background',
        'loader',
        'visit',
        'identity',
        'glance',
        'reader',
        'drawing',
        'annotator',
        'claims',
      ]) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`No build environment named ${name}`);
        await builder.build(environment);
      }
      await writeWords();
      await writeFile(`${chromeFolder}/licences.txt`, licencesText(root));
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

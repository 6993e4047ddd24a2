import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles, root } from './repository.ts';

const forbidden: readonly (readonly [folder: string, from: string])[] = [
  ['src/model', '../anchoring/anchor.ts'],
  ['src/model', 'idb'],
  ['src/anchoring', '../article/read-metadata.ts'],
  ['src/anchoring', '../messages/runtime.ts'],
  ['src/article', '../storage/database.ts'],
  ['src/claims', '../anchoring/anchor.ts'],
  ['src/claims/languages', '../../storage/queries.ts'],
  ['src/export', '../anchoring/anchor.ts'],
  ['src/export', 'webextension-polyfill'],
  ['src/messages', '../storage/queries.ts'],
  ['src/messages', '../background/badge.ts'],
  ['src/storage', '../messages/content-requests.ts'],
  ['src/storage', 'webextension-polyfill'],
  ['src/background', '../anchoring/anchor.ts'],
  ['src/background', '../article/detect-article.ts'],
  ['src/background', '../../popup/words.ts'],
  ['src/background', 'idb'],
  ['content-scripts', '../src/storage/database.ts'],
  ['content-scripts/page', '../../src/storage/database.ts'],
  ['content-scripts/ui', '../../popup/words.ts'],
  ['content-scripts/ui', '../../src/background/badge.ts'],
  ['content-scripts/ui', '../../src/export/registry.ts'],
  ['content-scripts/page', 'webextension-polyfill'],
  ['popup', '../src/anchoring/anchor.ts'],
  ['popup/page', '../../src/background/tabs.ts'],
  ['popup/page', '../../src/storage/annotation-commands.ts'],
  ['popup/page', '../../content-scripts/page/words.ts'],
  ['popup/page', 'idb'],
];

const allowed: readonly (readonly [folder: string, from: string])[] = [
  ['src/model', './ids.ts'],
  ['src/anchoring', '../model/selectors.ts'],
  ['src/claims/languages', '../../model/selectors.ts'],
  ['src/storage', 'idb'],
  ['src/background', '../storage/annotation-commands.ts'],
  ['src/background', '../article/guess-article.ts'],
  ['content-scripts/page', '../../src/anchoring/anchor.ts'],
  ['content-scripts', '../src/claims/suggest-claims.ts'],
  ['content-scripts/ui', 'preact/hooks'],
  ['content-scripts/ui', '../../styles/palette.css?inline'],
  ['popup/page', '../../src/storage/queries.ts'],
  ['popup/components', '../state/use-page.ts'],
];

const pureFolders = ['src/model', 'src/anchoring', 'src/article', 'src/claims', 'src/export'];
const worldly = ['document', 'window', 'chrome', 'browser', 'indexedDB', 'navigator', 'globalThis', 'location'];

/** Files that stand nowhere but in a copy of the tree, each to see what lint says of it. */
class Probes {
  readonly #folder = mkdtempSync(join(tmpdir(), 'claimlight-lint-'));
  readonly #brokenRules = new Map<string, Set<string>>();
  #count = 0;

  add(folder: string, source: string): string {
    this.#count += 1;
    const path = `${folder}/probe-${this.#count}.ts`;
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
    writeFileSync(join(this.#folder, path), source);
    return path;
  }

  lint(): void {
    copyFileSync(`${root}/biome.json`, join(this.#folder, 'biome.json'));
    const biome = `${root}/node_modules/@biomejs/biome/bin/biome`;
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none'], {
      cwd: this.#folder,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    const report = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
    for (const { category, location } of report.diagnostics) {
      const rules = this.#brokenRules.get(location.path) ?? new Set();
      this.#brokenRules.set(location.path, rules.add(category.replace(/^.*\//u, '')));
    }
  }

  rulesBrokenBy(path: string): readonly string[] {
    return [...(this.#brokenRules.get(path) ?? [])];
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

describe('lint', () => {
  const probes = new Probes();
  const importing = ([folder, from]: readonly [string, string]) => ({
    name: `${folder}: ${from}`,
    statically: probes.add(folder, `import { thing } from '${from}';\n\nexport const it = thing;\n`),
    onDemand: probes.add(folder, `export const it = () => import('${from}');\n`),
  });
  const forbiddenImports = forbidden.map(importing);
  const allowedImports = allowed.map(importing);
  const worldlyUses = pureFolders.flatMap((folder) =>
    worldly.map((name) => ({
      name: `${folder}: ${name}`,
      path: probes.add(folder, `export const it = () => ${name};\n`),
    })),
  );
  const handedIn = probes.add('src/anchoring', 'export const title = (document: Document) => document.title;\n');

  beforeAll(() => probes.lint());
  afterAll(() => probes.remove());

  it.each(forbiddenImports)('refuses $name', ({ statically, onDemand }) => {
    expect(probes.rulesBrokenBy(statically)).toContain('noRestrictedImports');
    expect(probes.rulesBrokenBy(onDemand)).toContain('noRestrictedImports');
  });

  it.each(allowedImports)('lets pass $name', ({ statically }) => {
    expect(probes.rulesBrokenBy(statically)).not.toContain('noRestrictedImports');
  });

  it.each(worldlyUses)('refuses what pure code is to be handed: $name', ({ path }) => {
    expect(probes.rulesBrokenBy(path)).toContain('noRestrictedGlobals');
  });

  it('lets pure code use the document that it is handed', () => {
    expect(probes.rulesBrokenBy(handedIn)).toEqual([]);
  });
});

describe('the layout', () => {
  it('has no source outside of the folders that the rules know', () => {
    const known =
      /^(?:src\/(?:model|anchoring|article|claims|export|messages|storage|background)\/|popup\/|content-scripts\/)/u;
    const strays = listFiles().filter((path) => /^(?:src|popup|content-scripts)\//u.test(path) && !known.test(path));
    expect(strays).toEqual([]);
  });
});

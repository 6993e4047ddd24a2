import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from './repository.ts';

// These look at what `npm run build` wrote; `npm test` builds first.

/** Paths, within an unpacked folder, that its manifest names. */
function filesNamedIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[\w./-]+\.(?:js|css|html|png)$/u.test(value) ? [value] : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(filesNamedIn);
  return [];
}

const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

/** A module and all that it imports at once, in turn; what is imported on demand is left out. */
function importedBy(path: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(path)) return known;
  known.add(path);
  const imports = readFileSync(path, 'utf8').matchAll(/\b(?:import|from)\s*["'](\.[^"']+\.js)["']/gu);
  for (const [, named = ''] of imports) importedBy(join(dirname(path), named), known);
  return known;
}

/** The scripts that a page of the extension loads at its opening. */
function loadedAtOnce(folder: string, page: string): ReadonlySet<string> {
  const path = `${folder}/popup/${page === 'popup' ? '' : `${page}/`}index.html`;
  const known = new Set<string>();
  for (const [, named = ''] of readFileSync(path, 'utf8').matchAll(/<script\b[^>]*\bsrc="([^"]+)"/gu)) {
    importedBy(join(dirname(path), named), known);
  }
  expect(known.size).toBeGreaterThan(0);
  return known;
}

describe.each(['chrome', 'firefox'])('dist/%s', (browser) => {
  const folder = `${root}/dist/${browser}`;

  it('holds every file that its manifest names', () => {
    const named = filesNamedIn(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(`${folder}/${path}`))).toEqual([]);
  });

  it('holds what the background puts into pages, as classic scripts', () => {
    for (const file of [
      'loader.js',
      'visit.js',
      'identity.js',
      'glance.js',
      'reader.js',
      'drawing.js',
      'annotator.js',
      'claims.js',
      'background.js',
    ]) {
      expect(readFileSync(`${folder}/${file}`, 'utf8'), file).not.toMatch(/^\s*(?:import|export)\b/mu);
    }
    expect(existsSync(`${folder}/highlights.css`)).toBe(true);
  });

  it('holds no source maps and no tests', () => {
    const files = readdirSync(folder, { recursive: true }).map(String);
    expect(files.filter((path) => /\.map$|\.tsx?$|test/u.test(path))).toEqual([]);
  });

  it('holds no way from text to code or markup', () => {
    const scripts = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    for (const script of scripts) {
      expect(readFileSync(`${folder}/${script}`, 'utf8'), script).not.toMatch(
        /\beval\(|new Function\b|\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write\(/u,
      );
    }
  });

  it('puts at most 1.5 KB, gzipped, on every page', () => {
    expect(gzipped(`${folder}/loader.js`) + gzipped(`${folder}/visit.js`)).toBeLessThanOrEqual(1.5 * 1024);
  });

  it('puts at most 8 KB, gzipped, into a page to paint what stands where it stood', () => {
    expect(gzipped(`${folder}/glance.js`)).toBeLessThanOrEqual(8 * 1024);
  });

  it('puts at most 28 KB, gzipped, into a page to read what it says of itself', () => {
    expect(gzipped(`${folder}/reader.js`)).toBeLessThanOrEqual(28 * 1024);
  });

  it('paints an annotated page with at most 60 KB, gzipped', () => {
    expect(gzipped(`${folder}/annotator.js`) + gzipped(`${folder}/highlights.css`)).toBeLessThanOrEqual(60 * 1024);
  });

  it('draws on a page with at most 24 KB, gzipped', () => {
    expect(gzipped(`${folder}/drawing.js`)).toBeLessThanOrEqual(24 * 1024);
  });

  it('loads at most 400 KB, gzipped, to find claims, all languages counted', () => {
    expect(gzipped(`${folder}/claims.js`)).toBeLessThanOrEqual(400 * 1024);
  });

  // The first page holds the annotator and the background as well.
  it.each([
    ['popup', 60],
    ['settings', 26],
    ['study', 32],
    ['library', 50],
    ['welcome', 155],
  ])('opens %s with at most %i KB of script, gzipped, all that it imports at once counted', (page, most) => {
    const scripts = loadedAtOnce(folder, page);
    expect([...scripts].reduce((sum, path) => sum + gzipped(path), 0)).toBeLessThanOrEqual(most * 1024);
  });

  it('loads nothing on demand that is larger, gzipped, than it may be', () => {
    const kilobytes: Readonly<Record<string, number>> = {
      'template-data.js': 56,
      'import-app.js': 30,
      'ledger-app.js': 12,
    };
    for (const page of ['popup', 'settings', 'study', 'library', 'welcome']) {
      const atOnce = loadedAtOnce(folder, page);
      const files = readdirSync(`${folder}/${page}`).filter((file) => file.endsWith('.js'));
      for (const file of files.filter((each) => !atOnce.has(`${folder}/${page}/${each}`))) {
        const most = kilobytes[file] ?? 8;
        expect(gzipped(`${folder}/${page}/${file}`), `${page}/${file}`).toBeLessThanOrEqual(most * 1024);
      }
    }
  });
});

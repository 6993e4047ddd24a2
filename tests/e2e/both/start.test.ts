import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { start } from '../../../scripts/lib/start.ts';
import { samples } from '../support/use-browser.ts';

const out = mkdtempSync(join(tmpdir(), 'claimlight-start-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const lines: string[] = [];
  const complaints: unknown[] = [];
  const code = await start(['--headless', '--browser', inject('browserName'), '--out', out, ...args], {
    environment: process.env,
    prepare: () => undefined,
    say: (line) => void lines.push(line),
    complain: (problem) => void complaints.push(problem),
  });
  return { code, lines, complaints };
}

const pictureSize = (file: string) => {
  // The header of a PNG: its signature, then width and height of the image in its first chunk.
  const header = readFileSync(join(out, file));
  return [header.subarray(1, 4).toString(), header.readUInt32BE(16), header.readUInt32BE(20)];
};

test('does the main job by itself: each step in a line, then the Markdown, then where everything lies', async () => {
  const { code, lines, complaints } = await run(
    '--claim',
    'They may refuse the observers and still keep the truce.',
    '--note',
    'Both have *happened*?',
    '--tags',
    'truce, history',
  );
  expect(complaints).toEqual([]);
  expect(code).toBe(0);
  const steps = lines.filter((line) => /^\d\. /u.test(line));
  expect(steps.map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.']);
  expect(steps[1]).toContain('They may refuse the observers and still keep the truce.');

  const markdown = readFileSync(join(out, 'annotations.md'), 'utf8');
  expect(lines).toContain(`\n${markdown.trim()}\n`);
  expect(markdown).toContain('> They may refuse the observers and still keep the truce.');
  expect(markdown).toContain('Ministry “would likely reject” monitored truce on the Serren, institute says');
  expect(markdown).toContain('#truce #history');
  const jsonld: unknown = JSON.parse(readFileSync(join(out, 'annotations.jsonld'), 'utf8'));
  expect(JSON.stringify(jsonld)).toContain('Both have *happened*?');

  expect(lines.slice(-4)).toEqual(
    ['article.png', 'popup.png', 'annotations.md', 'annotations.jsonld'].map((file) => join(out, file)),
  );
  // A window of Firefox has less room for a page than was asked for.
  expect(pictureSize('article.png')).toEqual(['PNG', 1280, expect.toSatisfy((height) => height > 700)]);
  expect(pictureSize('popup.png')).toEqual(['PNG', 420, 600]);
});

test('says in a sentence that the words are not on the page, and fails', async () => {
  const nothing = join(out, 'nothing');
  const page = join(samples, 'shapes.html');
  const { code, complaints } = await run('--page', page, '--claim', 'nobody ever wrote this', '--out', nothing);
  expect(code).toBe(1);
  expect(complaints).toEqual(['These words are not on the page: “nobody ever wrote this”']);
  expect(existsSync(join(nothing, 'annotations.md'))).toBe(false);
});

test('says in a sentence what is wrong with an option, and starts nothing', async () => {
  const { code, lines, complaints } = await run('--page', '/nowhere/at-all.html', '--claim', 'words');
  expect(code).toBe(1);
  expect(lines).toEqual([]);
  expect(complaints).toEqual([
    'There is no page /nowhere/at-all.html: --page takes a file or an address that begins with http.',
  ]);
});

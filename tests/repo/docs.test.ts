import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, read, readJson, root } from './repository.ts';

const documents = listFiles().filter((path) => path.endsWith('.md'));

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('names only tests and scripts that are there', () => {
    const named = [
      ...text.matchAll(/`((?:tests|scripts|src|config|popup|content-scripts)\/[\w./-]+\.(?:ts|tsx|mjs|css|svg))`/gu),
    ];
    for (const [, file = ''] of named) expect(existsSync(join(root, file)), file).toBe(true);
  });

  it('links only to files and sections that are there', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/gu)) {
      const [file = '', section] = target.split('#');
      const linked = file === '' ? path : join(dirname(path), file);
      expect(existsSync(join(root, linked)), target).toBe(true);
      if (section !== undefined) expect(sectionsOf(read(linked)), target).toContain(section);
    }
  });

  it('names only commands that there are', () => {
    const { scripts } = readJson('package.json') as { readonly scripts: Readonly<Record<string, string>> };
    for (const [, name = ''] of text.matchAll(/npm run ([a-z-]+)/gu)) expect(Object.keys(scripts)).toContain(name);
  });
});

it('the threat model names a test for every answer', () => {
  const rows = read('docs/security.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.split('|').length === 5 && !line.includes('shown by'));
  const answers = rows
    .filter((line) => !line.includes('why it stays'))
    .filter((line) => /\| [^|]+ \| [^|]+ \| .*`/u.test(line));
  expect(answers.length).toBeGreaterThan(20);
  for (const line of answers) expect(line, line).toMatch(/`tests\/[\w./-]+\.ts`/u);
});

/** Sections by the names that links give them. */
function sectionsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

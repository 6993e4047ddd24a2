import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, readJson, root } from './repository.ts';

const architecture = read('ARCHITECTURE.md');
const { dependencies, devDependencies } = readJson('package.json') as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

describe('ARCHITECTURE', () => {
  it.each(Object.keys({ ...dependencies, ...devDependencies }))('says why %s was chosen', (name) => {
    expect(architecture).toMatch(new RegExp(`^\\| .*\`${name.replaceAll('/', '\\/')}\`.* \\| .{20,} \\|`, 'mu'));
  });

  it('names each folder of src', () => {
    for (const { name } of readdirSync(`${root}/src`, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      expect(architecture).toContain(`\`src/${name}\``);
    }
  });
});

describe('README', () => {
  it('shows pictures that are there', () => {
    const pictures = [...read('README.md').matchAll(/(?:src|srcset)="([^"]+)"/gu)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) expect(read(path).length, path).toBeGreaterThan(1000);
  });
});

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

it('names each store of the database, and how many requests of each direction there are', () => {
  const schema = read('src/storage/schema.ts');
  const stores = [...schema.slice(schema.indexOf('ClaimlightSchema')).matchAll(/^ {2}(\w+): \{ key/gmu)].map(
    ([, name = '']) => name,
  );
  expect(stores.length).toBeGreaterThan(15);
  for (const store of stores) expect(architecture, store).toContain(`\`${store}\``);
  for (const [file, map] of [
    ['content-requests', 'contentRequestParsers'],
    ['app-requests', 'appRequestParsers'],
    ['tab-requests', 'tabRequestParsers'],
  ] as const) {
    const source = read(`src/messages/${file}.ts`);
    const table = source.slice(source.indexOf(`const ${map}`));
    const kinds = [...table.slice(0, table.indexOf('\n};')).matchAll(/^ {2}(\w+): /gmu)].map(([, kind = '']) => kind);
    expect(kinds.length, file).toBeGreaterThan(2);
    for (const kind of kinds) expect(architecture, `${file}: ${kind}`).toContain(`\`${kind}\``);
  }
});

describe('README', () => {
  it('shows pictures that are there', () => {
    const pictures = [...read('README.md').matchAll(/(?:src|srcset)="([^"]+)"/gu)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) expect(read(path).length, path).toBeGreaterThan(1000);
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedPackages } from '../../config/licences.ts';
import { root } from './repository.ts';

/** Licences under which a package may be part of what we give away under MIT, with its notice. MPL asks the same of its own files alone, which we take as they are. */
const allowed = ['MPL-2.0', 'MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

it('everything that is shipped may be, and its licence goes along', () => {
  const packages = shippedPackages(root);
  expect(packages.length).toBeGreaterThan(3);
  expect(packages.filter(({ licence }) => !allowed.includes(licence)).map(({ name }) => name)).toEqual([]);
  for (const browser of ['chrome', 'firefox']) {
    const text = readFileSync(`${root}/dist/${browser}/licences.txt`, 'utf8');
    for (const { name, version, text: licence } of packages) {
      expect(text).toContain(`${name} ${version}`);
      expect(text).toContain(licence.trim());
    }
  }
});

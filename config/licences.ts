import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A package that stands in what people install. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** The licence's SPDX expression, as the package gives it. */
  readonly licence: string;
  /** The licence's text. */
  readonly text: string;
}

/** The packages that the product depends on, and those they depend on in turn, by name; an error where one has no licence text. */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const lock = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string; readonly dev?: boolean }>>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version }]) => {
      const folder = `${root}/${path}`;
      const { license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { readonly license: string };
      return {
        name: path.slice(path.lastIndexOf('node_modules/') + 13),
        version,
        licence: license,
        text: licenceText(folder),
      };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Claimlight's licence and those of the packages in it, as one text to go along with them. */
export function licencesText(root: string): string {
  const ours = readFileSync(`${root}/LICENSE`, 'utf8').trim();
  const others = shippedPackages(root).map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}`,
  );
  return `${[`Claimlight\n\n${ours}`, ...others].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function licenceText(folder: string): string {
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => /^licen[cs]e(?:\.\w+)?$/iu.test(name))
    : undefined;
  if (file === undefined) throw new Error(`${folder} has no licence text`);
  return readFileSync(`${folder}/${file}`, 'utf8');
}

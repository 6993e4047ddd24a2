import { createRequire } from 'node:module';
import { join } from 'node:path';
import { list, parseWith, partial, text } from '../../src/model/parse.ts';
import { root } from './command.ts';

/** Where the generated list stands. */
export const publishedListFile = join(root, 'src/model/published-tracking-parameters.ts');

const lineWidth = 116;
interface SiteRule {
  readonly name: string;
  readonly rules: readonly string[];
}

const siteRules = list(partial<SiteRule>({ name: text(200), rules: list(text(200), 1_000) }), 10_000);

/** The source text of the list: the parameters that tidy-url takes off the addresses of every site, and no site's own. */
export function writePublishedList(): string {
  const load = createRequire(import.meta.url);
  const { version } = load('tidy-url/package.json') as { readonly version: string };
  const rules = parseWith(siteRules, load('tidy-url/data/rules.js'));
  if (!rules.ok) throw new Error(`Rules of another shape: ${rules.reason}`);
  const names = rules.value.filter(({ name }) => name === 'Global').flatMap((rule) => rule.rules ?? []);
  if (names.length === 0) throw new Error('No rules for every site');
  const sorted = [...new Set(names.map((name) => name.toLowerCase()))].sort();
  return [
    `// Written by "npm run tracking-parameters" from the rules for every site of tidy-url ${version} (MIT).`,
    '',
    '/** Names of query parameters, in small letters, that say how a reader came. */',
    'export const publishedTrackingParameters: ReadonlySet<string> = new Set(',
    `  \`${wrap(sorted)}\`.split(/\\s+/u),`,
    ');',
    '',
  ].join('\n');
}

function wrap(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < lineWidth - 5) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n    ');
}

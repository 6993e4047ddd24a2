import browser from 'webextension-polyfill';
import { list, object, type Parser, parseWith, text, variant } from '../../src/model/parse.ts';
import { annotationId, claimantId } from '../../src/model/record-parsers.ts';
import type { LibraryScope } from '../../src/storage/read-library.ts';

/** A part of the library as it can be kept for the tab that prints it. */
type KeptScope = Exclude<LibraryScope, { kind: 'annotations' }> | { kind: 'annotations'; ids: readonly string[] };

/** What the keys of print jobs begin with: they are no settings. */
export const printPrefix = 'print:';

const scopeParser = variant<Exclude<KeptScope, never>>({
  everything: object({}),
  page: object({ keys: list(text(8_192), 1_000) }),
  annotations: object({ ids: list(annotationId, 1_000_000) }),
  claimants: object({
    ids: list(((value, path) => (value === '' ? '' : claimantId(value, path))) as Parser<never>, 10_000),
  }),
});

/** Opens a tab that shows a part of the library as a page to print, and prints it. */
export async function openPrintTab(scope: LibraryScope): Promise<void> {
  const name = crypto.randomUUID();
  // Jobs of tabs that were closed long ago.
  for (const key of Object.keys(localStorage)) if (key.startsWith(printPrefix)) localStorage.removeItem(key);
  localStorage.setItem(`${printPrefix}${name}`, JSON.stringify(await keptScope(scope)));
  await browser.tabs.create({ url: browser.runtime.getURL(`popup/index.html?print=${name}`) });
}

/** What a print tab is to show; undefined when another was opened since. */
export function readPrintJob(name: string): LibraryScope | undefined {
  const kept = localStorage.getItem(`${printPrefix}${name}`);
  const scope = kept === null ? undefined : parseWith(scopeParser, JSON.parse(kept));
  return scope?.ok === true ? (scope.value as LibraryScope) : undefined;
}

async function keptScope(scope: LibraryScope): Promise<KeptScope> {
  if (scope.kind !== 'annotations') return scope;
  const ids: string[] = [];
  for await (const id of scope.ids) ids.push(id);
  return { kind: 'annotations', ids };
}

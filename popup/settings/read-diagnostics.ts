import browser from 'webextension-polyfill';
import { parseLastErrors } from '../../src/model/last-errors.ts';
import { readDatabase } from '../page/popup-database.ts';
import { uiLanguage } from '../words.ts';

/** What is counted, by the name under which it is told. */
const counted = [
  'articles',
  'annotations',
  'claimants',
  'articleTexts',
  'noteDrafts',
  'outlines',
  'reviews',
  'importRuns',
  'importBatches',
  'settings',
  'searchDocuments',
  'searchRecent',
] as const;

/** What helps to find a fault, as lines of text, in English whatever the person reads: versions, counts, sizes, the last errors. No address, no text, no name of anything saved. */
export async function readDiagnostics(): Promise<string> {
  const [counts, sizes, errors] = await Promise.all([countRecords(), readSizes(), readErrors()]);
  return [
    `Claimlight ${browser.runtime.getManifest().version}`,
    `Browser: ${navigator.userAgent}`,
    `Language: ${uiLanguage()}`,
    ...counts,
    ...sizes,
    `Last errors: ${errors.length === 0 ? 'none' : ''}`.trim(),
    ...errors,
  ].join('\n');
}

async function countRecords(): Promise<readonly string[]> {
  const read = await readDatabase(async (database) => {
    const stores = await Promise.all(counted.map(async (name) => `${name} ${await database.count(name)}`));
    const deleted = await database.countFromIndex('annotations', 'byDeletion');
    return { version: database.version, stores, deleted };
  });
  if (!read.ok) return [`Database: ${read.failure.kind}`];
  const { version, stores, deleted } = read.value;
  return [`Database: version ${version}`, `Records: ${[...stores, `deleted annotations ${deleted}`].join(', ')}`];
}

async function readSizes(): Promise<readonly string[]> {
  const [{ usage, quota }, isPromised] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  const inMegabytes = (bytes: number | undefined) =>
    bytes === undefined ? 'unknown' : `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    `Storage: ${inMegabytes(usage)} of ${inMegabytes(quota)}, ${isPromised ? 'promised' : 'not promised'} to be kept`,
  ];
}

async function readErrors(): Promise<readonly string[]> {
  const { lastErrors } = await browser.storage.local.get('lastErrors');
  return parseLastErrors(lastErrors).map(({ at, asked, kind, error }) =>
    ['-', new Date(at).toISOString().slice(0, 16), asked, kind, error].join(' ').trim(),
  );
}

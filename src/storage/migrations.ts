import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { claimantIdOfName } from '../model/ids.ts';

/** One step from a version of the database to the next. It may await nothing but the given transaction's own requests. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** Articles with their keys, annotations with the orders in which they are listed, and articles' texts. */
const createRecordStores: Migration = (database) => {
  const articles = database.createObjectStore('articles', { keyPath: 'id' });
  articles.createIndex('byKey', 'keys', { multiEntry: true });

  const annotations = database.createObjectStore('annotations', { keyPath: 'record.id' });
  annotations.createIndex('byPlace', 'place');
  annotations.createIndex('byTime', 'time');
  annotations.createIndex('byTag', 'tagPlaces', { multiEntry: true });
  annotations.createIndex('byClaimant', 'claimantPlace');
  annotations.createIndex('byDeletion', 'record.deleted');

  database.createObjectStore('articleTexts', { keyPath: 'articleId' });
};

/** Notes that are being written. */
const createNoteDraftStore: Migration = (database) => {
  database.createObjectStore('noteDrafts', { keyPath: 'pageKey' });
};

/** What became of a passage's words is kept with its annotation; of those that were saved before nothing is known. */
const addHistories: Migration = async (_database, transaction) => {
  let row = await transaction.objectStore('annotations').openCursor();
  for (; row !== null; row = await row.continue()) {
    await row.update({ ...row.value, record: { ...row.value.record, history: [] } });
  }
};

/** How many rows are read at once: enough to be quick, and few enough for any device's memory. */
const batchSize = 500;

/** Claimants become records, one for each name that was written; annotations gain what a claim is made of. Of deleted ones too: they can come back. */
const addClaims: Migration = async (database, transaction) => {
  const claimants = database.createObjectStore('claimants', { keyPath: 'record.id' });
  claimants.createIndex('byName', 'names', { multiEntry: true });
  claimants.createIndex('byMergedInto', 'mergedInto');
  const annotations = transaction.objectStore('annotations');
  annotations.createIndex('byClaimantVerdict', 'claimantVerdictPlace');
  annotations.createIndex('byVerdict', 'verdictPlace');
  annotations.createIndex('byEvidence', 'evidenceTargets', { multiEntry: true });

  const made = new Map<string, { readonly name: string; created: number }>();
  let last: IDBKeyRange | undefined;
  for (;;) {
    const rows = await annotations.getAll(last, batchSize);
    for (const row of rows) {
      const { record } = row;
      const name = String(record.claimant).replace(/\s+/gu, ' ').trim();
      const claimantId = name === '' ? null : claimantIdOfName(name.normalize('NFKC').toLowerCase());
      const known = claimantId === null ? undefined : made.get(claimantId);
      if (claimantId !== null && known === undefined) made.set(claimantId, { name, created: record.created });
      if (known !== undefined) known.created = Math.min(known.created, record.created);
      const { claimantPlace: _old, ...kept } = row;
      const { created, id } = record;
      const isClaim = record.deleted === null && record.motivation === 'assessing';
      const claimPlaces = {
        claimantPlace: [claimantId ?? '', created, id],
        claimantVerdictPlace: [claimantId ?? '', 'unreviewed', created, id],
        verdictPlace: ['unreviewed', created, id],
      };
      void annotations.put({
        ...kept,
        ...(isClaim ? claimPlaces : {}),
        ...(record.deleted === null ? { evidenceTargets: [] } : {}),
        record: {
          ...record,
          claimantId,
          cue: '',
          ownWords: '',
          verdicts: [],
          evidence: [],
          stamps: { ...record.stamps, cue: record.created, ownWords: record.created },
        },
      });
    }
    const end = rows.at(-1);
    if (end === undefined) break;
    last = IDBKeyRange.lowerBound(end.record.id, true);
  }
  for (const [id, { name, created }] of made) {
    const stamps = { name: created, kind: created, note: created, mergedInto: created, deleted: created };
    const record = { id, name, aliases: [], kind: 'unknown', note: '', mergedInto: null, created, modified: created };
    void claimants.put({
      names: [name.normalize('NFKC').toLowerCase()],
      record: { ...record, deleted: null, stamps },
    });
  }
  const drafts = transaction.objectStore('noteDrafts');
  for (const kept of await drafts.getAll()) {
    void drafts.put({ ...kept, draft: { ...kept.draft, cue: '', ownWords: '' } });
  }
};

/** An article keeps the addresses at which it was seen, and what a person decided about being one with others. */
const addAddressesAndRelations: Migration = async (_database, transaction) => {
  let row = await transaction.objectStore('articles').openCursor();
  for (; row !== null; row = await row.continue()) {
    await row.update({ ...row.value, urls: [row.value.url], relations: [] });
  }
};

/** What people ruled about pages and sites that detection got wrong. */
const createRulingStore: Migration = (database) => {
  database.createObjectStore('articleRulings', { keyPath: 'place' });
};

/** Articles gain what can be read of them and where it was read, of which nothing is known yet, and a person's corrections, of which there are none. */
const addCorrections: Migration = async (_database, transaction) => {
  const gained = { section: '', image: '', access: '', sources: {} };
  let article = await transaction.objectStore('articles').openCursor();
  for (; article !== null; article = await article.continue()) {
    const { value } = article;
    await article.update({ ...value, metadata: { ...gained, ...value.metadata }, corrections: {} });
  }
};

/** Suggestions that a person took for no claims. */
const createHiddenSuggestionStore: Migration = (database) => {
  database.createObjectStore('hiddenSuggestions', { keyPath: ['pageKey', 'content'] });
};

/** Imports: what was read and not yet written, and what stood in its place before. */
const createImportStores: Migration = (database) => {
  database.createObjectStore('importRuns', { keyPath: 'id' });
  database.createObjectStore('importBatches', { keyPath: ['run', 'number'] });
  database.createObjectStore('importBefores', { keyPath: ['run', 'number'] });
};

/** How a person wants things to be. */
const createSettingStore: Migration = (database) => {
  database.createObjectStore('settings', { keyPath: 'place' });
};

/**
 * The search index, empty. What was saved before is added to it in batches after this (see `search/backfill.ts`), so that
 * no view waits for it.
 */
const createSearchStores: Migration = async (database, transaction) => {
  transaction.objectStore('annotations').createIndex('byNumber', 'number', { unique: true });
  database
    .createObjectStore('searchDocuments', { keyPath: ['kind', 'id'] })
    .createIndex('byNumber', ['kind', 'number'], { unique: true });
  database.createObjectStore('searchColumns');
  database.createObjectStore('searchRecent', { keyPath: ['kind', 'number'] });
  database.createObjectStore('searchTerms');
  const state = database.createObjectStore('searchState');
  const counts = await Promise.all(
    ['claimants', 'articles', 'annotations'].map((store) => transaction.objectStore(store).count()),
  );
  const isEmpty = counts.every((count) => count === 0);
  const backfill = isEmpty ? null : { kind: 'claimant', after: '' };
  void state.put({ version: 1, next: { annotation: 1, article: 1, claimant: 1 }, backfill }, 'state');
};

/** The order of courses' notes, and what is remembered of cards. */
const createStudyStores: Migration = (database) => {
  database.createObjectStore('outlines', { keyPath: 'tag' });
  database.createObjectStore('reviews', { keyPath: 'id' });
};

/** Rows that no part of the extension could read, as they were found, so that whoever can read them still may. */
const createSetAsideStore: Migration = (database) => {
  database.createObjectStore('setAside', { autoIncrement: true });
};

/** All steps in order: the n-th leads to version n. One that was released is never edited; a change of the schema adds a step. */
export const migrations: readonly Migration[] = [
  createRecordStores,
  createNoteDraftStore,
  addHistories,
  addClaims,
  addAddressesAndRelations,
  createRulingStore,
  addCorrections,
  createHiddenSuggestionStore,
  createImportStores,
  createSettingStore,
  createSearchStores,
  createStudyStores,
  createSetAsideStore,
];

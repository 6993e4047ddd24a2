import type { IDBPDatabase, IDBPTransaction } from 'idb';

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

/** All steps in order: the n-th leads to version n. One that was released is never edited; a change of the schema adds a step. */
export const migrations: readonly Migration[] = [createRecordStores, createNoteDraftStore, addHistories];

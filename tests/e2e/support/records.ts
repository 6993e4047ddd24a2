import type { Annotation } from '../../../src/model/annotation.ts';
import type { Browser } from '../drivers/browser-driver.ts';

/**
 * The living annotations of the article that was first annotated at an address, as a page of the extension reads them
 * off the disk, in the order of their making.
 */
export async function readRecords(browser: Browser, url: string): Promise<readonly Annotation[]> {
  const [articles, rows] = await browser.evaluateInExtension(readStores);
  const ids = articles.filter((article) => article.url === url).map(({ id }) => id);
  return rows
    .map(({ record }) => record)
    .filter(({ articleId, deleted }) => deleted === null && ids.includes(articleId))
    .sort((one, other) => one.created - other.created);
}

function readStores(): Promise<[{ id: string; url: string }[], { record: Annotation }[]]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['articles', 'annotations']);
      const articles = transaction.objectStore('articles').getAll();
      const annotations = transaction.objectStore('annotations').getAll();
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve([articles.result, annotations.result]);
      };
    };
  });
}

/** Holds every writer of annotations off until `release` is called, as a slow disk does. */
export async function holdWrites(browser: Browser): Promise<{ release(): Promise<void> }> {
  await browser.evaluateInExtension(() => {
    localStorage.setItem('held', 'yes');
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('claimlight');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const store = opening.result.transaction('annotations', 'readwrite').objectStore('annotations');
        // A transaction lives for as long as each of its requests makes another.
        const goOn = () => {
          const reading = store.count();
          reading.onsuccess = () => {
            resolve();
            if (localStorage.getItem('held') === 'yes') goOn();
            else opening.result.close();
          };
        };
        goOn();
      };
    });
  });
  return { release: () => browser.evaluateInExtension(() => localStorage.removeItem('held')) };
}

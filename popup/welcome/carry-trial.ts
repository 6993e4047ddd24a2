import browser, { type Tabs } from 'webextension-polyfill';
import { appHandlers } from '../../src/background/app-handlers.ts';
import { pageHandlers } from '../../src/background/page-handlers.ts';
import { appRequestParsers } from '../../src/messages/app-requests.ts';
import { contentRequestParsers } from '../../src/messages/content-requests.ts';
import {
  answerApp,
  answerPages,
  carryMessages,
  changeNotice,
  type MessageListener,
} from '../../src/messages/runtime.ts';
import { sampleAddress, trialDatabase } from '../../src/model/trial.ts';
import { workOnDatabase } from '../../src/storage/database.ts';

/** No tab has this number. */
const noTab = -1;

/**
 * Lets this page be page, background and popup at once, over a database of its own: what is tried is done by the real
 * parts, and neither the library nor any other page hears of it.
 */
export async function carryTrial(): Promise<void> {
  workOnDatabase(trialDatabase);
  await forgetTrial();
  const listeners = new Set<MessageListener>();
  const { id } = browser.runtime;
  const send = (message: unknown, sender: object): Promise<unknown> =>
    new Promise((resolve) => {
      const isTaken = [...listeners].map((listener) => listener(structuredClone(message), { id, ...sender }, resolve));
      if (!isTaken.includes(true)) resolve(undefined);
    });
  carryMessages({
    runtime: {
      id,
      getURL: (path) => browser.runtime.getURL(path),
      sendMessage(message: unknown) {
        if (!isFromApp(message))
          return send(asFromSample(message), { url: sampleAddress, tab: { id: noTab }, frameId: 0 });
        // The background tells of a change: here the list and the annotator hear of it alike.
        if (isChangeNotice(message)) void send({ kind: 'recordsChanged', request: {} }, { url: location.href });
        return send(message, { url: location.href });
      },
      onMessage: {
        addListener: (listener) => void listeners.add(listener),
        removeListener: (listener) => void listeners.delete(listener),
      },
    },
    tabs: {
      sendMessage: (async (_tab: number, message: unknown) =>
        send(message, { url: location.href })) as Tabs.Static['sendMessage'],
    },
  });
  answerPages(contentRequestParsers, pageHandlers);
  answerApp(appRequestParsers, appHandlers);
}

/** What was tried before is gone; that it cannot be deleted now is no failure. */
function forgetTrial(): Promise<void> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(trialDatabase);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => resolve();
    deleting.onblocked = () => resolve();
  });
}

function isChangeNotice(message: unknown): boolean {
  return (message as { kind: unknown }).kind === changeNotice;
}

function isFromApp(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && /^app/u.test(String(message.kind));
}

/** The same request about the sample's address: this page's own is none that can be annotated. */
function asFromSample(message: unknown): unknown {
  const { kind, request } = message as { kind: string; request: { facts: { metadata: object } } };
  const { facts } = request;
  const metadata = { ...facts.metadata, canonicalUrl: '' };
  return { kind, request: { ...request, facts: { ...facts, url: sampleAddress, metadata, parts: [] } } };
}

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appRequestParsers } from '../../../src/messages/app-requests.ts';
import { contentRequestParsers } from '../../../src/messages/content-requests.ts';
import {
  announceChange,
  answerApp,
  answerInTab,
  answerPages,
  askFromApp,
  askFromPage,
  askTab,
  isContextAlive,
  listenForChanges,
} from '../../../src/messages/runtime.ts';
import { tabRequestParsers } from '../../../src/messages/tab-requests.ts';
import { emptyMetadata } from '../../../src/model/article.ts';
import { failed, success } from '../../../src/model/failure.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const origin = 'chrome-extension://ours/';
const facts = { url: 'https://news.example/a', isArticle: true, metadata: emptyMetadata };
const id = '00000000-0000-4000-8000-000000000001';
const fromPage = { id: 'ours', tab: { id: 7 }, frameId: 0, url: 'https://news.example/a' };
const fromPopup = { id: 'ours', url: `${origin}popup/index.html` };

let listeners: Set<Listener>;
let runtime: { id: string | undefined; sendMessage: (message: unknown) => Promise<unknown> };

beforeEach(() => {
  listeners = new Set();
  runtime = { id: 'ours', sendMessage: async () => undefined };
  vi.stubGlobal('chrome', {
    runtime: {
      get id() {
        return runtime.id;
      },
      sendMessage: (message: unknown) => runtime.sendMessage(message),
      getURL: (path: string) => origin + path,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Sends a message as the browser would; resolves with the answer, or 'nobody' when no listener takes it. */
function send(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const isTaken = [...listeners].map((listener) => listener(message, sender, resolve));
    if (!isTaken.includes(true)) resolve('nobody');
  });
}

/** Handlers of every kind that note what they were called with and answer with it. */
function handlersOf(parsers: object) {
  const calls: unknown[] = [];
  const handle = (kind: string) => (request: unknown, sender: unknown) => {
    calls.push([kind, request, sender]);
    return success(kind);
  };
  return { calls, handlers: Object.fromEntries(Object.keys(parsers).map((kind) => [kind, handle(kind)])) as never };
}

describe('requests of pages', () => {
  test('are answered with who sent them, as the browser says', async () => {
    const { calls, handlers } = handlersOf(contentRequestParsers);
    answerPages(contentRequestParsers, handlers);
    expect(await send({ kind: 'readPage', request: { facts, sender: 'me' } }, fromPage)).toEqual(success('readPage'));
    expect(calls).toEqual([['readPage', { facts }, { tabId: 7, url: 'https://news.example/a' }]]);
  });

  test.each([
    ['another extension', { ...fromPage, id: 'theirs' }],
    ['a frame within a page', { ...fromPage, frameId: 3 }],
    ['a frame without a number', { ...fromPage, frameId: undefined }],
    ['no tab', { ...fromPage, tab: undefined }],
    ['a tab without a number', { ...fromPage, tab: {} }],
    ['a page without an address', { ...fromPage, url: undefined }],
    ['a file', { ...fromPage, url: 'file:///a.html' }],
    ['a page of ours in a tab', { ...fromPage, url: fromPopup.url }],
    ['the popup', fromPopup],
  ])('are not heard from %s', async (_name, sender) => {
    const { calls, handlers } = handlersOf(contentRequestParsers);
    answerPages(contentRequestParsers, handlers);
    expect(await send({ kind: 'readPage', request: { facts } }, sender)).toBe('nobody');
    expect(calls).toEqual([]);
  });
});

describe('requests of our own pages', () => {
  test.each([
    ['the popup', fromPopup],
    ['the popup in a tab', { ...fromPopup, tab: { id: 3 }, frameId: 0 }],
    ['the background of versions that name no address', { id: 'ours' }],
  ])('are answered when they come from %s', async (_name, sender) => {
    const { handlers } = handlersOf(appRequestParsers);
    answerApp(appRequestParsers, handlers);
    expect(await send({ kind: 'appRemove', request: { id } }, sender)).toEqual(success('appRemove'));
  });

  test.each([
    ['a web page’s content script', fromPage],
    ['a content script on a page without an address', { ...fromPage, url: undefined }],
    ['a page whose address only begins like ours', { id: 'ours', url: 'chrome-extension://ours.example/' }],
    ['another extension', { ...fromPopup, id: 'theirs' }],
  ])('are not heard from %s', async (_name, sender) => {
    const { calls, handlers } = handlersOf(appRequestParsers);
    answerApp(appRequestParsers, handlers);
    expect(await send({ kind: 'appRemove', request: { id } }, sender)).toBe('nobody');
    expect(calls).toEqual([]);
  });
});

describe('whatever is sent', () => {
  test('reaches a handler only as a known kind with a payload that was checked', async () => {
    const { calls, handlers } = handlersOf(contentRequestParsers);
    answerPages(contentRequestParsers, handlers);
    const kind = fc.oneof(
      fc.constantFrom(...Object.keys(contentRequestParsers), '__proto__', 'constructor', 'toString'),
      fc.string(),
    );
    const message = fc.oneof(fc.anything(), fc.record({ kind: fc.oneof(kind, fc.anything()), request: fc.anything() }));
    await fc.assert(
      fc.asyncProperty(message, async (value) => {
        const answer = await send(value, fromPage);
        expect(answer === 'nobody' || (answer as { ok: boolean }).ok === false).toBe(true);
      }),
    );
    expect(calls).toEqual([]);
  });

  test('with a bad payload is refused, and the refusal says what was wrong', async () => {
    answerPages(contentRequestParsers, handlersOf(contentRequestParsers).handlers);
    expect(await send({ kind: 'remove', request: { facts, id: 'x' } }, fromPage)).toEqual(
      failed('badRequest', 'remove: id: expected an annotation id'),
    );
    expect(await send({ kind: 'remove' }, fromPage)).toMatchObject({ failure: { kind: 'badRequest' } });
  });

  test('is answered as a failure when its handler breaks', async () => {
    const broken = () => {
      throw new Error('a bug');
    };
    answerPages(contentRequestParsers, {
      ...(handlersOf(contentRequestParsers).handlers as object),
      readPage: broken,
    } as never);
    expect(await send({ kind: 'readPage', request: { facts } }, fromPage)).toEqual(
      failed('unexpected', 'Error: a bug'),
    );
  });
});

describe('a tab', () => {
  test('answers what it has handlers for and leaves the rest to others', async () => {
    answerInTab(tabRequestParsers, { readOutcomes: () => success([]) }, new AbortController().signal);
    expect(await send({ kind: 'readOutcomes', request: {} }, fromPopup)).toEqual(success([]));
    expect(await send({ kind: 'describePage', request: {} }, fromPopup)).toBe('nobody');
    expect(await send({ kind: 'readOutcomes', request: {} }, { id: 'theirs' })).toBe('nobody');
  });

  test('answers nothing more once its copy was replaced', async () => {
    const controller = new AbortController();
    answerInTab(tabRequestParsers, { readOutcomes: () => success([]) }, controller.signal);
    controller.abort();
    expect(listeners.size).toBe(0);
  });
});

describe('news of a change', () => {
  test('is heard from our own pages only, until nobody listens any more', async () => {
    const onChange = vi.fn();
    const controller = new AbortController();
    listenForChanges(onChange, controller.signal);
    const sent: unknown[] = [];
    runtime.sendMessage = async (message) => void sent.push(message);
    await announceChange();
    await send(sent[0], fromPage);
    expect(onChange).not.toHaveBeenCalled();
    await send(sent[0], { id: 'ours' });
    await send({ kind: 'appRemove', request: { id } }, { id: 'ours' });
    expect(onChange).toHaveBeenCalledOnce();
    controller.abort();
    expect(listeners.size).toBe(0);
  });

  test('that nobody hears is no failure', async () => {
    runtime.sendMessage = () => Promise.reject(new Error('Receiving end does not exist.'));
    await expect(announceChange()).resolves.toBeUndefined();
  });
});

describe('asking', () => {
  test.each([
    ['a value', success(3), success(3)],
    ['a known failure', failed('diskFull', 'd'), failed('diskFull', 'd')],
    ['a failure of a newer version', { ok: false, failure: { kind: 'newKind', detail: 4 } }, failed('unexpected')],
    ['a failure without a reason', { ok: false }, failed('unexpected')],
    ['a failure that is null', { ok: false, failure: null }, failed('unexpected')],
    ['nothing', undefined, failed('noAnswer')],
    ['something else', { done: true }, failed('noAnswer')],
  ])('gives back %s', async (_name, answer, result) => {
    runtime.sendMessage = async () => answer;
    expect(await askFromPage('readPage', { facts })).toEqual(result);
    expect(await askFromApp('appPrepareTab', { tabId: 1 })).toEqual(result);
  });

  test.each([
    ['dies before it answers', () => Promise.reject(new Error('channel closed'))],
    ['ends without an answer', async () => undefined],
  ])('a background that %s is woken and asked once more', async (_how, first) => {
    const sendMessage = vi.fn(async (_message: unknown): Promise<unknown> => success(3)).mockImplementationOnce(first);
    runtime.sendMessage = sendMessage;
    expect(await askFromPage('readPage', { facts })).toEqual(success(3));
    expect(sendMessage.mock.calls[1]).toEqual(sendMessage.mock.calls[0]);
  });

  test('a background that refuses is not asked again', async () => {
    const sendMessage = vi.fn(async () => failed('diskFull'));
    runtime.sendMessage = sendMessage;
    await askFromPage('readPage', { facts });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('a background that is gone is a failure', async () => {
    runtime.sendMessage = () => Promise.reject(new Error('gone'));
    expect(await askFromPage('readPage', { facts })).toEqual(failed('noAnswer', 'Error: gone'));
  });

  test('after an update is told as such, without asking', async () => {
    runtime.id = undefined;
    const sendMessage = vi.fn();
    runtime.sendMessage = sendMessage;
    expect(await askFromPage('readPage', { facts })).toEqual(failed('extensionUpdated'));
    expect(sendMessage).not.toHaveBeenCalled();
    expect(isContextAlive()).toBe(false);
  });

  test('during an update is told as such', async () => {
    runtime.sendMessage = () => {
      runtime.id = undefined;
      return Promise.reject(new Error('context invalidated'));
    };
    expect(await askFromPage('readPage', { facts })).toMatchObject({ failure: { kind: 'extensionUpdated' } });
  });

  test('a tab asks only its top frame, and a tab without our scripts is a failure', async () => {
    const sendMessage = vi.fn(async () => success(true));
    vi.stubGlobal('chrome', { ...(globalThis as { chrome?: object }).chrome, tabs: { sendMessage } });
    expect(await askTab(7, 'describePage', {})).toEqual(success(true));
    expect(sendMessage).toHaveBeenCalledWith(7, { kind: 'describePage', request: {} }, { frameId: 0 });
    sendMessage.mockRejectedValue(new Error('no receiver'));
    expect(await askTab(7, 'describePage', {})).toEqual(failed('noAnswer', 'Error: no receiver'));
  });
});

import type { Runtime, Tabs } from 'webextension-polyfill';
import { type Failure, type FailureKind, failed, failureKinds, type Result, success } from '../model/failure.ts';
import { type Parser, parseWith } from '../model/parse.ts';
import type { AppRequests } from './app-requests.ts';
import type { ContentRequests } from './content-requests.ts';
import type { TabRequests } from './tab-requests.ts';

/**
 * The one place that talks to runtime messaging. It uses `chrome`, which both browsers define and which
 * returns promises in Manifest V3, because the loader stands on every page and the polyfill would double its size.
 */
export interface MessagingApi {
  readonly runtime: Pick<Runtime.Static, 'id' | 'sendMessage' | 'getURL'> & {
    readonly onMessage: {
      addListener(listener: MessageListener): void;
      removeListener(listener: MessageListener): void;
    };
  };
  readonly tabs?: Pick<Tabs.Static, 'sendMessage'>;
}

export type MessageListener = (
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (response: unknown) => void,
) => boolean | undefined;

declare const chrome: MessagingApi;

let messaging: (() => MessagingApi) | undefined;

/** Has this page's messages carried by something else than the browser: the first page keeps its trial to itself. */
export function carryMessages(carrier: MessagingApi): void {
  messaging = () => carrier;
}

function api(): MessagingApi {
  return messaging?.() ?? chrome;
}

/** Handlers of some of a map's requests. */
export type Handlers<M, Sender> = {
  readonly [K in keyof M]?: M[K] extends { request: infer Request; response: infer Response }
    ? (request: Request, sender: Sender) => Promise<Result<Response>> | Result<Response>
    : never;
};

/** Who sent a message, as the browser says, not the message. */
export interface ContentSender {
  readonly tabId: number;
  /** The address of the sending frame. */
  readonly url: string;
}

/** Asks the background from a content script. A dead context or a silent background is a failure, never an exception. */
export function askFromPage<K extends keyof ContentRequests>(
  kind: K,
  request: ContentRequests[K]['request'],
): Promise<Result<ContentRequests[K]['response']>> {
  return ask(kind, request);
}

/** Asks the background from one of the extension's own pages. */
export function askFromApp<K extends keyof AppRequests>(
  kind: K,
  request: AppRequests[K]['request'],
): Promise<Result<AppRequests[K]['response']>> {
  return ask(kind, request);
}

/** Asks the content scripts of a tab (top frame). */
export async function askTab<K extends keyof TabRequests>(
  tabId: number,
  kind: K,
  request: TabRequests[K]['request'],
): Promise<Result<TabRequests[K]['response']>> {
  try {
    const response = await api().tabs?.sendMessage(tabId, { kind, request }, { frameId: 0 });
    return toResult<TabRequests[K]['response']>(response);
  } catch (error) {
    return failed('noAnswer', String(error));
  }
}

/** Tells the extension's open pages that records changed; that none is open is no failure. */
export async function announceChange(): Promise<void> {
  await api()
    .runtime.sendMessage({ kind: changeNotice, request: {} })
    .catch(() => undefined);
}

/** The kind of message by which the extension's pages hear of a change. */
export const changeNotice = 'appRecordsChanged';

/** Calls `onChange` in an extension page whenever the background says that records changed, until `signal` aborts. */
export function listenForChanges(onChange: () => void, signal: AbortSignal): void {
  listen((message, sender) => {
    if (isFromExtensionPage(sender) && readKind(message) === changeNotice) onChange();
    return undefined;
  }, signal);
}

/** Answers content scripts' requests in the background. Only the top frame of an http(s) page of a tab is heard. */
export function answerPages(
  parsers: { readonly [K in keyof ContentRequests]: Parser<ContentRequests[K]['request']> },
  handlers: Required<Handlers<ContentRequests, ContentSender>>,
): void {
  listen((message, sender, respond) => {
    const content = readContentSender(sender);
    if (content === undefined) return undefined;
    return answer(parsers, handlers as HandlerTable, message, content, respond);
  });
}

/** Answers the extension's own pages in the background. */
export function answerApp(
  parsers: { readonly [K in keyof AppRequests]: Parser<AppRequests[K]['request']> },
  handlers: Required<Handlers<AppRequests, null>>,
): void {
  listen((message, sender, respond) => {
    if (!isFromExtensionPage(sender)) return undefined;
    return answer(parsers, handlers as HandlerTable, message, null, respond);
  });
}

/** Answers, in a content script, what the extension asks of the tab; requests without a handler here are left to others. */
export function answerInTab(
  parsers: { readonly [K in keyof TabRequests]?: Parser<TabRequests[K]['request']> },
  handlers: Handlers<TabRequests, null>,
  signal: AbortSignal,
): void {
  listen((message, sender, respond) => {
    if (sender.id !== api().runtime.id) return undefined;
    return answer(parsers as ParserTable, handlers as HandlerTable, message, null, respond);
  }, signal);
}

type HandlerTable = { readonly [kind: string]: ((request: object, sender: unknown) => unknown) | undefined };

type ParserTable = { readonly [kind: string]: Parser<object> | undefined };

function answer(
  parsers: ParserTable,
  handlers: HandlerTable,
  message: unknown,
  sender: unknown,
  respond: (response: unknown) => void,
): true | undefined {
  const kind = readKind(message);
  if (kind === undefined || !Object.hasOwn(handlers, kind) || !Object.hasOwn(parsers, kind)) return undefined;
  const handler = handlers[kind];
  const parser = parsers[kind];
  if (handler === undefined || parser === undefined) return undefined;
  const parsed = parseWith(parser, (message as { request?: unknown }).request);
  if (!parsed.ok) {
    respond(failed('badRequest', `${kind}: ${parsed.reason}`));
    return true;
  }
  Promise.resolve()
    .then(() => handler(parsed.value, sender))
    .then(respond, (error: unknown) => respond(failed('unexpected', String(error))));
  return true;
}

function listen(listener: MessageListener, signal?: AbortSignal): void {
  api().runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => api().runtime.onMessage.removeListener(listener));
}

async function ask<T>(kind: string, request: object): Promise<Result<T>> {
  // After an update the old copy in a page keeps running, but its runtime has lost its id (Chrome) or is gone (Firefox).
  if (!isContextAlive()) return failed('extensionUpdated');
  const first = await askOnce<T>(kind, request);
  if (first.ok || first.failure.kind !== 'noAnswer') return first;
  // The background was stopped before it answered; asking wakes it. Every request may be made twice: a wish to make
  // a record names the record's id, and the others set what they ask for.
  return askOnce<T>(kind, request);
}

async function askOnce<T>(kind: string, request: object): Promise<Result<T>> {
  try {
    return toResult<T>(await api().runtime.sendMessage({ kind, request }));
  } catch (error) {
    return isContextAlive() ? failed('noAnswer', String(error)) : failed('extensionUpdated', String(error));
  }
}

/** Whether this copy of the extension can still reach its background. */
export function isContextAlive(): boolean {
  try {
    return typeof api().runtime?.id === 'string';
  } catch {
    return false;
  }
}

/** Answers come from our own background; their shape is checked, their values were checked when they were saved. */
function toResult<T>(response: unknown): Result<T> {
  if (typeof response !== 'object' || response === null || !('ok' in response)) return failed('noAnswer');
  if (response.ok === true && 'value' in response) return success(response.value as T);
  const failure = 'failure' in response ? ((response.failure ?? {}) as Partial<Failure>) : {};
  const kind: FailureKind = failureKinds.find((known) => known === failure.kind) ?? 'unexpected';
  return failed(kind, typeof failure.detail === 'string' ? failure.detail : '');
}

function readKind(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
  return typeof message.kind === 'string' ? message.kind : undefined;
}

function readContentSender(sender: Runtime.MessageSender): ContentSender | undefined {
  const { id, tab, frameId, url } = sender;
  if (id !== api().runtime.id || tab?.id === undefined || frameId !== 0 || url === undefined) return undefined;
  return /^https?:/u.test(url) ? { tabId: tab.id, url } : undefined;
}

function isFromExtensionPage(sender: Runtime.MessageSender): boolean {
  if (sender.id !== api().runtime.id) return false;
  // The background itself has no address in some versions; what stands in a tab must show ours.
  if (sender.url === undefined) return sender.tab === undefined;
  return sender.url.startsWith(api().runtime.getURL(''));
}

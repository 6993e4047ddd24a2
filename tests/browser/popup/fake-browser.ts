import type { Runtime } from 'webextension-polyfill';
import messages from '../../../_locales/en/messages.json';
import type { AnnotationOutcome, SuggestionAction } from '../../../src/messages/tab-requests.ts';
import type { PageFacts } from '../../../src/model/article.ts';
import { type Result, success } from '../../../src/model/failure.ts';
import type { SuggestionsState } from '../../../src/model/suggestion.ts';

/** What stands in the one tab that the fake browser has, and how the browser treats it. */
export interface FakeTab {
  id: number;
  url: string | undefined;
  title: string;
  contentType: string;
  /** What the annotator answers; null while it is not in the page. */
  facts: PageFacts | null;
  /** What the annotator will answer once it was put into the page. */
  factsAfterInjection: PageFacts | null;
  /** The page knows the newest record of each. */
  outcomes: readonly Omit<AnnotationOutcome, 'modified'>[];
  /** Whether the browser lets scripts into the page. */
  isRefusing: boolean;
  /** Ids that the annotator was asked to show. */
  jumps: unknown[];
  canJump: boolean;
  /** What the annotator answers about the page's claims. */
  /** Whom the annotator finds to make claims in the article. */
  speakers: readonly string[];
  answerAboutClaims: (action: SuggestionAction) => SuggestionsState | Result<SuggestionsState>;
}

type Listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => unknown;

const origin = 'chrome-extension://fake/';
const listeners = new Set<Listener>();
const updateListeners = new Set<(tabId: number, change: object, tab: object) => void>();
const activationListeners = new Set<() => void>();

export const tab: FakeTab = freshTab();
export const settings = {
  direction: 'ltr',
  shortcuts: [
    { name: 'saveClaim', shortcut: 'Alt+Shift+C' },
    { name: 'saveHighlight', shortcut: 'Alt+Shift+H' },
    { name: 'saveNote', shortcut: '' },
  ],
  /** Whether the browser has texts of ours at all. */
  hasTexts: true,
  /** Addresses of files of ours that a test makes, by path. */
  files: {} as Record<string, string>,
  /** Pages of ours, and addresses, that were opened. */
  opened: [] as string[],
  /** Answers a request instead of the background; undefined lets it pass. */
  intercept: (_kind: string): Result<unknown> | Promise<Result<unknown>> | undefined => undefined,
};

/** What lies in the extension's local storage area. */
export const stored: Record<string, unknown> = {};

/** Puts the tab and the settings back as they are at first. */
export function resetBrowser(): void {
  Object.assign(tab, freshTab());
  for (const key of Object.keys(stored)) delete stored[key];
  settings.direction = 'ltr';
  settings.hasTexts = true;
  settings.files = {};
  settings.opened = [];
  settings.intercept = () => undefined;
}

/** The tab went elsewhere, or its page was loaded again. */
export function moveTab(changes: Partial<FakeTab>): void {
  Object.assign(tab, changes);
  for (const listener of updateListeners) listener(tab.id, { status: 'complete' }, { ...tab, active: true });
}

/** Another tab came to the front. */
export function bringToFront(changes: Partial<FakeTab>): void {
  Object.assign(tab, freshTab(), changes);
  for (const listener of activationListeners) listener();
}

function freshTab(): FakeTab {
  return {
    id: 7,
    url: 'https://news.example/',
    title: 'A page',
    contentType: 'text/html',
    facts: null,
    factsAfterInjection: null,
    outcomes: [],
    isRefusing: false,
    jumps: [],
    canJump: true,
    speakers: [],
    answerAboutClaims: () => ({ kind: 'idle' }),
  };
}

function sendMessage(message: { readonly kind: string }): Promise<unknown> {
  const intercepted = settings.intercept(message.kind);
  if (intercepted !== undefined) return Promise.resolve(intercepted);
  return new Promise((resolve) => {
    const sender = { id: 'fake', url: `${origin}popup/index.html` };
    const isTaken = [...listeners].map((listener) => listener(structuredClone(message), sender, resolve));
    if (!isTaken.includes(true)) resolve(undefined);
  });
}

async function sendToTab(_id: number, { kind, request }: { readonly kind: string; readonly request: object }) {
  if (tab.facts === null) throw new Error('Could not establish connection. Receiving end does not exist.');
  if (kind === 'describePage') return success(tab.facts);
  if (kind === 'readOutcomes') {
    return success(tab.outcomes.map((each) => ({ ...each, modified: Number.MAX_SAFE_INTEGER })));
  }
  if (kind === 'jumpTo') {
    tab.jumps.push((request as { readonly id: unknown }).id);
    return success(tab.canJump);
  }
  if (kind === 'readSpeakers') return success(tab.speakers);
  if (kind === 'suggestions') {
    const answer = tab.answerAboutClaims((request as { readonly action: SuggestionAction }).action);
    return 'ok' in answer ? answer : success(answer);
  }
  return success(null);
}

function getMessage(key: string, substitutions: string | readonly string[] = []): string {
  if (!settings.hasTexts) return '';
  if (key === '@@ui_locale') return 'en_GB';
  if (key === '@@bidi_dir') return settings.direction;
  const values = [substitutions].flat();
  const text = Object.hasOwn(messages, key) ? messages[key as keyof typeof messages].message : '';
  return text.replace(/\$(\d)/gu, (_all, place: string) => values[Number(place) - 1] ?? '');
}

function refuseWhenTold(): void {
  if (tab.isRefusing) throw new Error('Cannot access contents of the page.');
}

const api = {
  runtime: {
    id: 'fake',
    getURL: (path: string) => settings.files[path] ?? origin + path,
    openOptionsPage: async () => void settings.opened.push('settings'),
    getManifest: () => ({ version: '0.1.0' }),
    sendMessage,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  i18n: { getMessage, getUILanguage: () => 'uk-UA' },
  tabs: {
    get: async () => ({ ...tab }),
    query: async () => [{ ...tab }],
    update: async () => ({ ...tab }),
    create: async ({ url }: { readonly url: string }) => {
      settings.opened.push(url);
      return { ...tab };
    },
    sendMessage: sendToTab,
    onActivated: {
      addListener: (listener: () => void) => activationListeners.add(listener),
      removeListener: (listener: () => void) => activationListeners.delete(listener),
    },
    onUpdated: {
      addListener: (listener: (tabId: number, change: object, tab: object) => void) => updateListeners.add(listener),
      removeListener: (listener: (tabId: number, change: object, tab: object) => void) =>
        updateListeners.delete(listener),
    },
  },
  commands: { getAll: async () => settings.shortcuts },
  windows: { WINDOW_ID_CURRENT: -2, getCurrent: async () => ({ id: 1 }) },
  contextMenus: { update: async () => undefined },
  action: {
    setIcon: async () => undefined,
    setTitle: async () => undefined,
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
  },
  storage: {
    session: { get: async () => ({}), set: async () => undefined, remove: async () => undefined },
    local: {
      get: async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
      set: async (values: object) => Object.assign(stored, structuredClone(values)),
    },
  },
  scripting: {
    insertCSS: async () => refuseWhenTold(),
    removeCSS: async () => refuseWhenTold(),
    executeScript: async ({ files }: { readonly files?: readonly string[] }) => {
      refuseWhenTold();
      if (files?.includes('annotator.js')) tab.facts = tab.factsAfterInjection;
      return [{ result: tab.contentType }];
    },
  },
};

// The polyfill takes the place of `browser` only where there is none, and both are read when modules load: import this file first.
Object.assign(globalThis, { chrome: api, browser: api });

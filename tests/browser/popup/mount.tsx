import { type ComponentChild, render } from 'preact';
import { onTestFinished } from 'vitest';
import { App } from '../../../popup/components/app.tsx';
import { ImportApp } from '../../../popup/components/import-app.tsx';
import { LedgerApp } from '../../../popup/components/ledger-app.tsx';
import { createDraftStore, createHeadDraftStore } from '../../../popup/page/draft-store.ts';
import { SettingsApp } from '../../../popup/settings/settings-app.tsx';
import { StudyApp } from '../../../popup/study/study-app.tsx';
import { WelcomeApp } from '../../../popup/welcome/welcome-app.tsx';
import { appHandlers } from '../../../src/background/app-handlers.ts';
import { appRequestParsers } from '../../../src/messages/app-requests.ts';
import { answerApp } from '../../../src/messages/runtime.ts';
import type { PageFacts } from '../../../src/model/article.ts';
import { resetBrowser, tab } from './fake-browser.ts';
import '../../../styles/palette.css';
import '../../../popup/styles/tokens.css';
import '../../../popup/styles/base.css';
import '../../../popup/styles/controls.css';
import '../../../popup/styles/page.css';
import '../../../popup/styles/annotation.css';
import '../../../popup/styles/changes.css';
import '../../../popup/styles/same-article.css';
import '../../../popup/styles/claims.css';
import '../../../popup/styles/ledger.css';
import '../../../popup/styles/suggestions.css';
import '../../../popup/styles/export.css';
import '../../../popup/styles/settings.css';
import '../../../popup/styles/import.css';
import '../../../popup/styles/import-columns.css';
import '../../../popup/styles/import-preview.css';
import '../../../popup/styles/study.css';
import '../../../popup/styles/welcome.css';

// The background's own answers, over the same database: only the browser between the two is a fake.
answerApp(appRequestParsers, appHandlers);

/** What a test holds of a popup that it opened. */
export interface Popup {
  readonly root: HTMLElement;
  /** Tabs in which the popup showed a passage. */
  readonly shownIn: number[];
  close(): void;
}

/** Lets the fake tab stand on a page whose annotator answers. */
export function standOn(facts: PageFacts): void {
  tab.url = facts.url;
  tab.facts = facts;
}

/** Opens the popup; it is closed, and the fake browser put back, when the test is over. */
export function openPopup(options: { readonly tab?: number } = {}): Popup {
  const root = document.createElement('div');
  const shownIn: number[] = [];
  document.body.append(root);
  render(
    <App
      tab={options.tab}
      drafts={createDraftStore(localStorage)}
      headDrafts={createHeadDraftStore(localStorage)}
      now={Date.now}
      onShown={(id) => shownIn.push(id)}
    />,
    root,
  );
  const close = (): void => {
    render(null, root);
    root.remove();
  };
  onTestFinished(() => {
    close();
    resetBrowser();
    localStorage.clear();
  });
  return { root, shownIn, close };
}

/** Opens the page that imports in the place of a tab; it is closed, and the fake browser put back, when the test is over. */
export function openImport(): { readonly root: HTMLElement; close(): void } {
  const root = document.createElement('div');
  document.body.append(root);
  document.documentElement.dataset['place'] = 'ledger';
  render(<ImportApp drafts={createDraftStore(localStorage)} now={Date.now} />, root);
  const close = (): void => {
    render(null, root);
    root.remove();
  };
  onTestFinished(() => {
    close();
    delete document.documentElement.dataset['place'];
    resetBrowser();
    localStorage.clear();
  });
  return { root, close };
}

/** Opens the ledger in the place of a tab; it is closed, and the fake browser put back, when the test is over. */
export function openLedger(hash = '#/claimants'): { readonly root: HTMLElement } {
  const root = document.createElement('div');
  document.body.append(root);
  document.documentElement.dataset['place'] = 'ledger';
  location.hash = hash;
  render(<LedgerApp drafts={createDraftStore(localStorage)} now={Date.now} />, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    delete document.documentElement.dataset['place'];
    location.hash = '';
    resetBrowser();
    localStorage.clear();
  });
  return { root };
}

/** Opens the settings; they are closed, and the fake browser put back, when the test is over. */
export function openSettings(): { readonly root: HTMLElement } {
  return openPage(<SettingsApp />);
}

/** The same for a view of the study page, named by its address from "#" on. */
export function openStudy(hash = '#/'): { readonly root: HTMLElement } {
  location.hash = hash;
  return openPage(<StudyApp now={Date.now} />);
}

/** The same for the first page, without an annotator on its sample. */
export function openWelcome(): { readonly root: HTMLElement } {
  return openPage(<WelcomeApp now={Date.now} />);
}

function openPage(app: ComponentChild): { readonly root: HTMLElement } {
  const root = document.createElement('div');
  document.body.append(root);
  render(app, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    delete document.documentElement.dataset['theme'];
    location.hash = '';
    resetBrowser();
    localStorage.clear();
  });
  return { root };
}

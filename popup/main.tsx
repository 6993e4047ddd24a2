import { render } from 'preact';
import browser from 'webextension-polyfill';
import { App } from './components/app.tsx';
import { isPanel, readNamedTab } from './page/chosen-tab.ts';
import { createDraftStore, createHeadDraftStore } from './page/draft-store.ts';
import { startLook } from './page/look.ts';
import { readPrintName } from './page/print-name.ts';
import { readRoute } from './view/route.ts';
import { say } from './words.ts';
import '../styles/palette.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/page.css';
import './styles/rescue.css';
import './styles/annotation.css';
import './styles/changes.css';
import './styles/same-article.css';
import './styles/claims.css';
import './styles/ledger.css';
import './styles/suggestions.css';
import './styles/export.css';
import './styles/import.css';
import './styles/import-columns.css';
import './styles/import-preview.css';

const named = readNamedTab(location.search);
const isBeside = isPanel(location.search);
const { kind: place } = readRoute(location.hash);
const isLedger = place !== 'page';
await startLook(localStorage);
document.documentElement.dataset['place'] = isLedger
  ? 'ledger'
  : isBeside
    ? 'panel'
    : named === undefined
      ? 'popup'
      : 'tab';
document.title = place === 'import' ? say('import_title') : isLedger ? say('ledger_page_title') : say('popup_name');

// An address that is changed by hand, from the page to the ledger or back, begins anew.
addEventListener('hashchange', () => {
  const { kind } = readRoute(location.hash);
  if ((kind !== 'page') !== isLedger || (kind === 'import') !== (place === 'import')) location.reload();
});

const printed = readPrintName(location.search);
if (printed !== undefined) void showPrinted(printed);
else if (place === 'import') void showImport();
else if (isLedger) void showLedger();
else showPage();

async function showPrinted(name: string): Promise<void> {
  const { showPrintView } = await import('./components/print-view.tsx');
  await showPrintView(name);
}

async function showLedger(): Promise<void> {
  // Loaded when it is wanted: the popup must open at once.
  const { LedgerApp } = await import('./components/ledger-app.tsx');
  render(<LedgerApp drafts={createDraftStore(localStorage)} now={Date.now} />, document.body);
}

async function showImport(): Promise<void> {
  const { ImportApp } = await import('./components/import-app.tsx');
  render(<ImportApp drafts={createDraftStore(localStorage)} now={Date.now} />, document.body);
}

function showPage(): void {
  render(
    <App
      tab={named}
      drafts={createDraftStore(localStorage)}
      headDrafts={createHeadDraftStore(localStorage)}
      now={Date.now}
      onShown={(tabId) => {
        // The popup stands in front of the passage, the panel beside it; a tab of its own makes way for the page's.
        if (isBeside) return;
        if (named === undefined) window.close();
        else void browser.tabs.update(tabId, { active: true });
      }}
    />,
    document.body,
  );
}

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { exportFormats } from '../src/export/registry.ts';
import { App } from './components/app.tsx';
import { readNamedTab } from './page/chosen-tab.ts';
import { createDraftStore } from './page/draft-store.ts';
import { say, uiDirection, uiLanguage } from './words.ts';
import '../styles/palette.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/page.css';
import './styles/annotation.css';
import './styles/changes.css';
import './styles/same-article.css';
import './styles/export.css';

const named = readNamedTab(location.search);
const html = document.documentElement;
html.lang = uiLanguage();
html.dir = uiDirection();
html.dataset['place'] = named === undefined ? 'popup' : 'tab';
document.title = say('popup_name');

render(
  <App
    tab={named}
    drafts={createDraftStore(localStorage)}
    formats={exportFormats}
    now={Date.now}
    onShown={(tabId) => {
      // The popup stands in front of the passage; a tab of its own makes way for the page's.
      if (named === undefined) window.close();
      else void browser.tabs.update(tabId, { active: true });
    }}
  />,
  document.body,
);

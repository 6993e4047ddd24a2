import { render } from 'preact';
import { onTestFinished } from 'vitest';
import { LibraryApp } from '../../../popup/library/library-app.tsx';
import { createDraftStore } from '../../../popup/page/draft-store.ts';
import { resetBrowser } from './fake-browser.ts';
import './mount.tsx';
import '../../../popup/styles/library.css';
import '../../../popup/styles/library-results.css';

/** Opens the library in the place of a tab; it is closed, and the fake browser put back, when the test is over. */
export function openLibraryPage(hash = '#/'): { readonly root: HTMLElement } {
  const root = document.createElement('div');
  document.body.append(root);
  document.documentElement.dataset['place'] = 'library';
  location.hash = hash;
  render(<LibraryApp drafts={createDraftStore(localStorage)} now={Date.now} />, root);
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

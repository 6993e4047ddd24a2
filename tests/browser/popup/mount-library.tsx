import { render } from 'preact';
import { onTestFinished } from 'vitest';
import { LibraryApp } from '../../../popup/library/library-app.tsx';
import { createDraftStore } from '../../../popup/page/draft-store.ts';
import { resetBrowser } from './fake-browser.ts';
import { passage, save, someArticle } from './library.ts';
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

/** Two articles, and three annotations with tags, a note, a claimant and colours between them. */
export async function fillLibrary(): Promise<void> {
  const rivers = someArticle({ headline: 'Rivers rise', publisher: 'The Harbour Courier' });
  const truce = someArticle({ headline: 'No truce before winter', publisher: 'Evening Ledger' });
  await save(rivers, { selectors: passage('The water rose by two metres', 40), tags: ['flood'], color: 'blue' }, 3_000);
  await save(rivers, { selectors: passage('Évacuation was ordered', 5), note: 'by whom?' }, 4_000);
  await save(
    truce,
    {
      selectors: passage('would likely reject any truce', 9),
      motivation: 'assessing',
      claimant: 'ISW',
      tags: ['truce'],
    },
    5_000,
  );
}

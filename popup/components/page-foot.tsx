import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { hasPanel, openPanel } from '../../src/messages/panel.ts';
import { askFromApp } from '../../src/messages/runtime.ts';
import { parseSite } from '../../src/model/site.ts';
import type { LoadedPage } from '../page/load-page.ts';
import { usePageContext } from '../state/page-context.ts';
import { say, sayAround, sayFailure } from '../words.ts';

/** The line at the foot: what concerns no single annotation. */
export function PageFoot({ page }: { readonly page: LoadedPage | { readonly kind: 'loading' } }) {
  const site = page.kind === 'open' && !page.isAway ? parseSite(page.facts.url) : undefined;
  return (
    <footer class="page-foot">
      <button
        type="button"
        class="text-button"
        data-action="settings"
        onClick={() => void browser.runtime.openOptionsPage()}
      >
        {say('popup_settings')}
      </button>
      <a class="text-button" data-action="study" href="/popup/study/index.html" target="_blank" rel="noopener">
        {say('popup_study')}
      </a>
      {document.documentElement.dataset['place'] === 'popup' && hasPanel() && <OpenPanel />}
      {site !== undefined && <StayAway key={site} site={site} />}
    </footer>
  );
}

/** The way to the panel beside the page, in which the app stays open while one reads. */
function OpenPanel() {
  const { announce } = usePageContext();
  const [problem, setProblem] = useState('');
  const windowId = useRef<number | undefined>(undefined);

  // Known before the press: the browser opens a panel only in the turn of it.
  useEffect(() => {
    void browser.windows.getCurrent().then(({ id }) => {
      windowId.current = id;
    });
  }, []);

  async function open(): Promise<void> {
    if (await openPanel(windowId.current ?? browser.windows.WINDOW_ID_CURRENT)) {
      window.close();
      return;
    }
    setProblem(say('popup_panel_failed'));
    announce(say('popup_panel_failed'));
  }

  return (
    <>
      <button type="button" class="text-button" data-action="panel" onClick={() => void open()}>
        {say('popup_open_panel')}
      </button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </>
  );
}

function StayAway({ site }: { readonly site: string }) {
  const { announce } = usePageContext();
  const [problem, setProblem] = useState('');
  const [before, after] = sayAround('popup_stay_away');

  async function stayAway(): Promise<void> {
    const saved = await askFromApp('appChangeSetting', { change: { kind: 'site', site, isAway: true } });
    const text = saved.ok ? '' : sayFailure(saved.failure.kind);
    setProblem(text);
    announce(saved.ok ? say('settings_site_added', site) : text);
  }

  return (
    <>
      <button type="button" class="text-button" data-action="stay-away" onClick={() => void stayAway()}>
        {before}
        <bdi>{site}</bdi>
        {after}
      </button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </>
  );
}

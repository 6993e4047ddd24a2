import browser from 'webextension-polyfill';
import { announceChange, askTab } from '../messages/runtime.ts';
import { isAwayFrom, type SettingChange, type Settings, settingsForPage } from '../model/settings.ts';
import { isOnSite } from '../model/site.ts';
import { showNothing } from './badge.ts';
import { announceEverywhere } from './changes.ts';
import { injectWords } from './injection.ts';
import { translateMenus } from './menus.ts';
import { openPage } from './open-page.ts';
import { forgetTabPage } from './tab-pages.ts';

/** Brings a change of a setting to every open page, the browser's menus and buttons, and the extension's own pages. */
export async function announceSetting(settings: Settings, change: SettingChange): Promise<void> {
  await announceChange();
  if (change.kind === 'language') await translateMenus(settings.language);
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.all(
    tabs.map(({ id, url }) => (id === undefined || url === undefined ? undefined : tellTab(id, url, settings, change))),
  );
  // The titles of the buttons speak the language too.
  if (change.kind === 'language') await announceEverywhere();
}

async function tellTab(id: number, url: string, settings: Settings, change: SettingChange): Promise<void> {
  if (change.kind === 'language') await injectWords(id, settings.language);
  await askTab(id, 'settingsChanged', { settings: settingsForPage(settings, url) });
  if (change.kind !== 'site' || !isOnSite(url, change.site)) return;
  if (isAwayFrom(settings, url)) {
    await forgetTabPage(id);
    await showNothing(id, settings.language);
  } else {
    await openPage(id, url);
  }
}

import { beforeEach, expect, test, vi } from 'vitest';
import { runOnPage } from '../../../src/background/commands.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';

const stand = vi.hoisted(() => ({
  url: '',
  canOpenPopup: true,
  settings: undefined as Settings | undefined,
  calls: [] as (readonly [string, unknown])[],
}));

// Only the browser is a fake, and what lies in its database.
vi.mock('../../../src/background/settings.ts', () => ({ settingsNow: async () => stand.settings }));
vi.mock('webextension-polyfill', () => {
  const note = (name: string) => async (value: unknown) => {
    stand.calls.push([name, value]);
  };
  return {
    default: {
      tabs: { get: async () => ({ url: stand.url }) },
      i18n: { getMessage: () => '', getUILanguage: () => 'en' },
      action: {
        setTitle: note('title'),
        setBadgeText: note('badge'),
        setBadgeBackgroundColor: async () => undefined,
        openPopup: async () => {
          if (!stand.canOpenPopup) throw new Error('openPopup requires a user gesture');
          stand.calls.push(['popup', undefined]);
        },
      },
    },
  };
});

beforeEach(() => {
  stand.settings = { ...defaultSettings, awaySites: ['quiet.example'] };
  stand.url = 'https://news.quiet.example/a-report';
  stand.canOpenPopup = true;
  stand.calls.length = 0;
});

const said = [
  ['title', { tabId: 7, title: 'Claimlight stays away from quiet.example. Open it to come back.' }],
  ['badge', { tabId: 7, text: '–' }],
];

test('a command on a site that is kept away from is answered by the button and the popup, not by silence', async () => {
  await runOnPage(7, 'saveClaim', null);
  expect(stand.calls).toEqual([...said, ['popup', undefined]]);
});

test('where the browser opens no popup by itself, the button says it', async () => {
  stand.canOpenPopup = false;
  await runOnPage(7, 'saveNote', null);
  expect(stand.calls).toEqual(said);
});

test('it is said in the language that was chosen', async () => {
  stand.settings = { ...defaultSettings, awaySites: ['quiet.example'], language: 'de' };
  await runOnPage(7, 'saveHighlight', null);
  expect(stand.calls[0]?.[1]).toEqual({
    tabId: 7,
    title: 'Claimlight hält sich von quiet.example fern. Öffnen Sie es, um das zu ändern.',
  });
});

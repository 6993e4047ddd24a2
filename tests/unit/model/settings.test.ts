import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWith } from '../../../src/model/parse.ts';
import {
  changeSettings,
  defaultSettings,
  isAwayFrom,
  pageSettings,
  settingChange,
  settingPlace,
  settingsForPage,
} from '../../../src/model/settings.ts';
import { anySettingChange, anySettings } from './any-settings.ts';

const change = (...changes: Parameters<typeof changeSettings>[1][]) => changes.reduce(changeSettings, defaultSettings);

test('gives a colour a name, its spaces folded, and its own name back for an empty one', () => {
  const named = change({ kind: 'colorName', color: 'pink', name: '  to \n check ' });
  expect(named.colorNames).toEqual({ pink: 'to check' });
  expect(changeSettings(named, { kind: 'colorName', color: 'pink', name: ' ' }).colorNames).toEqual({});
});

test('lists each site once, in order, and takes it out again', () => {
  const site = (name: string, isAway = true) => ({ kind: 'site', site: name, isAway }) as const;
  const listed = change(site('news.example'), site('a.example'), site('news.example'));
  expect(listed.awaySites).toEqual(['a.example', 'news.example']);
  expect(changeSettings(listed, site('a.example', false)).awaySites).toEqual(['news.example']);
});

test('tells a page whether it is shut out, and nothing of other sites', () => {
  const settings = change({ kind: 'site', site: 'news.example', isAway: true });
  expect(settingsForPage(settings, 'https://live.news.example/a').isAway).toBe(true);
  const elsewhere = settingsForPage(settings, 'https://harbour.example/');
  expect(elsewhere.isAway).toBe(false);
  expect(JSON.stringify(elsewhere)).not.toContain('news.example');
});

test('a site that is no site is refused', () => {
  for (const site of ['https://news.example', 'www.news.example', 'NEWS.example', 'news', '']) {
    expect(parseWith(settingChange, { kind: 'site', site, isAway: true }).ok, site).toBe(false);
  }
});

test('the last change of each place decides, whatever came before and in between', () => {
  fc.assert(
    fc.property(fc.array(anySettingChange, { maxLength: 30 }), (changes) => {
      // A naive oracle: of each place only the last change, in any order.
      const last = new Map(changes.map((each) => [settingPlace(each), each]));
      const kept = [...last.values()].reverse();
      expect(change(...kept)).toEqual(change(...changes));
    }),
  );
});

test('what a page is told is what its parser takes', () => {
  fc.assert(
    fc.property(anySettings, fc.webUrl(), (settings, url) => {
      const told = settingsForPage(settings, url);
      expect(parseWith(pageSettings, told)).toEqual({ ok: true, value: told });
      expect(told.isAway).toBe(isAwayFrom(settings, url));
    }),
  );
});

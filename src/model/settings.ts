import { type Color, colors } from './color.ts';
import { maxLineLength } from './limits.ts';
import { boolean, object, oneOf, type Parser, partial, text, variant, where } from './parse.ts';
import { isOnSite, parseSite, type Site } from './site.ts';

/** Which of the two looks our own pages and our UI in pages have; `system` follows the system's. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The languages that our texts are written in (BCP 47), in the order of their own names. */
export const uiLanguages = ['de', 'en', 'es', 'fr', 'pl', 'uk', 'ar'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

/** A language of our texts, or the browser's own. */
export const languageChoices = ['browser', ...uiLanguages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** The language that serves a person best whose own is named by a tag (BCP 47); English where none of ours does. */
export function servingLanguage(tag: string): UiLanguage {
  const [primary] = tag.toLowerCase().split(/[-_]/u);
  return uiLanguages.find((language) => language === primary) ?? 'en';
}

/** How saved passages are drawn on pages: with marker ink, with a faint line beneath alone, or not at all. */
export const paints = ['ink', 'line', 'none'] as const;
export type Paint = (typeof paints)[number];

/** What a person calls their colours; a colour that was given no name is left out. */
export type ColorNames = { readonly [color in Color]?: string };

/** What a page may know of the settings: nothing of other sites. */
export interface PageSettings {
  readonly theme: Theme;
  readonly language: LanguageChoice;
  readonly colorNames: ColorNames;
  /** Whether the toolbar appears beside selected words by itself. */
  readonly showsToolbar: boolean;
  readonly paint: Paint;
  /** Whether claims that were found are underlined from the start. */
  readonly underlinesClaims: boolean;
  /** Whether this page is on a site from which Claimlight stays away. */
  readonly isAway: boolean;
}

/** How a person wants things to be. */
export interface Settings extends Omit<PageSettings, 'isAway'> {
  /** The sites from which Claimlight stays away, in the order of their names. */
  readonly awaySites: readonly Site[];
}

/** How things are before a person changes anything. */
export const defaultSettings: Settings = {
  theme: 'system',
  language: 'browser',
  colorNames: {},
  showsToolbar: true,
  paint: 'ink',
  underlinesClaims: false,
  awaySites: [],
};

/** Longest name of a colour, in UTF-16 code units: it stands on a button. */
export const maxColorNameLength = 40;

/** One change of one setting. */
export type SettingChange =
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'language'; readonly language: LanguageChoice }
  /** An empty name gives the colour its own back. */
  | { readonly kind: 'colorName'; readonly color: Color; readonly name: string }
  | { readonly kind: 'toolbar'; readonly isShown: boolean }
  | { readonly kind: 'paint'; readonly paint: Paint }
  | { readonly kind: 'claims'; readonly isUnderlined: boolean }
  | { readonly kind: 'site'; readonly site: Site; readonly isAway: boolean };

const site: Parser<Site> = where(
  text(maxLineLength),
  (value) => parseSite(value) === value,
  'a site as parseSite writes it',
);
const colorName = text(maxColorNameLength);

export const settingChange: Parser<SettingChange> = variant<SettingChange>({
  theme: object({ theme: oneOf(themes) }),
  language: object({ language: oneOf(languageChoices) }),
  colorName: object({ color: oneOf(colors), name: colorName }),
  toolbar: object({ isShown: boolean }),
  paint: object({ paint: oneOf(paints) }),
  claims: object({ isUnderlined: boolean }),
  site: object({ site, isAway: boolean }),
});

export const colorNames: Parser<ColorNames> = partial<Record<Color, string>>({
  yellow: colorName,
  green: colorName,
  blue: colorName,
  pink: colorName,
  purple: colorName,
});

export const pageSettings: Parser<PageSettings> = object({
  theme: oneOf(themes),
  language: oneOf(languageChoices),
  colorNames,
  showsToolbar: boolean,
  paint: oneOf(paints),
  underlinesClaims: boolean,
  isAway: boolean,
});

/** The settings after a change. */
export function changeSettings(settings: Settings, change: SettingChange): Settings {
  switch (change.kind) {
    case 'theme':
      return { ...settings, theme: change.theme };
    case 'language':
      return { ...settings, language: change.language };
    case 'colorName': {
      const { [change.color]: _before, ...others } = settings.colorNames;
      const name = change.name.replace(/\s+/gu, ' ').trim();
      return { ...settings, colorNames: name === '' ? others : { ...others, [change.color]: name } };
    }
    case 'toolbar':
      return { ...settings, showsToolbar: change.isShown };
    case 'paint':
      return { ...settings, paint: change.paint };
    case 'claims':
      return { ...settings, underlinesClaims: change.isUnderlined };
    case 'site': {
      const others = settings.awaySites.filter((each) => each !== change.site);
      return { ...settings, awaySites: change.isAway ? [...others, change.site].sort() : others };
    }
  }
}

/** Where a change is kept: a later one about the same place counts alone. */
export function settingPlace(change: SettingChange): string {
  if (change.kind === 'colorName') return `colorName:${change.color}`;
  return change.kind === 'site' ? `site:${change.site}` : change.kind;
}

/** What a page may know of the settings. */
export function settingsForPage({ awaySites, ...others }: Settings, url: string): PageSettings {
  return { ...others, isAway: isAwayFrom({ awaySites }, url) };
}

/** Whether Claimlight stays away from an address. */
export function isAwayFrom({ awaySites }: Pick<Settings, 'awaySites'>, url: string): boolean {
  return awaySites.some((each) => isOnSite(url, each));
}

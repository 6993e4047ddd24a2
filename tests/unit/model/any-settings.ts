import fc from 'fast-check';
import { colors } from '../../../src/model/color.ts';
import {
  changeSettings,
  defaultSettings,
  languageChoices,
  paints,
  type SettingChange,
  type Settings,
  themes,
} from '../../../src/model/settings.ts';

const site = fc.constantFrom('news.example', 'harbour.example', 'localhost:8080', 'xn--90aedc.example');

/** Any change of any setting. */
export const anySettingChange: fc.Arbitrary<SettingChange> = fc.oneof(
  fc.record({ kind: fc.constant('theme' as const), theme: fc.constantFrom(...themes) }),
  fc.record({ kind: fc.constant('language' as const), language: fc.constantFrom(...languageChoices) }),
  fc.record({
    kind: fc.constant('colorName' as const),
    color: fc.constantFrom(...colors),
    name: fc.string({ maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant('toolbar' as const), isShown: fc.boolean() }),
  fc.record({ kind: fc.constant('paint' as const), paint: fc.constantFrom(...paints) }),
  fc.record({ kind: fc.constant('claims' as const), isUnderlined: fc.boolean() }),
  fc.record({ kind: fc.constant('site' as const), site, isAway: fc.boolean() }),
);

/** Any settings that changes can lead to. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .array(anySettingChange, { maxLength: 12 })
  .map((changes) => changes.reduce(changeSettings, defaultSettings));

import type { ComponentChildren } from 'preact';
import type { SettingChange, Settings } from '../../src/model/settings.ts';

/** What each part of the settings that can be changed is given. */
export interface SettingProps {
  readonly settings: Settings;
  /** Saves a change; false when that failed, which is then said at the head of the page. */
  run(change: SettingChange): Promise<boolean>;
}

interface Props {
  /** Names the section in the address. */
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of the page under a heading; side by side with it where there is room. */
export function SettingSection({ id, title, children }: Props) {
  return (
    <section class="setting" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="setting-body">{children}</div>
    </section>
  );
}

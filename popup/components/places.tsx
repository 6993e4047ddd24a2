import { say } from '../words.ts';
import { Mark } from './mark.tsx';

type Place = 'library' | 'bin' | 'claimants' | 'study' | 'settings';

interface Props {
  /** The place that is shown. */
  readonly here: Place;
  /** Where the library is, when that is this page: its results as they were left. */
  readonly results?: string;
}

/** The line at the top of each page that fills a tab: our mark and name, and the ways from one page to the others. */
export function Places({ here, results }: Props) {
  const library = results === undefined ? '/popup/library/index.html' : '';
  const places = [
    ['library', results ?? library, say('library_open_library')],
    ['bin', `${library}#/bin`, say('library_bin')],
    ['claimants', '/popup/index.html#/claimants', say('ledger_open_ledger')],
    ['study', '/popup/study/index.html', say('popup_study')],
    ['settings', '/popup/settings/index.html', say('popup_settings')],
  ] as const;
  return (
    <header class="masthead places-masthead">
      <Mark />
      <span class="name">{say('popup_name')}</span>
      <nav class="places" aria-label={say('library_places')}>
        {places.map(([place, address, name]) => (
          <a
            key={place}
            class="text-button"
            data-place={place}
            href={address}
            aria-current={place === here ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
    </header>
  );
}

import { useEffect, useMemo, useState } from 'preact/hooks';
import { Mark } from '../components/mark.tsx';
import { StatusRegion } from '../components/status-region.tsx';
import { createDraftStore } from '../page/draft-store.ts';
import { type CommandKeys, readCommandKeys } from '../page/shortcuts.ts';
import { type PageContext, PageContextProvider } from '../state/page-context.ts';
import { useAnnouncer } from '../state/use-announcer.ts';
import { say, uiLanguage } from '../words.ts';
import { SampleArticle } from './sample-article.tsx';
import { TrialList } from './trial-list.tsx';

/** The one page that opens when Claimlight was installed: the person tries it on a sample, and reads three short things. */
export function WelcomeApp({ now }: { now(): number }) {
  const [said, announce] = useAnnouncer();
  const context = useMemo<PageContext>(
    () => ({ drafts: createDraftStore(sessionStorage), language: uiLanguage(), now, announce }),
    [now, announce],
  );

  return (
    <PageContextProvider value={context}>
      <div class="welcome-app">
        <header class="masthead">
          <Mark />
          <span class="name">{say('popup_name')}</span>
        </header>
        <main>
          <h1>{say('welcome_title')}</h1>
          <p class="lead">{say('welcome_lead')}</p>
          <div class="trial">
            <SampleArticle />
            <TrialList />
          </div>
          <div class="briefs">
            <Brief name="pin" />
            <Keys />
            <Brief name="privacy" />
          </div>
          <p class="quiet">{say('welcome_done')}</p>
        </main>
        <StatusRegion said={said} />
      </div>
    </PageContextProvider>
  );
}

function Brief({ name }: { readonly name: 'pin' | 'privacy' }) {
  return (
    <section aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{say(`welcome_${name}_title`)}</h2>
      <p>{say(`welcome_${name}`)}</p>
    </section>
  );
}

/** The keys as the browser has set them; nothing where it has none. */
function Keys() {
  const [commands, setCommands] = useState<readonly CommandKeys[]>([]);
  useEffect(() => {
    void readCommandKeys().then((all) => setCommands(all.filter(({ shortcut }) => shortcut !== '')));
  }, []);

  if (commands.length === 0) return null;
  return (
    <section aria-labelledby="keys-title">
      <h2 id="keys-title">{say('welcome_keys_title')}</h2>
      <p>{say('welcome_keys')}</p>
      <dl class="keys">
        {commands.map(({ name, shortcut }) => (
          <div key={name}>
            <dt>
              <kbd>{shortcut}</kbd>
            </dt>
            <dd>{say(`command_${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

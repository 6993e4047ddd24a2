import { useState } from 'preact/hooks';
import { askFromApp } from '../../src/messages/runtime.ts';
import { siteOf } from '../../src/model/article-ruling.ts';
import { isOnSite } from '../../src/model/site.ts';
import { readSettings } from '../../src/storage/settings-queries.ts';
import { readDatabase } from '../page/popup-database.ts';
import { sayAround, sayFailure } from '../words.ts';

/** Says that the person keeps us from this site, and takes that back on demand. */
export function AwayNotice({ url }: { readonly url: string }) {
  const [problem, setProblem] = useState('');
  const site = siteOf(url);
  const [before, after] = sayAround('popup_away');
  const [backBefore, backAfter] = sayAround('popup_come_back');

  async function comeBack(): Promise<void> {
    const settings = await readDatabase(readSettings);
    if (!settings.ok) return setProblem(sayFailure(settings.failure.kind));
    // A site and one below it may both be named.
    for (const named of settings.value.awaySites.filter((each) => isOnSite(url, each))) {
      const saved = await askFromApp('appChangeSetting', { change: { kind: 'site', site: named, isAway: false } });
      if (!saved.ok) return setProblem(sayFailure(saved.failure.kind));
    }
    setProblem('');
  }

  return (
    <div class="away">
      <p>
        {before}
        <bdi>{site}</bdi>
        {after}
      </p>
      <button type="button" class="button" data-action="come-back" onClick={() => void comeBack()}>
        {backBefore}
        <bdi>{site}</bdi>
        {backAfter}
      </button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}

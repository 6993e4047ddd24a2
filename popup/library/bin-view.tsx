import { useEffect, useState } from 'preact/hooks';
import { askFromApp } from '../../src/messages/runtime.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Failure, Result } from '../../src/model/failure.ts';
import { shortenEnd } from '../../src/model/shorten.ts';
import { binLifeMs, readBin } from '../../src/storage/bin-queries.ts';
import { FailureNotice } from '../components/failure-notice.tsx';
import { LoadingPart } from '../components/loading-page.tsx';
import { Moment } from '../components/moment.tsx';
import { ReadFailure } from '../components/read-failure.tsx';
import { readDatabase } from '../page/popup-database.ts';
import { usePageContext } from '../state/page-context.ts';
import { useChanges } from '../state/use-changes.ts';
import { say, sayCount, sayFailure } from '../words.ts';

/** How many deleted annotations are listed, and how many more with each press. */
const windowSize = 100;
const dayMs = 86_400_000;

type Bin = Awaited<ReturnType<typeof readBin>>;

/** What was deleted in the last 30 days: to be brought back, or taken away for good. */
export function BinView() {
  const { announce, now } = usePageContext();
  const version = useChanges();
  const [limit, setLimit] = useState(windowSize);
  const [bin, setBin] = useState<Bin | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const [isAsking, setAsking] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    void readDatabase((database) => readBin(database, limit)).then((read) => {
      if (!isCurrent) return;
      setFailure(read.ok ? undefined : read.failure);
      if (read.ok) setBin(read.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [version, limit]);

  async function run(action: Promise<Result<unknown>>, done: string): Promise<void> {
    const result = await action;
    const words = result.ok ? '' : sayFailure(result.failure.kind);
    setProblem(words);
    announce(result.ok ? done : words);
  }

  function daysLeft({ deleted }: Annotation): number {
    return Math.max(1, Math.ceil(((deleted ?? 0) + binLifeMs - now()) / dayMs));
  }

  return (
    <div class="bin">
      <header class="article-head">
        <h1>{say('library_bin_title')}</h1>
        <p class="hint">{say('library_bin_how')}</p>
      </header>
      {failure !== undefined && <ReadFailure failure={failure} />}
      {problem !== '' && <FailureNotice text={problem} />}
      {bin === undefined && failure === undefined && <LoadingPart />}
      {bin !== undefined && bin.total === 0 && <p class="empty-line">{say('library_bin_empty')}</p>}
      {bin !== undefined && bin.total > 0 && (
        <>
          <div class="list-options">
            <p class="list-total">{sayCount('library_bin_count', bin.total)}</p>
            {isAsking ? (
              <>
                <span>{say('library_bin_sure')}</span>
                <button
                  type="button"
                  class="button primary"
                  data-action="empty-bin-now"
                  onClick={() => {
                    setAsking(false);
                    void run(askFromApp('appEmptyBin', {}), say('library_bin_emptied'));
                  }}
                >
                  {say('library_bin_empty_now')}
                </button>
                <button type="button" class="button" onClick={() => setAsking(false)}>
                  {say('popup_cancel')}
                </button>
              </>
            ) : (
              <button type="button" class="text-button" data-action="empty-bin" onClick={() => setAsking(true)}>
                {say('library_bin_do_empty')}
              </button>
            )}
          </div>
          <ul class="bin-list">
            {bin.annotations.map((annotation) => (
              <li
                key={annotation.id}
                class="item bin-item"
                tabIndex={-1}
                aria-labelledby={`bin-${annotation.id}`}
                data-annotation={annotation.id}
                data-color={annotation.color}
              >
                <p class="quote" dir="auto" id={`bin-${annotation.id}`}>
                  {shortenEnd(annotation.selectors?.quote.exact.trim() || annotation.note, 300).text}
                </p>
                <p class="result-foot">
                  <span>
                    {say('library_bin_deleted')} <Moment time={annotation.deleted ?? 0} />
                  </span>
                  <span>{sayCount('library_bin_days', daysLeft(annotation))}</span>
                  <button
                    type="button"
                    class="text-button"
                    data-action="restore"
                    aria-describedby={`bin-${annotation.id}`}
                    onClick={() => void run(askFromApp('appRestore', { id: annotation.id }), say('popup_restored'))}
                  >
                    {say('library_bin_restore')}
                  </button>
                  <button
                    type="button"
                    class="text-button"
                    data-action="purge"
                    aria-describedby={`bin-${annotation.id}`}
                    onClick={() => void run(askFromApp('appPurge', { id: annotation.id }), say('library_bin_purged'))}
                  >
                    {say('library_bin_purge')}
                  </button>
                </p>
              </li>
            ))}
          </ul>
          {bin.total > bin.annotations.length && (
            <button type="button" class="button" data-action="more" onClick={() => setLimit(limit + windowSize)}>
              {say('ledger_more')}
            </button>
          )}
        </>
      )}
    </div>
  );
}

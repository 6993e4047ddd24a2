import { useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import type { ImportConflict } from '../../src/storage/import-plan.ts';
import { sayPlace } from '../view/say-place.ts';
import { say, sayList, sayNumber } from '../words.ts';
import { Moment } from './moment.tsx';

/** How many are shown until more are asked for. */
const windowLength = 10;

/** What was changed here after the file was made: both sides, of which ours stays. */
export function ImportConflicts({ conflicts }: { readonly conflicts: readonly ImportConflict[] }) {
  const [shown, setShown] = useState(windowLength);
  return (
    <section class="conflicts">
      <h2>
        {say('import_count_conflict')} <span class="count">{sayNumber(conflicts.length)}</span>
      </h2>
      <p class="hint">{say('import_conflicts_hint')}</p>
      <ol>
        {conflicts.slice(0, shown).map(({ here, imported, where }) => (
          <li key={`${where} ${here.id}`}>
            {here.selectors !== null && <blockquote dir="auto">{here.selectors.quote.exact.slice(0, 400)}</blockquote>}
            <div class="sides">
              <Side title={say('import_here')} annotation={here} />
              <Side title={say('import_in_file')} annotation={imported} where={where} />
            </div>
          </li>
        ))}
      </ol>
      {shown < conflicts.length && (
        <button type="button" class="button" onClick={() => setShown(shown + windowLength)}>
          {say('import_show_more')}
        </button>
      )}
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly annotation: Annotation;
  readonly where?: string;
}

function Side({ title, annotation, where }: SideProps) {
  const { note, tags, claimant, deleted, modified } = annotation;
  return (
    <div class="side">
      <p class="hint">
        <strong>{title}</strong> · <Moment time={modified} />
        {where !== undefined && (
          <>
            {' '}
            · <bdi>{sayPlace(where)}</bdi>
          </>
        )}
      </p>
      {deleted !== null && <p>{say('import_deleted')}</p>}
      {claimant !== '' && <p dir="auto">{claimant}</p>}
      {note !== '' && (
        <p class="note" dir="auto">
          {note.slice(0, 600)}
        </p>
      )}
      {tags.length > 0 && <p class="quiet">{sayList(tags.map((tag) => `#${tag}`))}</p>}
    </div>
  );
}

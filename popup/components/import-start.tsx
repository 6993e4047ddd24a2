import { useRef, useState } from 'preact/hooks';
import type { ImportRun } from '../../src/model/import-run.ts';
import type { ImportState } from '../state/use-import.ts';
import { say, sayCount, sayList } from '../words.ts';
import { ImportTitle } from './import-title.tsx';
import { Moment } from './moment.tsx';

/** Where files are chosen, with what was begun before and what can be undone. */
export function ImportStart({ state }: { readonly state: ImportState }) {
  const { ready, cutOff, past } = state;
  return (
    <>
      <ImportTitle text={say('import_title')} />
      <p class="import-lead">{say('import_lead')}</p>
      {ready.map((run) => (
        <section key={run.id} class="import-offer">
          <p>
            <strong>{say('import_offer', namesOf(run))}</strong>{' '}
            <span class="quiet">
              {sayCount('import_annotations', run.annotations)} · <Moment time={run.created} />
            </span>
          </p>
          <div class="row">
            <button type="button" class="button primary" data-action="go-on" onClick={() => state.goOn(run)}>
              {say('import_go_on')}
            </button>
            <button type="button" class="button" data-action="throw-away" onClick={() => state.throwAway(run)}>
              {say('import_throw_away')}
            </button>
          </div>
        </section>
      ))}
      {cutOff.map((run) => (
        <section key={run.id} class="import-offer">
          <p>{say('import_cut_off')}</p>
          <button type="button" class="button" data-action="throw-away" onClick={() => state.throwAway(run)}>
            {say('import_tidy_up')}
          </button>
        </section>
      ))}
      <DropPlace onFiles={state.choose} />
      {past.length > 0 && (
        <section>
          <h2>{say('import_past')}</h2>
          <ul class="import-past">
            {past.map((run) => (
              <li key={run.id}>
                <span class="names">{namesOf(run)}</span>
                <span class="quiet">
                  {sayCount('import_annotations', run.annotations)} · <Moment time={run.written ?? run.created} />
                </span>
                <button
                  type="button"
                  class="text-button"
                  data-action="undo-import"
                  aria-label={say('import_undo_of', namesOf(run))}
                  onClick={() => state.undo(run)}
                >
                  {say('import_undo')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The names of an import's files that were read. */
function namesOf({ files }: ImportRun): string {
  return sayList(files.filter(({ refusal }) => refusal === null).map(({ name }) => name));
}

function DropPlace({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <section
      class="drop-place"
      data-over={isOver}
      aria-label={say('import_drop_place')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p class="drop-words">{say('import_drop')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => onFiles([...(currentTarget.files ?? [])])}
      />
      <button type="button" class="button primary" data-action="choose-files" onClick={() => input.current?.click()}>
        {say('import_choose')}
      </button>
      <p class="hint">{say('import_formats')}</p>
    </section>
  );
}

import { useEffect } from 'preact/hooks';
import type { ImportRun } from '../../src/model/import-run.ts';
import { usePageContext } from '../state/page-context.ts';
import type { ImportState } from '../state/use-import.ts';
import { annotationCounts } from '../view/import-counts.ts';
import { say, sayCount } from '../words.ts';
import { ImportFigures } from './import-figures.tsx';
import { ImportTitle } from './import-title.tsx';

/** What an import, or taking it back, has done. */
export function ImportResult({ run, state }: { readonly run: ImportRun; readonly state: ImportState }) {
  const { announce } = usePageContext();
  const isUndone = run.state === 'undone';
  const counts = run.summary === null ? undefined : annotationCounts(run, run.summary);
  const title = say(isUndone ? 'import_undone' : 'import_written');
  useEffect(() => announce(title), [announce, title]);
  return (
    <>
      <ImportTitle text={title} />
      {isUndone ? (
        <p class="import-lead">
          {say('import_undone_lead')} {run.kept > 0 && sayCount('import_kept', run.kept)}
        </p>
      ) : (
        <>
          {counts !== undefined && <ImportFigures isPlan={false} counts={counts} />}
          <p class="import-promise">{say(counts?.refused === 0 ? 'import_written_lead' : 'import_written_partly')}</p>
        </>
      )}
      <div class="row import-actions">
        <button type="button" class="button primary" data-action="again" onClick={state.restart}>
          {say('import_again')}
        </button>
        {!isUndone && (
          <button type="button" class="button" data-action="undo-import" onClick={() => state.undo(run)}>
            {say('import_undo')}
          </button>
        )}
      </div>
    </>
  );
}

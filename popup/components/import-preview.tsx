import { type ImportRun, maxListed, type Refusal } from '../../src/model/import-run.ts';
import type { ImportPlan } from '../../src/storage/import-plan.ts';
import type { ImportState } from '../state/use-import.ts';
import { annotationCounts } from '../view/import-counts.ts';
import { say, sayAround, sayCount, sayNamed, sayNumber } from '../words.ts';
import { ImportConflicts } from './import-conflicts.tsx';
import { ImportFigures } from './import-figures.tsx';
import { RefusalList } from './import-refused.tsx';
import { ImportTitle } from './import-title.tsx';

interface Props {
  readonly run: ImportRun;
  readonly plan: ImportPlan;
  readonly state: ImportState;
}

/** What an import will do, before anything is written. */
export function ImportPreview({ run, plan, state }: Props) {
  const { annotations, others } = plan.summary;
  const refusals = [...run.files.flatMap(({ refusal }) => (refusal === null ? [] : [refusal])), ...run.refusals];
  const taken: readonly Refusal[] = plan.refusals
    .filter(({ item }) => item.kind === 'annotation' || item.kind === 'article')
    .map(({ where, why }) => ({ file: run.files[0]?.name ?? '', where, kind: why, values: [''] }));
  const listed = [...refusals, ...taken].slice(0, maxListed);
  const counts = annotationCounts(run, plan.summary);
  const { refused } = counts;
  const isNothing = annotations.added + annotations.updated + others.added + others.updated + run.settings.length === 0;
  return (
    <>
      <ImportTitle text={say('import_preview_title')} />
      <ul class="import-files">
        {run.files.map(({ name, format, refusal }, index) => (
          <li key={index}>
            <bdi>{name}</bdi>{' '}
            <span class="quiet">{refusal === null ? sayFormat(format ?? 'csv') : say('import_file_refused')}</span>
          </li>
        ))}
      </ul>
      <ImportFigures counts={counts} isPlan />
      {others.added + others.updated > 0 && (
        <p class="hint">{sayCount('import_others', others.added + others.updated)}</p>
      )}
      {run.settings.length > 0 && <p class="hint">{say('import_settings')}</p>}
      <p class="import-promise">{say(isNothing ? 'import_nothing' : 'import_promise')}</p>
      <div class="row import-actions">
        {!isNothing && (
          <button type="button" class="button primary" data-action="write-import" onClick={() => state.write(run)}>
            {say('import_write')}
          </button>
        )}
        <button type="button" class="button" data-action="throw-away" onClick={() => state.throwAway(run)}>
          {say('import_throw_away')}
        </button>
      </div>
      {plan.conflicts.length > 0 && <ImportConflicts conflicts={plan.conflicts} />}
      {listed.length > 0 && (
        <section>
          <h2>
            {say('import_count_refused')} <span class="count">{sayNumber(refused)}</span>
          </h2>
          <RefusalList refusals={listed} />
          {refused > listed.length && <More count={refused - listed.length} />}
        </section>
      )}
    </>
  );
}

/** A format's name; its id with its hyphens taken out is part of the key. */
function sayFormat(format: string): string {
  return sayNamed(`import_format_${format.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase())}`);
}

function More({ count }: { readonly count: number }) {
  const [before, after] = sayAround('import_more');
  return (
    <p class="hint">
      {before}
      {sayNumber(count)}
      {after}
    </p>
  );
}

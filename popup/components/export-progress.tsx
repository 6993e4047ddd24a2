import { assertNever } from '../../src/model/assert-never.ts';
import type { ExportOutcome } from '../state/use-export.ts';
import { sayTemplateProblem } from '../view/say-template-problem.ts';
import { say, sayNumber, sayReadFailure } from '../words.ts';

/** How far an export has come, or what came of it. */
export function ExportProgress({ outcome }: { readonly outcome: ExportOutcome }) {
  return (
    <div class="export-progress">
      {outcome.kind === 'working' && outcome.total > 0 && (
        <progress max={outcome.total} value={outcome.done} aria-label={say('popup_export_working')} />
      )}
      <p class="hint">{sayOutcome(outcome)}</p>
    </div>
  );
}

/** An export's outcome in words. */
export function sayOutcome(outcome: ExportOutcome): string {
  switch (outcome.kind) {
    case 'working':
      return outcome.done === 0
        ? say('popup_export_working')
        : say('popup_export_count', sayNumber(outcome.done), sayNumber(outcome.total));
    case 'cancelled':
      return say('popup_export_cancelled');
    case 'saved':
      return say('popup_export_saved', outcome.fileName);
    case 'copied':
      return say('popup_export_copied');
    case 'nothing':
      return say('popup_export_nothing');
    case 'refused':
      return say('popup_export_copy_refused');
    case 'template':
      return say('template_export_failed', sayTemplateProblem(outcome.problem));
    case 'failed':
      return say(
        'popup_export_failed',
        outcome.failure.kind === 'diskFull' ? say('export_disk_full') : sayReadFailure(outcome.failure.kind),
      );
    default:
      return assertNever(outcome);
  }
}

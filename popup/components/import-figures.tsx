import type { ImportCounts } from '../../src/model/import-run.ts';
import { say, sayNumber } from '../words.ts';

const kinds = ['added', 'updated', 'unchanged', 'conflict', 'refused'] as const satisfies (keyof ImportCounts)[];

interface Props {
  readonly counts: ImportCounts;
  /** Whether it is still to come, and is said what that means. */
  readonly isPlan: boolean;
}

/** How many annotations become, or became, what. */
export function ImportFigures({ counts, isPlan }: Props) {
  return (
    <dl class="import-figures">
      {kinds.map((kind) => (
        <div key={kind} data-count={kind} data-empty={counts[kind] === 0}>
          <dt>{say(`import_count_${kind}`)}</dt>
          <dd>{sayNumber(counts[kind])}</dd>
          {isPlan && <dd class="hint">{say(`import_count_${kind}_hint`)}</dd>}
        </div>
      ))}
    </dl>
  );
}

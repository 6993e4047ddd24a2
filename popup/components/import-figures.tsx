import type { ImportCounts } from '../../src/model/import-run.ts';
import { say, sayNumber } from '../words.ts';

const kinds = ['added', 'updated', 'unchanged', 'conflict', 'refused'] as const satisfies (keyof ImportCounts)[];

/** How many annotations become what. */
export function ImportFigures({ counts }: { readonly counts: ImportCounts }) {
  return (
    <dl class="import-figures">
      {kinds.map((kind) => (
        <div key={kind} data-count={kind} data-empty={counts[kind] === 0}>
          <dt>{say(`import_count_${kind}`)}</dt>
          <dd>{sayNumber(counts[kind])}</dd>
          <dd class="hint">{say(`import_count_${kind}_hint`)}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { ImportedFileRow, Refusal } from '../../src/model/import-run.ts';
import { sayPlace } from '../view/say-place.ts';
import { say, sayNamed } from '../words.ts';
import { ImportTitle } from './import-title.tsx';

/** Files of which nothing can be taken over, each with the place and the reason. */
export function ImportRefused({ files, onAgain }: { readonly files: readonly ImportedFileRow[]; onAgain(): void }) {
  return (
    <>
      <ImportTitle text={say('import_refused_title')} />
      <p class="import-lead">{say('import_refused_lead')}</p>
      <RefusalList refusals={files.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]))} />
      <button type="button" class="button primary" data-action="again" onClick={onAgain}>
        {say('import_other_file')}
      </button>
    </>
  );
}

/** What was not taken: where it stood, and why, in plain words. */
export function RefusalList({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return (
    <ul class="refusals">
      {refusals.map((each, index) => (
        <li key={index}>
          <span class="place">
            <bdi>{each.file}</bdi> · <bdi>{sayPlace(each.where)}</bdi>
          </span>
          <span>{sayNamed(`import_reason_${each.kind}`, ...each.values)}</span>
        </li>
      ))}
    </ul>
  );
}

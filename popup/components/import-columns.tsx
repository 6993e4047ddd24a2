import { useId, useState } from 'preact/hooks';
import { type ColumnMapping, type MappedField, mappedFields } from '../../src/export/import/import-format.ts';
import type { TableSample } from '../../src/export/import/sample-table.ts';
import { usePageContext } from '../state/page-context.ts';
import type { UnnamedTable } from '../state/use-import.ts';
import { say, sayAround } from '../words.ts';
import { ImportTitle } from './import-title.tsx';

interface Props {
  readonly table: UnnamedTable;
  onNamed(mapping: ColumnMapping): void;
  onCancel(): void;
}

/** Asks what the columns of a table hold, beside its first rows. */
export function ImportColumns({ table: { file, sample }, onNamed, onCancel }: Props) {
  const id = useId();
  const { announce } = usePageContext();
  const [mapping, setMapping] = useState<ColumnMapping>(sample.guess);
  const [isAsked, setAsked] = useState(false);
  const isMissing = mapping.url === undefined || (mapping.quote ?? mapping.note) === undefined;
  const [before, after] = sayAround('import_columns_lead');

  function set(field: MappedField, column: string): void {
    const { [field]: _old, ...others } = mapping;
    setMapping(column === '' ? others : { ...others, [field]: column });
  }

  return (
    <form
      class="import-columns"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isMissing) announce(say('import_columns_missing'));
        else onNamed(mapping);
      }}
    >
      <ImportTitle text={say('import_columns_title')} />
      <p class="import-lead">
        {before}
        <bdi>{file.name}</bdi>
        {after}
      </p>
      <fieldset class="column-fields">
        <legend class="unseen">{say('import_columns_title')}</legend>
        {mappedFields.map((field) => (
          <div key={field} class="field">
            <label for={`${id}-${field}`}>{say(`import_field_${field}`)}</label>
            <select
              id={`${id}-${field}`}
              value={mapping[field] ?? ''}
              onChange={({ currentTarget }) => set(field, currentTarget.value)}
            >
              <option value="">{say('import_no_column')}</option>
              {sample.header.map((name, index) => (
                <option key={index} value={name}>
                  {name}
                </option>
              ))}
            </select>
            {mapping[field] !== undefined && <Samples sample={sample} column={mapping[field]} />}
          </div>
        ))}
      </fieldset>
      {isAsked && isMissing && (
        <p class="failure" role="alert">
          {say('import_columns_missing')}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button primary" data-action="columns-named">
          {say('import_go_on')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {say('import_cancel')}
        </button>
      </div>
    </form>
  );
}

/** The first cells of a column, by which is seen whether it is the right one. */
function Samples({ sample, column }: { readonly sample: TableSample; readonly column: string }) {
  const at = sample.header.indexOf(column);
  const cells = sample.rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
  return (
    <ul class="cells" aria-label={say('import_first_rows')}>
      {cells.map((cell, index) => (
        <li key={index} dir="auto">
          {cell.slice(0, 300)}
        </li>
      ))}
    </ul>
  );
}

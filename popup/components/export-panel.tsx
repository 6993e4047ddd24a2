import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../../src/export/export-format.ts';
import { assertNever } from '../../src/model/assert-never.ts';
import { rememberChoice, rememberedChoice } from '../page/export-choice.ts';
import { usePageContext } from '../state/page-context.ts';
import { type ExportOutcome, type ExportScope, useExport } from '../state/use-export.ts';
import { usePublication } from '../state/use-publication.ts';
import { say, sayList, sayNamed, sayNumber, sayReadFailure } from '../words.ts';
import { FormatChoice } from './format-choice.tsx';
import { PublicationFields } from './publication-fields.tsx';

interface Props {
  readonly formats: readonly ExportFormat[];
  /** The keys and headline of the page that is shown; left out when there is only everything to export. */
  readonly page?: ExportScope;
  onClose(): void;
}

/** What to export, as what, and where to. */
export function ExportPanel({ formats, page, onClose }: Props) {
  const { announce, now } = usePageContext();
  const id = useId();
  const panel = useRef<HTMLFormElement>(null);
  const [remembered] = useState(() => rememberedChoice(localStorage));
  const [isEverything, setEverything] = useState(page === undefined || remembered?.isEverything === true);
  const [format, setFormat] = useState(formats.find(({ id: known }) => known === remembered?.format) ?? formats[0]);
  const publication = usePublication();
  const { outcome, exportTo, cancel } = useExport(
    isEverything ? undefined : page,
    format,
    now,
    format?.isPublished ? publication.value : undefined,
  );

  function start(target: 'file' | 'clipboard'): void {
    if (format?.isPublished && !publication.check()) {
      announce(say('export_publication_missing'));
      return;
    }
    // Where there is only everything to export, that was no choice.
    const wasEverything = page === undefined ? remembered?.isEverything === true : isEverything;
    if (format !== undefined) rememberChoice(localStorage, { format: format.id, isEverything: wasEverything });
    void exportTo(target);
  }

  useEffect(() => panel.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  useEffect(() => {
    // Its beginning and its end are told; counting aloud would be noise.
    if (outcome !== undefined && !(outcome.kind === 'working' && outcome.count > 0)) announce(sayOutcome(outcome));
  }, [outcome, announce]);

  return (
    <form
      ref={panel}
      id="export-panel"
      class="export-panel"
      aria-label={say('popup_export')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {page !== undefined && (
        <Choice
          legend={say('popup_export_what')}
          name={`${id}-what`}
          options={[
            { value: 'page', label: say('popup_export_this_page') },
            { value: 'everything', label: say('popup_export_everything') },
          ]}
          value={isEverything ? 'everything' : 'page'}
          onChange={(value) => setEverything(value === 'everything')}
        />
      )}
      <FormatChoice
        legend={page === undefined ? say('popup_export_everything_as') : say('popup_export_as')}
        formats={formats}
        value={format?.id ?? ''}
        onChange={setFormat}
      />
      {format !== undefined && <p class="loss">{sayLoss(format)}</p>}
      {format?.noticeKey !== undefined && <p class="loss">{sayNamed(format.noticeKey)}</p>}
      {format?.isPublished && <PublicationFields publication={publication} />}
      <div class="row">
        <button type="button" class="button primary" data-action="save-file" onClick={() => start('file')}>
          {say('popup_export_file')}
        </button>
        <button type="button" class="button" data-action="copy" onClick={() => start('clipboard')}>
          {say('popup_export_copy')}
        </button>
        {outcome?.kind === 'working' && (
          <button type="button" class="text-button" data-action="cancel-export" onClick={cancel}>
            {say('popup_export_cancel')}
          </button>
        )}
        <button type="button" class="text-button" data-action="close-export" onClick={onClose}>
          {say('popup_close')}
        </button>
      </div>
      {outcome !== undefined && <p class="hint">{sayOutcome(outcome)}</p>}
    </form>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  onChange(value: string): void;
}

function Choice({ legend, name, options, value, onChange }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

/** What a format leaves out, so that nobody finds out afterwards. */
function sayLoss({ drops }: ExportFormat): string {
  if (drops.length === 0) return say('popup_export_lossless');
  const fields = drops.map((field) => sayNamed(`export_field_${field}`));
  return say('popup_export_drops', sayList(fields));
}

function sayOutcome(outcome: ExportOutcome): string {
  switch (outcome.kind) {
    case 'working':
      return outcome.count === 0 ? say('popup_export_working') : say('popup_export_count', sayNumber(outcome.count));
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
    case 'failed':
      return say('popup_export_failed', sayReadFailure(outcome.failure.kind));
    default:
      return assertNever(outcome);
  }
}

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../../src/export/export-format.ts';
import { assertNever } from '../../src/model/assert-never.ts';
import { type Destination, rememberChoice, rememberedChoice } from '../page/export-choice.ts';
import { openPrintTab } from '../page/print-job.ts';
import { usePageContext } from '../state/page-context.ts';
import { type ExportOutcome, type NamedScope, useExport } from '../state/use-export.ts';
import { usePublication } from '../state/use-publication.ts';
import { useTemplates } from '../state/use-templates.ts';
import { say, sayList, sayNamed } from '../words.ts';
import { BackupSection } from './backup-section.tsx';
import { ExportProgress, sayOutcome } from './export-progress.tsx';
import { FormatChoice } from './format-choice.tsx';
import { PublicationFields } from './publication-fields.tsx';
import { TemplateTools } from './template-tools.tsx';

interface Props {
  /** What can be exported from here, the nearest first; at least one. */
  readonly scopes: readonly NamedScope[];
  onClose(): void;
}

/** What to export, as what, and where to. */
export function ExportPanel({ scopes, onClose }: Props) {
  const { announce, now } = usePageContext();
  const id = useId();
  const panel = useRef<HTMLFormElement>(null);
  const [remembered] = useState(() => rememberedChoice(localStorage));
  const [chosen, setChosen] = useState(remembered?.isEverything === true ? 'everything' : scopes[0]?.id);
  const templates = useTemplates(remembered?.format);
  const { format, formats, choose: setFormat } = templates;
  const [withByteOrderMark, setByteOrderMark] = useState(remembered?.withByteOrderMark === true);
  const [destination, setDestination] = useState<Destination>(remembered?.destination ?? 'file');
  const publication = usePublication();
  const { outcome, exportTo, cancel } = useExport(now);
  const scope = scopes.find((each) => each.id === chosen) ?? scopes[0];
  if (scope === undefined) throw new Error('An export needs something to export');
  const named = scope;

  function start(target: Destination): void {
    if (target !== 'print' && format.isPublished && !publication.check()) {
      announce(say('export_publication_missing'));
      return;
    }
    setDestination(target);
    rememberChoice(localStorage, {
      format: format.id,
      // Where there is only everything to export, or no such choice, nothing was chosen.
      isEverything: scopes.length > 1 ? named.id === 'everything' : remembered?.isEverything === true,
      destination: target,
      withByteOrderMark,
    });
    if (target === 'print') void openPrintTab(named.scope);
    else {
      const publishedAs = format.isPublished ? publication.value : undefined;
      void exportTo(target, { scope: named, format, withByteOrderMark, publication: publishedAs });
    }
  }

  // At once: Enter that is struck as soon as the panel is seen must not meet the button that opened it.
  useLayoutEffect(() => panel.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  useEffect(() => {
    // Its beginning and its end are told; counting aloud would be noise.
    if (outcome !== undefined && !(outcome.kind === 'working' && outcome.done > 0)) announce(sayOutcome(outcome));
  }, [outcome, announce]);

  return (
    <form
      ref={panel}
      id="export-panel"
      class="export-panel"
      aria-label={say('popup_export')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const isFromField = event.target instanceof HTMLInputElement;
        if (event.key !== 'Escape' && !(event.key === 'Enter' && isFromField)) return;
        event.preventDefault();
        if (event.key === 'Escape') onClose();
        else if (outcome?.kind !== 'working') start(destination);
      }}
    >
      {scopes.length > 1 && (
        <fieldset>
          <legend>{say('popup_export_what')}</legend>
          {scopes.map((each) => (
            <label key={each.id}>
              <input
                type="radio"
                name={`${id}-what`}
                value={each.id}
                checked={each.id === named.id}
                onChange={() => setChosen(each.id)}
              />
              {each.label}
            </label>
          ))}
        </fieldset>
      )}
      <FormatChoice
        legend={scopes.length > 1 ? say('popup_export_as') : say('popup_export_scope_as', named.label)}
        formats={formats}
        value={format.id}
        onChange={setFormat}
      />
      <TemplateTools templates={templates} scope={named.scope} />
      {format.group !== 'templates' && <p class="loss">{sayLoss(format)}</p>}
      {format.noticeKey !== undefined && <p class="loss">{sayNamed(format.noticeKey)}</p>}
      {format.isTable && (
        <label>
          <input
            type="checkbox"
            name="byte-order-mark"
            checked={withByteOrderMark}
            onChange={({ currentTarget }) => setByteOrderMark(currentTarget.checked)}
          />
          {say('export_byte_order_mark')}
        </label>
      )}
      {format.isPublished && <PublicationFields publication={publication} />}
      <Destinations last={destination} outcome={outcome} onStart={start} onCancel={cancel} onClose={onClose} />
      {outcome !== undefined && <ExportProgress outcome={outcome} />}
      {scopes.some(({ id: known }) => known === 'everything') && <BackupSection />}
    </form>
  );
}

interface DestinationsProps {
  /** Where the last export went: its button stands out, and Enter presses it. */
  readonly last: Destination;
  readonly outcome: ExportOutcome | undefined;
  onStart(target: Destination): void;
  onCancel(): void;
  onClose(): void;
}

function Destinations({ last, outcome, onStart, onCancel, onClose }: DestinationsProps) {
  const isWorking = outcome?.kind === 'working';
  return (
    <div class="row">
      {(['file', 'clipboard', 'print'] as const).map((target) => (
        <button
          key={target}
          type="button"
          class={target === last ? 'button primary' : 'button'}
          data-action={actions[target]}
          aria-disabled={isWorking}
          onClick={() => !isWorking && onStart(target)}
        >
          {sayDestination(target)}
        </button>
      ))}
      {isWorking && (
        <button type="button" class="text-button" data-action="cancel-export" onClick={onCancel}>
          {say('popup_export_cancel')}
        </button>
      )}
      <button type="button" class="text-button" data-action="close-export" onClick={onClose}>
        {say('popup_close')}
      </button>
    </div>
  );
}

const actions = { file: 'save-file', clipboard: 'copy', print: 'print' } as const;

function sayDestination(target: Destination): string {
  switch (target) {
    case 'file':
      return say('popup_export_file');
    case 'clipboard':
      return say('popup_export_copy');
    case 'print':
      return say('popup_export_print');
    default:
      return assertNever(target);
  }
}

/** What a format leaves out, so that nobody finds out afterwards. */
function sayLoss({ drops }: ExportFormat): string {
  if (drops.length === 0) return say('popup_export_lossless');
  const fields = drops.map((field) => sayNamed(`export_field_${field}`));
  return say('popup_export_drops', sayList(fields));
}

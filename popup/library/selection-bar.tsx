import { useState } from 'preact/hooks';
import { askFromApp } from '../../src/messages/runtime.ts';
import { type Color, colors } from '../../src/model/color.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { ManyChange } from '../../src/model/many-edits.ts';
import { cleanTags } from '../../src/model/tags.ts';
import { LazyExportPanel } from '../components/lazy-export-panel.tsx';
import { usePageContext } from '../state/page-context.ts';
import { say, sayColor, sayCount, sayFailure } from '../words.ts';

interface Props {
  readonly ids: readonly AnnotationId[];
  readonly problem: string | undefined;
  /** Nothing is chosen any more. */
  onDone(): void;
  onFailed(problem: string): void;
}

/** What was deleted last, to be brought back. */
type Deleted = readonly AnnotationId[];

/** What can be done with all that is chosen; what was deleted is offered back until that is dismissed. */
export function SelectionBar({ ids, problem, onDone, onFailed }: Props) {
  const { announce } = usePageContext();
  const [tag, setTag] = useState('');
  const [isExporting, setExporting] = useState(false);
  const [deleted, setDeleted] = useState<Deleted>([]);
  const [isBusy, setBusy] = useState(false);

  async function change(of: readonly AnnotationId[], wanted: ManyChange): Promise<readonly AnnotationId[] | undefined> {
    setBusy(true);
    const result = await askFromApp('appChangeMany', { ids: of, change: wanted });
    setBusy(false);
    if (!result.ok) {
      const words = sayFailure(result.failure.kind);
      onFailed(words);
      announce(words);
      return undefined;
    }
    announce(sayCount('library_changed', result.value.length));
    return result.value;
  }

  async function remove(): Promise<void> {
    const gone = await change(ids, { kind: 'delete' });
    if (gone === undefined) return;
    setDeleted(gone);
    onDone();
  }

  async function bringBack(): Promise<void> {
    if ((await change(deleted, { kind: 'restore' })) !== undefined) setDeleted([]);
  }

  const [cleaned] = cleanTags([tag]);
  async function addTag(kind: 'addTag' | 'removeTag'): Promise<void> {
    if (cleaned !== undefined && (await change(ids, { kind, tag: cleaned })) !== undefined) setTag('');
  }

  if (ids.length === 0 && deleted.length === 0) return null;
  if (ids.length === 0) {
    return (
      <section class="selection-bar" aria-label={say('library_deleted_bar')}>
        <p class="selection-count">{problem ?? sayCount('popup_deleted', deleted.length)}</p>
        <button type="button" class="text-button" data-action="undo" disabled={isBusy} onClick={() => void bringBack()}>
          {say('popup_undo')}
        </button>
        <button type="button" class="text-button" data-action="dismiss" onClick={() => setDeleted([])}>
          {say('popup_dismiss')}
        </button>
      </section>
    );
  }
  const scope = {
    id: 'selection',
    label: say('library_selection_scope'),
    headline: '',
    scope: { kind: 'annotations', ids },
  } as const;
  return (
    <section class="selection-bar" aria-label={say('library_selection')} aria-busy={isBusy}>
      {isExporting && <LazyExportPanel scopes={[scope]} onClose={() => setExporting(false)} />}
      <p class="selection-count">{sayCount('library_chosen', ids.length)}</p>
      <form
        class="selection-tag"
        onSubmit={(event) => {
          event.preventDefault();
          void addTag('addTag');
        }}
      >
        <input
          type="text"
          name="selection-tag"
          aria-label={say('library_tag_name')}
          placeholder={say('library_tag_name')}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <button type="submit" class="text-button" data-action="add-tag" disabled={isBusy || cleaned === undefined}>
          {say('library_add_tag')}
        </button>
        <button
          type="button"
          class="text-button"
          data-action="remove-tag"
          disabled={isBusy || cleaned === undefined}
          onClick={() => void addTag('removeTag')}
        >
          {say('library_remove_tag')}
        </button>
      </form>
      <select
        aria-label={say('popup_field_color')}
        name="selection-color"
        value=""
        disabled={isBusy}
        onChange={(event) => void change(ids, { kind: 'color', color: event.currentTarget.value as Color })}
      >
        <option value="" disabled>
          {say('popup_field_color')}
        </option>
        {colors.map((color) => (
          <option key={color} value={color}>
            {sayColor(color)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="text-button"
        data-action="export"
        aria-expanded={isExporting}
        onClick={() => setExporting(!isExporting)}
      >
        {say('popup_export')}
      </button>
      <button
        type="button"
        class="text-button"
        data-action="delete-chosen"
        disabled={isBusy}
        onClick={() => void remove()}
      >
        {say('library_delete')}
      </button>
      <button type="button" class="text-button" data-action="choose-none" onClick={onDone}>
        {say('library_choose_none')}
      </button>
      {problem !== undefined && <p class="selection-problem">{problem}</p>}
    </section>
  );
}

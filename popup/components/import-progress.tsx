import { useEffect } from 'preact/hooks';
import { usePageContext } from '../state/page-context.ts';
import { say, sayCount } from '../words.ts';
import { ImportTitle } from './import-title.tsx';

interface Props {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** How many annotations were found so far. */
  readonly count?: number;
  readonly hint: string;
  onCancel(): void;
}

/** How far a long step has come. */
export function ImportProgress({ title, done, total, count, hint, onCancel }: Props) {
  const { announce } = usePageContext();
  const part = total === 0 ? 0 : Math.min(1, done / total);
  const percent = new Intl.NumberFormat(document.documentElement.lang || undefined, { style: 'percent' }).format(part);
  useEffect(() => announce(title), [announce, title]);
  return (
    <div class="import-progress">
      <ImportTitle text={title} />
      <progress aria-label={title} max={1} value={part} />
      <p class="figures">
        <span>{percent}</span>
        {count !== undefined && <span>{sayCount('import_annotations', count)}</span>}
      </p>
      <p class="hint">{hint}</p>
      <button type="button" class="button" data-action="cancel-import" onClick={onCancel}>
        {say('import_cancel')}
      </button>
    </div>
  );
}

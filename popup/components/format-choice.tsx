import { useId } from 'preact/hooks';
import { type ExportFormat, formatGroups } from '../../src/export/export-format.ts';
import { sayNamed } from '../words.ts';

interface Props {
  readonly legend: string;
  readonly formats: readonly ExportFormat[];
  /** The id of the chosen format. */
  readonly value: string;
  onChange(format: ExportFormat): void;
}

/** All formats at once, by what they are for. */
export function FormatChoice({ legend, formats, value, onChange }: Props) {
  const id = useId();
  return (
    <fieldset class="format-choice">
      <legend>{legend}</legend>
      {formatGroups
        .filter((group) => formats.some((format) => format.group === group))
        .map((group) => (
          <fieldset key={group}>
            <legend>{sayNamed(`export_group_${group}`)}</legend>
            {formats
              .filter((format) => format.group === group)
              .map((format) => (
                <label key={format.id}>
                  <input
                    type="radio"
                    name={`${id}-format`}
                    value={format.id}
                    checked={format.id === value}
                    onChange={() => onChange(format)}
                  />
                  {format.name === undefined ? sayNamed(format.nameKey) : <bdi>{format.name}</bdi>}
                </label>
              ))}
          </fieldset>
        ))}
    </fieldset>
  );
}

import { useId } from 'preact/hooks';
import { say } from '../page/words.ts';
import type { EditorFields } from './ui-state.ts';

interface ClaimFieldsProps {
  readonly fields: EditorFields;
  /** Names that can be chosen; others can be typed. */
  readonly claimants: readonly string[];
  readonly isReadOnly: boolean;
  readonly onWrite: (change: Partial<EditorFields>) => void;
}

/** Who says it and how. */
export function ClaimFields({ fields, claimants, isReadOnly, onWrite }: ClaimFieldsProps) {
  const listId = useId();
  return (
    <>
      <label class="field">
        <span>{say('page_field_claimant')}</span>
        <input
          name="claimant"
          dir="auto"
          autocomplete="off"
          list={listId}
          readOnly={isReadOnly}
          value={fields.claimant}
          onInput={(event) => onWrite({ claimant: event.currentTarget.value })}
        />
        <datalist id={listId}>
          {claimants.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <label class="field">
        <span>{say('page_field_cue')}</span>
        <input
          name="cue"
          dir="auto"
          autocomplete="off"
          readOnly={isReadOnly}
          value={fields.cue}
          onInput={(event) => onWrite({ cue: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

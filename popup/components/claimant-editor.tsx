import { useId, useState } from 'preact/hooks';
import { type ClaimantKind, claimantKinds } from '../../src/model/claimant.ts';
import { say } from '../words.ts';
import { GrowingTextarea } from './growing-textarea.tsx';

interface Fields {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ClaimantKind;
  readonly note: string;
}

interface Props {
  readonly before: Fields;
  /** Saves; false when it could not. */
  onSave(fields: Fields): Promise<boolean>;
  onClose(): void;
}

/** A claimant's fields, to be written in. */
export function ClaimantEditor({ before, onSave, onClose }: Props) {
  const id = useId();
  const [name, setName] = useState(before.name);
  const [aliases, setAliases] = useState(before.aliases.join('\n'));
  const [kind, setKind] = useState(before.kind);
  const [note, setNote] = useState(before.note);

  return (
    <form
      class="claimant-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave({ name, aliases: aliases.split('\n').filter((each) => each.trim() !== ''), kind, note });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label for={`${id}-name`}>{say('ledger_field_name')}</label>
      <input
        id={`${id}-name`}
        name="claimant-name"
        type="text"
        dir="auto"
        required
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <label for={`${id}-aliases`}>{say('ledger_field_aliases')}</label>
      <GrowingTextarea
        id={`${id}-aliases`}
        name="claimant-aliases"
        isRequired={false}
        isFocused={false}
        value={aliases}
        onInput={setAliases}
      />
      <label for={`${id}-kind`}>{say('ledger_field_kind')}</label>
      <select
        id={`${id}-kind`}
        name="claimant-kind"
        value={kind}
        onChange={(event) => {
          const chosen = claimantKinds.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) setKind(chosen);
        }}
      >
        {claimantKinds.map((each) => (
          <option key={each} value={each}>
            {say(`claimant_kind_${each}`)}
          </option>
        ))}
      </select>
      <label for={`${id}-note`}>{say('popup_field_note')}</label>
      <GrowingTextarea
        id={`${id}-note`}
        name="claimant-note"
        isRequired={false}
        isFocused={false}
        value={note}
        onInput={setNote}
      />
      <div class="row">
        <button type="submit" class="button primary" data-action="save-claimant">
          {say('popup_save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {say('popup_cancel')}
        </button>
      </div>
    </form>
  );
}

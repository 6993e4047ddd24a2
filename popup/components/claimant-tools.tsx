import { useId, useState } from 'preact/hooks';
import { aliasesOf } from '../../src/model/claimant.ts';
import type { ClaimantChange } from '../../src/model/claimant-edits.ts';
import type { ClaimantId } from '../../src/model/ids.ts';
import { changeClaimant } from '../page/claim-actions.ts';
import { usePageContext } from '../state/page-context.ts';
import type { KnownClaimants } from '../state/use-claimants.ts';
import type { ClaimantGroup } from '../view/claimant-groups.ts';
import { ledgerAddress } from '../view/route.ts';
import { say, sayFailure } from '../words.ts';
import { ClaimantEditor } from './claimant-editor.tsx';
import { ClaimantField } from './claimant-field.tsx';
import type { UndoableDeed } from './ledger-undo-bar.tsx';

interface Props {
  readonly group: ClaimantGroup;
  readonly known: KnownClaimants;
  /** How many claims it has; undefined until they were counted. */
  readonly total: number | undefined;
  onDone(deed: UndoableDeed): void;
}

type Open = 'none' | 'edit' | 'merge';

/** What can be done with a claimant: edit, merge into another, part what was merged, delete when it has no claims. */
export function ClaimantTools({ group, known, total, onDone }: Props) {
  const { announce } = usePageContext();
  const [open, setOpen] = useState<Open>('none');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { claimant, parts } = group;

  async function run(id: ClaimantId, change: ClaimantChange, back: ClaimantChange, words: string): Promise<boolean> {
    const result = await changeClaimant(id, change);
    setProblem(result.ok ? undefined : sayFailure(result.failure.kind));
    announce(result.ok ? words : sayFailure(result.failure.kind));
    if (!result.ok) return false;
    setOpen('none');
    onDone({ words, undo: () => changeClaimant(id, back) });
    return true;
  }

  async function merge(into: ClaimantGroup): Promise<void> {
    const words = say('ledger_merged', claimant.name, into.claimant.name);
    const back = { kind: 'part' } as const;
    if (await run(claimant.id, { kind: 'merge', into: into.claimant.id }, back, words)) {
      location.hash = ledgerAddress({ kind: 'claimant', id: into.claimant.id });
    }
  }

  const before = { name: claimant.name, aliases: aliasesOf(claimant), kind: claimant.kind, note: claimant.note };
  return (
    <div class="claimant-tools">
      <div class="row">
        <Opener name="edit" open={open} onOpen={setOpen} label={say('ledger_edit_claimant')} />
        <Opener name="merge" open={open} onOpen={setOpen} label={say('ledger_merge')} />
        {total === 0 && parts.length === 0 && (
          <button
            type="button"
            class="text-button"
            data-action="delete-claimant"
            onClick={() =>
              void run(claimant.id, { kind: 'delete' }, { kind: 'restore' }, say('ledger_deleted', claimant.name))
            }
          >
            {say('ledger_delete')}
          </button>
        )}
      </div>
      {open === 'edit' && (
        <ClaimantEditor
          before={before}
          onSave={(edit) =>
            run(
              claimant.id,
              { kind: 'edit', edit },
              { kind: 'edit', edit: before },
              say('ledger_edited', claimant.name),
            )
          }
          onClose={() => setOpen('none')}
        />
      )}
      {open === 'merge' && <MergeForm group={group} known={known} onMerge={merge} onClose={() => setOpen('none')} />}
      {problem !== undefined && <p class="failure">{problem}</p>}
      {parts.length > 0 && (
        <ul class="claimant-parts" aria-label={say('ledger_parts')}>
          {parts.map((part) => (
            <li key={part.id}>
              <span>
                {say('ledger_part_of')} <bdi>{part.name}</bdi>
              </span>
              <button
                type="button"
                class="text-button"
                data-action="part"
                aria-label={say('ledger_part_named', part.name)}
                onClick={() =>
                  void run(
                    part.id,
                    { kind: 'part' },
                    { kind: 'merge', into: part.mergedInto ?? claimant.id },
                    say('ledger_parted', part.name, claimant.name),
                  )
                }
              >
                {say('ledger_part')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface OpenerProps {
  readonly name: Exclude<Open, 'none'>;
  readonly open: Open;
  readonly label: string;
  onOpen(open: Open): void;
}

function Opener({ name, open, label, onOpen }: OpenerProps) {
  return (
    <button
      type="button"
      class="text-button"
      data-action={`${name}-claimant`}
      aria-expanded={open === name}
      onClick={() => onOpen(open === name ? 'none' : name)}
    >
      {label}
    </button>
  );
}

interface MergeProps extends Pick<Props, 'group' | 'known'> {
  onMerge(into: ClaimantGroup): Promise<void>;
  onClose(): void;
}

function MergeForm({ group, known, onMerge, onClose }: MergeProps) {
  const id = useId();
  const { announce } = usePageContext();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ClaimantId | null>(null);
  const [isAsking, setAsking] = useState(false);
  const others = new Map([...known.groups].filter(([each]) => each !== group.claimant.id));

  return (
    <form
      class="claimant-form"
      onSubmit={(event) => {
        event.preventDefault();
        const into =
          (chosen === null ? undefined : others.get(chosen)) ??
          [...others.values()].find(({ claimant }) => claimant.name === name.trim());
        setAsking(into === undefined);
        if (into === undefined) announce(say('ledger_merge_whom'));
        else void onMerge(into);
      }}
    >
      <p class="hint">{say('ledger_merge_hint')}</p>
      <ClaimantField
        id={id}
        name="merge-into"
        label={say('ledger_merge_into')}
        value={name}
        groups={others}
        speakers={[]}
        onWrite={(written, picked) => {
          setName(written);
          setChosen(picked);
        }}
      />
      {isAsking && <p class="failure">{say('ledger_merge_whom')}</p>}
      <div class="row">
        <button type="submit" class="button primary" data-action="merge">
          {say('ledger_merge_do')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {say('popup_cancel')}
        </button>
      </div>
    </form>
  );
}

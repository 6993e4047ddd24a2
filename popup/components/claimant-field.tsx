import { useId, useMemo, useState } from 'preact/hooks';
import type { ClaimantId } from '../../src/model/ids.ts';
import { foldName } from '../../src/model/tags.ts';
import { type ClaimantGroup, isNamedLike, namesOfGroup } from '../view/claimant-groups.ts';
import { say } from '../words.ts';

/** One that can be chosen: a known claimant, or a name that the article gives. */
export interface ClaimantOption {
  readonly id: ClaimantId | null;
  readonly name: string;
  readonly hint: string;
}

interface Props {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly groups: ReadonlyMap<ClaimantId, ClaimantGroup>;
  /** Names that the article itself gives, offered first. */
  readonly speakers: readonly string[];
  onWrite(name: string, chosen: ClaimantId | null): void;
}

/** How many are offered at once: more than fit are found by typing. */
const offered = 8;

/** A name that is typed, or chosen from those known (the pattern "editable combobox with list autocomplete" of the ARIA Authoring Practices). */
export function ClaimantField({ id, name, label, value, groups, speakers, onWrite }: Props) {
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = useMemo(() => optionsFor(value, groups, speakers), [value, groups, speakers]);
  const isShown = isOpen && options.length > 0;

  function choose(option: ClaimantOption): void {
    onWrite(option.name, option.id);
    setOpen(false);
    setActive(-1);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive(isShown ? wrap(active + step, options.length) : step === 1 ? 0 : options.length - 1);
      return;
    }
    const option = options[active];
    if (event.key === 'Enter' && isShown && option !== undefined && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(option);
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setActive(-1);
    }
  }

  return (
    <div class="combobox">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="text"
        dir="auto"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
        value={value}
        onInput={(event) => {
          onWrite(event.currentTarget.value, null);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={say('claim_known_claimants')} hidden={!isShown}>
        {options.map((option, index) => (
          // The pointer's press must not take the focus out of the field before the choice.
          <div
            key={option.id ?? option.name}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            onKeyDown={onKeyDown}
          >
            <bdi>{option.name}</bdi>
            {option.hint !== '' && <span class="option-hint">{option.hint}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

function optionsFor(
  written: string,
  groups: ReadonlyMap<ClaimantId, ClaimantGroup>,
  speakers: readonly string[],
): readonly ClaimantOption[] {
  const folded = foldName(written.trim());
  const known = [...groups.values()]
    .filter((group) => isNamedLike(group, written))
    .map((group) => ({
      id: group.claimant.id,
      name: group.claimant.name,
      hint: namesOfGroup(group).slice(1, 3).join(', '),
    }))
    .toSorted(
      (one, other) =>
        Number(foldName(other.name).startsWith(folded)) - Number(foldName(one.name).startsWith(folded)) ||
        one.name.localeCompare(other.name),
    );
  const names = new Set(known.map((option) => foldName(option.name)));
  const fromArticle = speakers
    .filter((speaker) => foldName(speaker).includes(folded) && !names.has(foldName(speaker)))
    .map((speaker) => ({ id: null, name: speaker, hint: say('claim_in_article') }));
  const options = [...fromArticle, ...known];
  // What stands in the field whole needs no offer.
  return options.length === 1 && foldName(options[0]?.name ?? '') === folded ? [] : options.slice(0, offered);
}

function wrap(index: number, count: number): number {
  return (index + count) % count;
}

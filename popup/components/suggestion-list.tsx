import { useState } from 'preact/hooks';
import type { ListedSuggestion } from '../../src/model/suggestion.ts';
import type { SuggestionDeeds } from '../state/use-suggestion-deeds.ts';
import { groupSuggestions, type SuggestionGroup } from '../view/suggestion-groups.ts';
import { say, sayCount } from '../words.ts';
import { ListKeys, suggestionKeys } from './list-keys.tsx';
import { SuggestionItem } from './suggestion-item.tsx';

/** How many are shown at once. */
const pageSize = 100;
/** How many are saved with one press: as many as one request may name. */
const mostAtOnce = 1_000;

interface Props {
  readonly suggestions: readonly ListedSuggestion[];
  readonly isUnderlined: boolean;
  readonly deeds: SuggestionDeeds;
}

/** The suggested claims: the sure ones in reading order, the others folded away. */
export function SuggestionList({ suggestions, isUnderlined, deeds }: Props) {
  const { run, isSaving } = deeds;
  const [claimant, setClaimant] = useState('');
  const [isAllShown, setAllShown] = useState(false);
  const [shownCount, setShownCount] = useState(pageSize);
  const { sure, unsure, hidden, claimants } = groupSuggestions(suggestions, claimant);
  if (suggestions.length === 0) return <p class="hint">{say('popup_claims_none')}</p>;

  const shown = isAllShown ? [...sure, ...unsure] : sure;
  const open = shown
    .flatMap(({ suggestion, within }) => [suggestion, ...within])
    .filter(({ status }) => status === 'open');
  return (
    <>
      <div class="suggestion-tools">
        {claimants.length > 1 && (
          <label class="claimant-filter">
            {say('popup_claims_by')}
            <select value={claimant} onChange={(event) => setClaimant(event.currentTarget.value)}>
              <option value="">{say('popup_claims_everyone')}</option>
              {claimants
                .filter((name) => name !== '')
                .map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
        )}
        <label class="underline-toggle">
          <input
            type="checkbox"
            name="underline"
            checked={isUnderlined}
            onChange={(event) => {
              const isShown = event.currentTarget.checked;
              void run({ kind: 'underline', isShown }, say(isShown ? 'popup_claims_underlined' : 'popup_claims_plain'));
            }}
          />
          {say('popup_claims_underline')}
        </label>
        {open.length > 1 && (
          <button
            type="button"
            class="text-button"
            data-action="save-all"
            disabled={isSaving}
            onClick={() => void deeds.saveAll(open.slice(0, mostAtOnce).map(({ id }) => id))}
          >
            {say(isSaving ? 'popup_claims_saving' : 'popup_claims_save_all')}
          </button>
        )}
      </div>
      <List groups={shown.slice(0, shownCount)} deeds={deeds} />
      {shown.length > shownCount && (
        <button type="button" class="text-button" onClick={() => setShownCount(shownCount + pageSize)}>
          {sayCount('popup_claims_more', shown.length - shownCount)}
        </button>
      )}
      {unsure.length > 0 && (
        <button
          type="button"
          class="text-button"
          data-action="show-unsure"
          aria-expanded={isAllShown}
          onClick={() => setAllShown(!isAllShown)}
        >
          {isAllShown ? say('popup_claims_fewer') : sayCount('popup_claims_unsure', unsure.length)}
        </button>
      )}
      {hidden.length > 0 && (
        <p class="hint suggestions-hidden">
          {sayCount('popup_claims_hidden', hidden.length)}{' '}
          <button
            type="button"
            class="text-button"
            data-action="unhide"
            onClick={async () => {
              for (const { id } of hidden) {
                if (!(await run({ kind: 'hide', id, isHidden: false }, say('popup_claims_back')))) return;
              }
            }}
          >
            {say('popup_claims_unhide')}
          </button>
        </p>
      )}
      <ListKeys rows={suggestionKeys} />
    </>
  );
}

function List({ groups, deeds }: { readonly groups: readonly SuggestionGroup[] } & Pick<Props, 'deeds'>) {
  if (groups.length === 0) return null;
  return (
    <ol class="annotations">
      {groups.map(({ suggestion, within }) => (
        <SuggestionItem key={suggestion.id} suggestion={suggestion} deeds={deeds}>
          {within.length > 0 && (
            <ol class="annotations within" aria-label={say('popup_claims_within')}>
              {within.map((inner) => (
                <SuggestionItem key={inner.id} suggestion={inner} deeds={deeds} />
              ))}
            </ol>
          )}
        </SuggestionItem>
      ))}
    </ol>
  );
}

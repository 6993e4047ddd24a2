import { useId } from 'preact/hooks';
import { type Grouping, groupings } from '../../src/storage/search/group-results.ts';
import { type ResultOrder, resultOrders } from '../../src/storage/search/search-library.ts';
import type { LibraryView } from '../view/library-route.ts';
import { say, sayCount } from '../words.ts';

interface Props {
  readonly total: number;
  readonly view: LibraryView;
  readonly isAllChosen: boolean;
  onView(view: LibraryView): void;
  onHelp(): void;
  onChooseAll(): void;
}

/** The line above the list: how much was found, how it stands together and in which order. */
export function ListOptions({ total, view, isAllChosen, onView, onHelp, onChooseAll }: Props) {
  const id = useId();
  return (
    <div class="list-options">
      <p class="list-total">{sayCount('library_found', total)}</p>
      <span class="list-option">
        <label for={`${id}-grouping`}>{say('library_grouping')}</label>
        <select
          id={`${id}-grouping`}
          name="grouping"
          value={view.grouping}
          onChange={(event) => onView({ ...view, grouping: event.currentTarget.value as Grouping })}
        >
          {groupings.map((each) => (
            <option key={each} value={each}>
              {say(`library_grouping_${each}`)}
            </option>
          ))}
        </select>
      </span>
      <span class="list-option">
        <label for={`${id}-order`}>{say('library_order')}</label>
        <select
          id={`${id}-order`}
          name="order"
          value={view.order}
          onChange={(event) => onView({ ...view, order: event.currentTarget.value as ResultOrder })}
        >
          {resultOrders.map((each) => (
            <option key={each} value={each}>
              {say(`library_order_${each}`)}
            </option>
          ))}
        </select>
      </span>
      <button
        type="button"
        class="text-button"
        data-action="choose-all"
        disabled={total === 0 || isAllChosen}
        onClick={onChooseAll}
      >
        {say('library_choose_all')}
      </button>
      <button type="button" class="text-button" data-action="keys" aria-keyshortcuts="?" onClick={onHelp}>
        {say('library_keys')}
      </button>
    </div>
  );
}

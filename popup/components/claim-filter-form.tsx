import { useId } from 'preact/hooks';
import { verdicts } from '../../src/model/claim.ts';
import type { VerdictCounts } from '../../src/storage/claim-queries.ts';
import type { ClaimFilter } from '../view/claim-filter.ts';
import { say, sayNumber } from '../words.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface Props {
  readonly filter: ClaimFilter;
  readonly counts: VerdictCounts | undefined;
  readonly order: 'newest' | 'oldest';
  onFilter(filter: ClaimFilter): void;
  onOrder(order: 'newest' | 'oldest'): void;
}

/** What is looked for among a claimant's claims: verdicts with their counts, words, tag, source and days. */
export function ClaimFilterForm({ filter, counts, order, onFilter, onOrder }: Props) {
  const id = useId();
  const total = counts === undefined ? undefined : Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <search>
      <form class="claim-filter" onSubmit={(event) => event.preventDefault()}>
        <fieldset class="choices verdict-tabs">
          <legend class="unseen">{say('claim_verdict')}</legend>
          {[null, ...verdicts].map((verdict) => (
            <label key={verdict}>
              <input
                type="radio"
                name={`${id}-verdict`}
                value={verdict ?? 'any'}
                checked={filter.verdict === verdict}
                onChange={() => onFilter({ ...filter, verdict })}
              />
              {verdict === null ? say('ledger_any_verdict') : <VerdictMark verdict={verdict} />}
              <span class="count">{tally(verdict === null ? total : counts?.[verdict])}</span>
            </label>
          ))}
        </fieldset>
        <div class="filter-fields">
          <Field name="words" filter={filter} onFilter={onFilter} />
          <Field name="tag" filter={filter} onFilter={onFilter} />
          <Field name="source" filter={filter} onFilter={onFilter} />
          <Field name="from" filter={filter} isDate onFilter={onFilter} />
          <Field name="until" filter={filter} isDate onFilter={onFilter} />
          <span class="field">
            <label for={`${id}-order`}>{say('ledger_order')}</label>
            <select
              id={`${id}-order`}
              name="order"
              value={order}
              onChange={(event) => onOrder(event.currentTarget.value === 'oldest' ? 'oldest' : 'newest')}
            >
              <option value="newest">{say('ledger_order_newest')}</option>
              <option value="oldest">{say('ledger_order_oldest')}</option>
            </select>
          </span>
        </div>
      </form>
    </search>
  );
}

interface FieldProps extends Pick<Props, 'filter' | 'onFilter'> {
  readonly name: 'words' | 'tag' | 'source' | 'from' | 'until';
  readonly isDate?: boolean;
}

function Field({ name, filter, isDate = false, onFilter }: FieldProps) {
  const id = useId();
  return (
    <span class="field">
      <label for={id}>{say(`ledger_filter_${name}`)}</label>
      {isDate ? (
        <input
          id={id}
          name={name}
          type="date"
          value={filter[name]}
          onInput={(event) => onFilter({ ...filter, [name]: event.currentTarget.value })}
        />
      ) : (
        <input
          id={id}
          name={name}
          type="text"
          dir="auto"
          value={filter[name]}
          onInput={(event) => onFilter({ ...filter, [name]: event.currentTarget.value })}
        />
      )}
    </span>
  );
}

function tally(count: number | undefined): string {
  return count === undefined ? '' : sayNumber(count);
}

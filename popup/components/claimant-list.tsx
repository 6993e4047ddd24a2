import { useId, useMemo, useState } from 'preact/hooks';
import { verdicts } from '../../src/model/claim.ts';
import type { ClaimantId } from '../../src/model/ids.ts';
import { useClaimCounts, useVerdictCounts } from '../state/use-claimant-counts.ts';
import type { KnownClaimants } from '../state/use-claimants.ts';
import { type ClaimantGroup, idsOf, isNamedLike, namesOfGroup } from '../view/claimant-groups.ts';
import { ledgerAddress } from '../view/route.ts';
import { say, sayCount, sayNumber } from '../words.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** How many claimants are shown at once. */
const windowSize = 100;

type Order = 'name' | 'claims';

/** Every claimant with its claims counted by verdict. */
export function ClaimantList({ known }: { readonly known: KnownClaimants }) {
  const id = useId();
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<Order>('claims');
  const [shown, setShown] = useState(windowSize);
  const all = useMemo(() => [...known.groups.values()], [known.groups]);
  const counts = useClaimCounts(
    useMemo(() => all.flatMap(idsOf), [all]),
    known.version,
  );

  const rows = useMemo(() => {
    const total = (group: ClaimantGroup) => idsOf(group).reduce((sum, each) => sum + (counts?.get(each) ?? 0), 0);
    const found = all
      .filter((group) => isNamedLike(group, words))
      .map((group) => ({ id: group.claimant.id as ClaimantId | '', group, total: total(group) }))
      .toSorted((one, other) => one.group.claimant.name.localeCompare(other.group.claimant.name));
    return order === 'name' ? found : found.toSorted((one, other) => other.total - one.total);
  }, [all, counts, words, order]);
  const visible = rows.slice(0, shown);
  const byVerdict = useVerdictCounts([[''], ...visible.map(({ group }) => idsOf(group))], known.version);
  const unnamed = counts?.get('') ?? 0;

  return (
    <>
      <h1>{say('ledger_title')}</h1>
      {all.length === 0 && unnamed === 0 && counts !== undefined ? (
        <p class="ledger-lead">{say('ledger_empty')}</p>
      ) : (
        <>
          <search>
            <form class="ledger-tools" onSubmit={(event) => event.preventDefault()}>
              <label for={`${id}-words`}>{say('ledger_find_claimant')}</label>
              <input
                id={`${id}-words`}
                name="claimants"
                type="text"
                dir="auto"
                value={words}
                onInput={(event) => setWords(event.currentTarget.value)}
              />
              <label for={`${id}-order`}>{say('ledger_order')}</label>
              <select
                id={`${id}-order`}
                name="order"
                value={order}
                onChange={(event) => setOrder(event.currentTarget.value === 'name' ? 'name' : 'claims')}
              >
                <option value="claims">{say('ledger_order_claims')}</option>
                <option value="name">{say('ledger_order_name')}</option>
              </select>
              <p class="hint" role="status">
                {sayCount('ledger_claimants', rows.length)}
              </p>
            </form>
          </search>
          <table class="claimants">
            <thead>
              <tr>
                <th scope="col">{say('ledger_claimant')}</th>
                <th scope="col" class="number">
                  {say('ledger_claims')}
                </th>
                {verdicts.map((verdict) => (
                  <th key={verdict} scope="col" class="number verdict-column">
                    <VerdictMark verdict={verdict} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {visible.map(({ id: claimantId, group, total }) => (
                <tr key={claimantId} data-claimant={claimantId}>
                  <th scope="row">
                    <a href={ledgerAddress({ kind: 'claimant', id: claimantId })}>
                      <bdi>{group.claimant.name}</bdi>
                    </a>
                    <Aside group={group} />
                  </th>
                  <Numbers total={total} counts={byVerdict.get(claimantId)} />
                </tr>
              ))}
              {unnamed > 0 && words.trim() === '' && (
                <tr data-claimant="nobody">
                  <th scope="row">
                    <a href={ledgerAddress({ kind: 'claimant', id: '' })}>{say('ledger_nobody')}</a>
                  </th>
                  <Numbers total={unnamed} counts={byVerdict.get('')} />
                </tr>
              )}
            </tbody>
          </table>
          {rows.length > shown && (
            <button type="button" class="button" data-action="more" onClick={() => setShown(shown + windowSize)}>
              {say('ledger_more')}
            </button>
          )}
        </>
      )}
    </>
  );
}

function Aside({ group }: { readonly group: ClaimantGroup }) {
  const { kind } = group.claimant;
  const others = namesOfGroup(group).slice(1, 4);
  if (kind === 'unknown' && others.length === 0) return null;
  return (
    <span class="claimant-aside">
      {kind !== 'unknown' && <span>{say(`claimant_kind_${kind}`)}</span>}
      {others.length > 0 && <bdi>{others.join(', ')}</bdi>}
    </span>
  );
}

function Numbers({
  total,
  counts,
}: {
  readonly total: number;
  readonly counts: Readonly<Record<(typeof verdicts)[number], number>> | undefined;
}) {
  return (
    <>
      <td class="number">{sayNumber(total)}</td>
      {verdicts.map((verdict) => {
        const count = counts?.[verdict] ?? 0;
        return (
          <td key={verdict} class="number verdict-cell" data-verdict={verdict} data-empty={count === 0}>
            <span class="cell-mark">
              <VerdictMark verdict={verdict} />
            </span>
            <span>{counts === undefined ? '' : sayNumber(count)}</span>
          </td>
        );
      })}
    </>
  );
}

import { useId, useMemo, useState } from 'preact/hooks';
import { useClaimWindow } from '../state/use-claim-window.ts';
import { useVerdictCounts } from '../state/use-claimant-counts.ts';
import type { KnownClaimants } from '../state/use-claimants.ts';
import { type ClaimFilter, noFilter } from '../view/claim-filter.ts';
import { type ClaimantGroup, idsOf, namesOfGroup } from '../view/claimant-groups.ts';
import { say, sayCount } from '../words.ts';
import { ClaimFilterForm } from './claim-filter-form.tsx';
import { ClaimantTools } from './claimant-tools.tsx';
import { ExportClaims } from './export-claims.tsx';
import { LedgerClaimItem } from './ledger-claim-item.tsx';
import type { UndoableDeed } from './ledger-undo-bar.tsx';
import { LongText } from './long-text.tsx';
import { ReadFailure } from './read-failure.tsx';

interface Props {
  /** Undefined for the claims of nobody. */
  readonly group: ClaimantGroup | undefined;
  readonly known: KnownClaimants;
  onDone(deed: UndoableDeed): void;
}

/** One claimant's page: who it is, and all of its claims across articles in time order. */
export function ClaimantView({ group, known, onDone }: Props) {
  const titleId = useId();
  const [filter, setFilter] = useState<ClaimFilter>(noFilter);
  const [order, setOrder] = useState<'newest' | 'oldest'>('newest');
  const ids = useMemo(() => (group === undefined ? ([''] as const) : idsOf(group)), [group]);
  const counts = useVerdictCounts([ids], known.version).get(ids[0] ?? '');
  const { claims, hasMore, isSearching, failure, more } = useClaimWindow({
    ids,
    filter,
    order,
    version: known.version,
  });
  const total = counts === undefined ? undefined : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isFiltered = JSON.stringify({ ...filter, verdict: null }) !== JSON.stringify(noFilter);

  return (
    <>
      <header class="article-head">
        <p class="dateline">
          <span class="source">
            {group !== undefined && group.claimant.kind !== 'unknown'
              ? say(`claimant_kind_${group.claimant.kind}`)
              : say('ledger_claimant')}
          </span>
          {total !== undefined && <span>{sayCount('ledger_count', total)}</span>}
        </p>
        <h1 dir="auto">{group?.claimant.name ?? say('ledger_nobody')}</h1>
        {group !== undefined && <OtherNames names={namesOfGroup(group).slice(1)} />}
        {group !== undefined && group.claimant.note !== '' && <LongText text={group.claimant.note} class="note-text" />}
        {group !== undefined && <ClaimantTools group={group} known={known} total={total} onDone={onDone} />}
      </header>
      <section aria-labelledby={titleId}>
        <h2 id={titleId}>{say('ledger_claims')}</h2>
        <ClaimFilterForm filter={filter} counts={counts} order={order} onFilter={setFilter} onOrder={setOrder} />
        {failure !== undefined && <ReadFailure failure={failure} />}
        {total !== undefined && total > 0 && (
          <ExportClaims
            scope={{
              id: 'claimant',
              label: group?.claimant.name ?? say('ledger_nobody'),
              headline: group?.claimant.name ?? say('ledger_nobody'),
              scope: { kind: 'claimants', ids },
            }}
          />
        )}
        <p class="hint" role="status">
          {isSearching
            ? say('claim_searching')
            : sayCount(hasMore ? 'ledger_shown_more' : 'ledger_shown', claims.length)}
        </p>
        {!isSearching && claims.length === 0 && (isFiltered || filter.verdict !== null) && (
          <button type="button" class="button" onClick={() => setFilter(noFilter)}>
            {say('ledger_clear_filter')}
          </button>
        )}
        <ol class="ledger-claims" aria-busy={isSearching}>
          {claims.map((claim) => (
            <LedgerClaimItem key={claim.annotation.id} claim={claim} known={known} />
          ))}
        </ol>
        {hasMore && (
          <button type="button" class="button" data-action="more" onClick={more}>
            {say('ledger_more')}
          </button>
        )}
      </section>
    </>
  );
}

function OtherNames({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p class="byline">
      {say('ledger_also')} <bdi>{names.join(', ')}</bdi>
    </p>
  );
}

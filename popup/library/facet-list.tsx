import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Operator } from '../../src/model/search/search-query.ts';
import type { FacetCount, Facets } from '../../src/storage/search/facets.ts';
import { conditionsOf, hasFilter, hasMonth } from '../view/query-offers.ts';
import { sayMonth } from '../view/say-day.ts';
import { say, sayColor, sayNumber } from '../words.ts';

interface Props {
  /** Undefined until they were counted. */
  readonly facets: Facets | undefined;
  readonly query: string;
  onToggle(operator: Operator | 'month', value: string): void;
}

/** How many values of a facet stand there before the others are asked for. */
const shownValues = 6;

/** How the results are spread over sites, tags, claimants and so on; a press narrows the search, another takes that back. */
export function FacetList({ facets, query, onToggle }: Props) {
  const isWide = useIsWide();
  const toggle = useRef(onToggle);
  toggle.current = onToggle;
  const conditions = conditionsOf(query);
  // Not drawn anew for each letter of a word: of facets there may be more than of results.
  const all = useMemo(
    () =>
      facets !== undefined && (
        <AllFacets facets={facets} query={conditions} onToggle={(operator, value) => toggle.current(operator, value)} />
      ),
    [facets, conditions],
  );
  return (
    <details class="facet-fold" open={isWide}>
      <summary>{say('library_narrow')}</summary>
      {all}
    </details>
  );
}

/** Whether there is room beside the list; where there is none the facets are folded away at first. */
function useIsWide(): boolean {
  const [room] = useState(() => matchMedia('(min-width: 56rem)'));
  const [isWide, setWide] = useState(room.matches);
  useEffect(() => {
    const controller = new AbortController();
    room.addEventListener('change', () => setWide(room.matches), { signal: controller.signal });
    setWide(room.matches);
    return () => controller.abort();
  }, [room]);
  return isWide;
}

function AllFacets({ facets, ...props }: Omit<Props, 'facets'> & { readonly facets: Facets }) {
  return (
    <>
      <Facet operator="site" title={say('library_facet_site')} counts={facets.site} name={same} {...props} />
      <Facet operator="tag" title={say('library_facet_tag')} counts={facets.tag} name={same} {...props} />
      <Facet
        operator="claimant"
        title={say('library_facet_claimant')}
        counts={facets.claimant}
        name={same}
        {...props}
      />
      <Facet
        operator="verdict"
        title={say('library_facet_verdict')}
        counts={facets.verdict}
        name={(value) => say(`claim_verdict_${value}`)}
        {...props}
      />
      <Facet
        operator="state"
        title={say('library_facet_state')}
        counts={facets.state}
        name={(value) => say(`library_state_${value}`)}
        {...props}
      />
      <Facet operator="color" title={say('library_facet_color')} counts={facets.color} name={sayColor} {...props} />
      <Facet operator="month" title={say('library_facet_month')} counts={facets.month} name={sayMonth} {...props} />
    </>
  );
}

function same(value: string): string {
  return value;
}

interface FacetProps<T extends string> extends Pick<Props, 'query' | 'onToggle'> {
  readonly operator: Operator | 'month';
  readonly title: string;
  readonly counts: readonly FacetCount<T>[];
  name(value: T): string;
}

function Facet<T extends string>({ operator, title, counts, query, name, onToggle }: FacetProps<T>) {
  const [isWhole, setWhole] = useState(false);
  if (counts.length === 0) return null;
  const shown = isWhole ? counts : counts.slice(0, shownValues);
  return (
    <section class="facet">
      <h2>{title}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              data-facet={operator}
              aria-pressed={operator === 'month' ? hasMonth(query, value) : hasFilter(query, operator, value)}
              onClick={() => onToggle(operator, value)}
              {...(operator === 'color' ? { 'data-color': value } : {})}
            >
              <bdi class="facet-name">{name(value)}</bdi> <span class="facet-count">{sayNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {counts.length > shownValues && (
        <button type="button" class="text-button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? say('popup_show_less') : say('library_facet_more', sayNumber(counts.length - shownValues))}
        </button>
      )}
    </section>
  );
}

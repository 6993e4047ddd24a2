import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Grouping } from '../../src/storage/search/group-results.ts';
import { openPassage } from '../page/open-passage.ts';
import { usePageContext } from '../state/page-context.ts';
import type { NameOf } from '../state/use-claimant-names.ts';
import { firstNumber, type ShownResults } from '../state/use-library-search.ts';
import { usePlainKeys } from '../state/use-plain-keys.ts';
import type { Selection } from '../state/use-selection.ts';
import { useVirtualRows } from '../state/use-virtual-rows.ts';
import { libraryAddress } from '../view/library-route.ts';
import { say } from '../words.ts';
import { GroupHead } from './group-head.tsx';
import { ResultItem } from './result-item.tsx';

interface Props {
  readonly results: ShownResults;
  readonly grouping: Grouping;
  readonly nameOf: NameOf;
  readonly selection: Selection;
  need(numbers: readonly number[]): void;
  onTag(tag: string): void;
}

/** What most rows are high, in CSS pixels, before they are drawn. */
const rowEstimate = 112;

/** What was found, of which only the rows near the window are drawn. */
export function ResultList({ results, grouping, nameOf, selection, need, onTag }: Props) {
  const { announce } = usePageContext();
  const { rows, records, query } = results;
  const virtual = useVirtualRows(rows.rows.length, rowEstimate, results.found);
  const { from, until, list, reveal } = virtual;
  const wanted = useRef<number | undefined>(undefined);
  const drawn = [...rows.rows.subarray(from, until)];

  useEffect(() => need(drawn.map((row) => firstNumber(row, rows))));

  // A row that j or k leads to may only be drawn after the list was scrolled there, and filled after its record was read.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const element = list.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] .result[data-annotation]`);
    if (element === null || element === undefined) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  });

  // Of other results, there is no such row.
  useLayoutEffect(() => {
    wanted.current = undefined;
  }, [rows]);

  function move(focused: number | undefined, step: 1 | -1): void {
    // From the row that is still awaited, so that no key struck meanwhile is lost.
    let row = wanted.current ?? focused ?? (step === 1 ? -1 : rows.rows.length);
    do row += step;
    while (row >= 0 && row < rows.rows.length && (rows.rows[row] ?? 0) < 0);
    if (row < 0 || row >= rows.rows.length) return;
    wanted.current = row;
    reveal(row);
    const there = list.current?.querySelector<HTMLElement>(`[data-row="${row}"] .result[data-annotation]`);
    if (there !== null && there !== undefined) {
      wanted.current = undefined;
      there.focus({ preventScroll: true });
      there.scrollIntoView({ block: 'nearest' });
    }
  }

  usePlainKeys((key, target) => {
    if (key !== 'j' && key !== 'k') return false;
    const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    move(row === undefined ? undefined : Number(row), key === 'j' ? 1 : -1);
    return true;
  });

  async function open(number: number): Promise<void> {
    const record = records.get(number);
    if (record === undefined) return;
    const outcome = await openPassage(record);
    if (outcome !== 'shown') announce(say(outcome === 'lost' ? 'popup_jump_lost' : 'popup_jump_failed'));
  }

  return (
    <ol ref={list} class="result-rows" style={{ height: `${virtual.height}px` }}>
      {drawn.map((row, index) => {
        const place = from + index;
        const number = firstNumber(row, rows);
        const record = records.get(number);
        const group = row < 0 ? rows.groups[-row - 1] : undefined;
        return (
          <Row
            key={row < 0 ? `group ${group?.key}` : `${place} ${number}`}
            place={place}
            top={virtual.top(place)}
            isReady={record !== undefined}
            onHeight={virtual.measure}
          >
            {group !== undefined ? (
              <GroupHead group={group} grouping={grouping} record={record} nameOf={nameOf} terms={query.terms} />
            ) : record === undefined ? (
              <div class="result blank-result" aria-busy="true" />
            ) : (
              <ResultItem
                record={record}
                terms={query.terms}
                isAlone={grouping !== 'article'}
                claimantName={nameOf(record.annotation)}
                isChosen={selection.ids.has(record.annotation.id)}
                articleAddress={libraryAddress({ kind: 'article', id: record.annotation.articleId })}
                onChoose={() => selection.toggle(record.annotation.id)}
                onOpen={() => void open(number)}
                onTag={onTag}
              />
            )}
          </Row>
        );
      })}
    </ol>
  );
}

interface RowProps {
  readonly place: number;
  readonly top: number;
  readonly isReady: boolean;
  readonly children: preact.ComponentChildren;
  onHeight(place: number, height: number): void;
}

/** One row at its place; it says how high it is, whenever that changes. */
function Row({ place, top, isReady, children, onHeight }: RowProps) {
  const element = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const row = element.current;
    if (row === null || !isReady) return undefined;
    onHeight(place, row.offsetHeight);
    const observer = new ResizeObserver(() => onHeight(place, row.offsetHeight));
    observer.observe(row);
    return () => observer.disconnect();
  }, [place, isReady, onHeight]);
  return (
    <li ref={element} class="result-row" data-row={place} style={{ transform: `translateY(${top}px)` }}>
      {children}
    </li>
  );
}

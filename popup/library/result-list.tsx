import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { TextTerm } from '../../src/model/search/search-query.ts';
import type { FoundAnnotation } from '../../src/storage/claim-windows.ts';
import { firstNumber, type Grouping, groupOf, type ResultGroup } from '../../src/storage/search/group-results.ts';
import { openPassage } from '../page/open-passage.ts';
import { usePageContext } from '../state/page-context.ts';
import type { NameOf } from '../state/use-claimant-names.ts';
import type { ShownResults } from '../state/use-library-search.ts';
import { usePlainKeys } from '../state/use-plain-keys.ts';
import type { Selection } from '../state/use-selection.ts';
import { useVirtualRows, type VirtualRows } from '../state/use-virtual-rows.ts';
import { libraryAddress } from '../view/library-route.ts';
import { say } from '../words.ts';
import { GroupHead } from './group-head.tsx';
import { ResultItem } from './result-item.tsx';

interface Props {
  readonly results: ShownResults;
  readonly grouping: Grouping;
  readonly nameOf: NameOf;
  readonly selection: Selection;
  /** Of the result from which a person went to another view, its number. */
  readonly left: RefObject<number | undefined>;
  need(numbers: readonly number[]): void;
  onTag(tag: string): void;
}

/** What most rows are high, in CSS pixels, before they are drawn. */
const rowEstimate = 112;

/** What was found, of which only the rows near the window are drawn. */
export function ResultList({ results, grouping, nameOf, selection, left, need, onTag }: Props) {
  const { announce } = usePageContext();
  const { rows, records, query } = results;
  const deeds = useDeeds({ open, choose: (id) => selection.toggle(id), searchTag: onTag });
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

  // Whoever comes back from an article goes on where they were.
  const lastRows = useRef(rows);
  lastRows.current = rows;
  useLayoutEffect(() => {
    const row = left.current === undefined ? -1 : rows.rows.indexOf(left.current);
    left.current = undefined;
    if (row >= 0) {
      wanted.current = row;
      reveal(row);
    }
    return () => {
      const focused = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
      if (focused === undefined) return;
      left.current = firstNumber(lastRows.current.rows[Number(focused)] ?? 0, lastRows.current);
    };
  }, []);

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

  async function open(record: FoundAnnotation): Promise<void> {
    const outcome = await openPassage(record);
    if (outcome !== 'shown') announce(say(outcome === 'lost' ? 'popup_jump_lost' : 'popup_jump_failed'));
  }

  return (
    <ol
      ref={list}
      class="result-rows"
      style={{ height: `${virtual.height + results.left * rowEstimate}px`, paddingBlockStart: `${virtual.before}px` }}
    >
      {drawn.map((row, index) => {
        const place = from + index;
        const number = firstNumber(row, rows);
        const record = records.get(number);
        const group = groupOf(row, rows);
        return (
          <Row
            key={row < 0 ? `group ${group?.key}` : `${place} ${number}`}
            place={place}
            isReady={record !== undefined}
            follow={virtual.follow}
          >
            {group === undefined ? (
              <ResultRow
                record={record}
                terms={query.terms}
                isAlone={grouping !== 'article'}
                claimantName={record === undefined ? '' : nameOf(record.annotation)}
                isChosen={record !== undefined && selection.ids.has(record.annotation.id)}
                deeds={deeds}
              />
            ) : (
              <GroupRow
                group={group}
                grouping={grouping}
                record={record}
                name={record === undefined ? '' : nameOf(record.annotation)}
                terms={query.terms}
              />
            )}
          </Row>
        );
      })}
    </ol>
  );
}

/** What can be done with a result. */
interface Deeds {
  open(record: FoundAnnotation): Promise<void>;
  choose(id: AnnotationId): void;
  searchTag(tag: string): void;
}

/** The same deeds at every drawing, which do what those of the last drawing do: what hands them on need not be drawn again. */
function useDeeds(deeds: Deeds): Deeds {
  const last = useRef(deeds);
  last.current = deeds;
  return useMemo(
    () => ({
      open: (record) => last.current.open(record),
      choose: (id) => last.current.choose(id),
      searchTag: (tag) => last.current.searchTag(tag),
    }),
    [],
  );
}

interface ResultRowProps {
  readonly record: FoundAnnotation | undefined;
  readonly terms: readonly TextTerm[];
  readonly isAlone: boolean;
  readonly claimantName: string;
  readonly isChosen: boolean;
  readonly deeds: Deeds;
}

/** A result, drawn again only when something of it is another: rows move whenever one of them has said its height. */
function ResultRow({ record, terms, isAlone, claimantName, isChosen, deeds }: ResultRowProps) {
  return useMemo(() => {
    if (record === undefined) return <div class="result blank-result" aria-busy="true" />;
    const { annotation } = record;
    return (
      <ResultItem
        record={record}
        terms={terms}
        isAlone={isAlone}
        claimantName={claimantName}
        isChosen={isChosen}
        articleAddress={libraryAddress({ kind: 'article', id: annotation.articleId })}
        onChoose={() => deeds.choose(annotation.id)}
        onOpen={() => void deeds.open(record)}
        onTag={deeds.searchTag}
      />
    );
  }, [record, terms, isAlone, claimantName, isChosen, deeds]);
}

interface GroupRowProps {
  readonly group: ResultGroup;
  readonly grouping: Grouping;
  readonly record: FoundAnnotation | undefined;
  readonly name: string;
  readonly terms: readonly TextTerm[];
}

/** The same for the head of a group. */
function GroupRow({ group, grouping, record, name, terms }: GroupRowProps) {
  return useMemo(
    () => <GroupHead group={group} grouping={grouping} record={record} claimantName={name} terms={terms} />,
    [group, grouping, record, name, terms],
  );
}

interface RowProps extends Pick<VirtualRows, 'follow'> {
  readonly place: number;
  readonly isReady: boolean;
  readonly children: preact.ComponentChildren;
}

/** One row below the one before; how high it is is followed once it is filled. */
function Row({ place, isReady, children, follow }: RowProps) {
  const element = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const row = element.current;
    return row === null || !isReady ? undefined : follow(row, place);
  }, [place, isReady, follow]);
  return (
    <li ref={element} class="result-row" data-row={place}>
      {children}
    </li>
  );
}

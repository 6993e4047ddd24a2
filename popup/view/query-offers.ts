import { verdicts } from '../../src/model/claim.ts';
import { colors } from '../../src/model/color.ts';
import {
  type Operator,
  operators,
  passageStates,
  queryParts,
  writeFilter,
} from '../../src/model/search/search-query.ts';
import { foldText } from '../../src/model/search/search-words.ts';

/** Values that stand in the library, the most frequent first. */
export type KnownValues = Readonly<Partial<Record<Operator, readonly string[]>>>;

/** Something that can be put into a query in the place of what is being typed. */
export interface QueryOffer {
  readonly kind: 'operator' | 'value';
  readonly operator: Operator;
  /** Of a value, the value. */
  readonly label: string;
  /** The whole query with it, and where the caret then stands. */
  readonly query: string;
  readonly caret: number;
}

const most = 8;
const fixed: KnownValues = { verdict: verdicts, state: passageStates, color: colors };

/** What can be offered at the caret of a query: names of operators while a word is begun, values behind an operator's colon. */
export function offersAt(query: string, caret: number, known: KnownValues): readonly QueryOffer[] {
  const part = queryParts(query).find(({ start, end }) => start < caret && caret <= end);
  if (part === undefined) return [];
  const put = (text: string) => ({
    query: query.slice(0, part.start) + text + query.slice(part.end),
    caret: part.start + text.length,
  });
  const operator = operators.find((each) => each === part.name);
  if (operator === undefined) {
    if (part.name !== '' || part.isQuoted) return [];
    const begun = part.value.toLowerCase();
    return operators
      .filter((each) => begun.length > 0 && each.startsWith(begun))
      .map((each) => ({ kind: 'operator', operator: each, label: `${each}:`, ...put(`${each}:`) }));
  }
  const begun = foldText(part.value);
  const values = (fixed[operator] ?? known[operator] ?? []).filter((value) => isBegun(foldText(value), begun));
  return values.slice(0, most).map((value) => ({
    kind: 'value',
    operator,
    label: value,
    ...put(`${fixed[operator] === undefined ? writeFilter(operator, value) : `${operator}:${value}`} `),
  }));
}

function isBegun(value: string, begun: string): boolean {
  return value !== begun && (value.startsWith(begun) || value.includes(` ${begun}`) || value.includes(`.${begun}`));
}

/** A query with a condition put to it, or taken out where it stands there already. */
export function toggleFilter(query: string, operator: Operator, value: string): string {
  const written = fixed[operator] === undefined ? writeFilter(operator, value) : `${operator}:${value}`;
  const parts = queryParts(query);
  const found = parts.find((part) => part.name === operator && foldText(part.value) === foldText(value));
  if (found === undefined) return `${query.trim()} ${written}`.trim();
  return `${query.slice(0, found.start)} ${query.slice(found.end)}`.replace(/\s+/gu, ' ').trim();
}

/** What stands in a query beside the words that are searched for: all that facets have to do with. */
export function conditionsOf(query: string): string {
  return queryParts(query)
    .filter(({ name }) => name !== '')
    .map(({ start, end }) => query.slice(start, end))
    .join(' ');
}

/** Whether a condition stands in a query. */
export function hasFilter(query: string, operator: Operator, value: string): boolean {
  return queryParts(query).some((part) => part.name === operator && foldText(part.value) === foldText(value));
}

/** The conditions for a month as in "2026-11": from its first day, and before the next one's. */
function monthParts(month: string): readonly [string, string] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return [`after:${month}`, `before:${next}`];
}

/** Whether a query is narrowed to a month. */
export function hasMonth(query: string, month: string): boolean {
  const written = queryParts(query).map(({ start, end }) => query.slice(start, end));
  return monthParts(month).every((part) => written.includes(part));
}

/** A query narrowed to a month, or no longer so; what else it says about days gives way. */
export function toggleMonth(query: string, month: string): string {
  const isThere = hasMonth(query, month);
  const left = queryParts(query).filter(({ name }) => name !== 'after' && name !== 'before');
  const kept = left.map(({ start, end }) => query.slice(start, end));
  return [...kept, ...(isThere ? [] : monthParts(month))].join(' ');
}

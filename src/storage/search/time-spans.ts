interface Span {
  readonly from: number;
  readonly until: number;
  readonly name: string;
}

/**
 * Reads the local day ("2026-11-24") or month ("2026-11") of times in milliseconds since the Unix epoch. Each span is
 * worked out once, because asking a date for its parts takes a hundred times as long as finding a known span.
 */
export function spanNames(unit: 'day' | 'month'): (time: number) => string {
  const known: Span[] = [];
  let last: Span | undefined;
  return (time) => {
    if (last !== undefined && time >= last.from && time < last.until) return last.name;
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle]?.until ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    const found = known[low];
    last = found !== undefined && time >= found.from ? found : spanAt(time, unit);
    if (last !== found) known.splice(low, 0, last);
    return last.name;
  };
}

function spanAt(time: number, unit: 'day' | 'month'): Span {
  const date = new Date(time);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  const name = `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`;
  return unit === 'month'
    ? { from: new Date(year, month, 1).getTime(), until: new Date(year, month + 1, 1).getTime(), name }
    : {
        from: new Date(year, month, day).getTime(),
        until: new Date(year, month, day + 1).getTime(),
        name: `${name}-${String(day).padStart(2, '0')}`,
      };
}

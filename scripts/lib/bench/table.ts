/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** A time with about three digits: milliseconds, or seconds when there are many. */
export function formatMs(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(3)} ms`;
}

const printed: string[] = [];

/** Prints a line of a suite's result, as Markdown. */
export function printLine(line: string): void {
  printed.push(line);
  console.log(line);
}

/** Says how far a long measurement has come; it is no part of the result. */
export function printProgress(line: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
}

/** Everything that suites have printed since it was last taken. */
export function takePrinted(): string {
  return printed.splice(0).join('\n').trim();
}

/** Prints rows as a Markdown table under a heading. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  printLine(`\n${title}\n`);
  printLine(line(header));
  printLine(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) printLine(line(row));
  printLine('');
}

/** What each sign adds to the log-odds that a candidate is an attributed statement. */
export interface SignWeights {
  readonly bias: number;
  readonly signs: Readonly<Record<string, number>>;
  /** Candidates below this probability are not suggested; `quoted` for those with words in quotation marks. */
  readonly threshold: { readonly quoted: number; readonly indirect: number };
}

/** Weights out of entries such as `left quotation: 2.1`, parted by semicolons. */
export function parseWeights(entries: string): Readonly<Record<string, number>> {
  const signs: Record<string, number> = {};
  for (const entry of entries.split(';')) {
    const at = entry.lastIndexOf(': ');
    if (at > 0) signs[entry.slice(0, at).trim().replaceAll(/\s+/gu, ' ')] = Number(entry.slice(at + 2));
  }
  return signs;
}

/** What each sign adds to the log-odds that a candidate is an attributed statement. */
export interface SignWeights {
  readonly bias: number;
  readonly signs: Readonly<Record<string, number>>;
  /** Candidates below this probability are not suggested; `quoted` for those with words in quotation marks. */
  readonly threshold: { readonly quoted: number; readonly indirect: number };
}

/** What each sign adds to the log-odds that a candidate is an attributed statement. */
export interface SignWeights {
  readonly bias: number;
  readonly signs: Readonly<Record<string, number>>;
  /** Candidates below this probability are not suggested. */
  readonly threshold: number;
  /** The same for words in quotation marks, which the reader can check by eye. */
  readonly quotedThreshold?: number;
}

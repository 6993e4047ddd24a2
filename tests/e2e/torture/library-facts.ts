/** What the journal follows of one annotation. */
export interface Facts {
  readonly note: string;
  readonly tags: readonly string[];
  readonly color: string;
  readonly claimant: string;
  readonly motivation: string;
  readonly verdict: string;
  readonly isDeleted: boolean;
}

/** What stands in the database, as it was read past all of the extension's own code. */
export interface LibraryFacts {
  /** The version of the database. */
  readonly version: number;
  readonly annotations: Readonly<Record<string, Facts>>;
  /** What a person's words were marked: the address of the article and the words, of living annotations with words. */
  readonly passages: readonly (readonly [string, string])[];
  /** What does not fit together, each in a sentence: a record of a wrong shape, a row that its record does not give, a search that differs from a look at every record. */
  readonly problems: readonly string[];
}

/** One thing that a person does in a page of the extension. */
export type Deed =
  | { readonly kind: 'create'; readonly id: string; readonly page: number; readonly body: DeedBody }
  | { readonly kind: 'edit'; readonly id: string; readonly edit: Partial<DeedBody> }
  | { readonly kind: 'judge'; readonly id: string; readonly verdict: string }
  | { readonly kind: 'remove' | 'restore'; readonly id: string }
  | { readonly kind: 'import'; readonly id: string; readonly annotations: readonly ImportedAnnotation[] }
  | { readonly kind: 'undoImport'; readonly id: string };

export type DeedBody = Omit<Facts, 'verdict' | 'isDeleted'>;

export interface ImportedAnnotation {
  readonly id: string;
  readonly articleId: string;
  readonly page: number;
  readonly body: DeedBody;
}

/** How a deed ended: it was acknowledged, or refused with a kind of failure. */
export type Outcome = { readonly isDone: true } | { readonly isDone: false; readonly failure: string };

/** What the page inside the extension is asked. */
export type TortureRequest =
  | { readonly kind: 'do'; readonly deeds: readonly Deed[] }
  | { readonly kind: 'read'; readonly queries: readonly string[] };

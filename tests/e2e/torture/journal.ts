import type { Deed, Facts, LibraryFacts, Outcome } from './library-facts.ts';

/** How an annotation may stand: null where there is none. */
type Stand = Facts | null;

/** What a run's figures count. */
export interface JournalFigures {
  /** Deeds that were asked for. */
  readonly deeds: number;
  readonly acknowledged: number;
  /** Refused with a reason, as by a full disk. */
  readonly refused: number;
  /** Those whose answer was cut off by a kill: each may be there or not, but whole. */
  readonly cutOff: number;
}

/**
 * The driver's own record of what it asked for and what was acknowledged, which knows nothing of the database. Of each
 * annotation it keeps how it may stand: one way once everything about it was answered, two while an answer is missing.
 */
export class Journal {
  readonly #stands = new Map<string, readonly Stand[]>();
  readonly #imports = new Map<string, { readonly ids: readonly string[]; isThere: readonly boolean[] }>();
  readonly #waiting = new Map<Deed, () => void>();
  readonly #marks: (readonly [string, string])[] = [];
  #figures = { deeds: 0, acknowledged: 0, refused: 0, cutOff: 0 };

  get figures(): JournalFigures {
    return this.#figures;
  }

  /** Ids of annotations that can be edited: of these alone, and with nothing waited for, or null when there is none. */
  known(isDeleted: boolean): readonly string[] {
    return [...this.#stands].flatMap(([id, stands]) =>
      stands.length === 1 && stands[0] != null && stands[0].isDeleted === isDeleted ? [id] : [],
    );
  }

  /** Imports that are in the library. */
  writtenImports(): readonly string[] {
    return [...this.#imports].flatMap(([id, { isThere }]) => (isThere.length === 1 && isThere[0] === true ? [id] : []));
  }

  /** The notes of all annotations of which is known how they stand. */
  notes(): readonly string[] {
    return [...this.#stands.values()].flatMap((stands) =>
      stands.length === 1 && stands[0] != null ? [stands[0].note] : [],
    );
  }

  /** A deed is asked for: until it is answered, both ways count. */
  ask(deed: Deed): void {
    this.#figures.deeds += 1;
    switch (deed.kind) {
      case 'import':
        this.#imports.set(deed.id, { ids: deed.annotations.map(({ id }) => id), isThere: [false] });
        this.#expectImport(deed, true);
        return;
      case 'undoImport':
        this.#expectImport(deed, false);
        return;
      default: {
        const before = this.#stands.get(deed.id)?.[0] ?? null;
        const after = changed(before, deed);
        this.#stands.set(deed.id, [before, after]);
        this.#waiting.set(deed, () => this.#stands.set(deed.id, [after]));
      }
    }
  }

  /** An answer came: of the two ways one is left. */
  answer(deed: Deed, outcome: Outcome): void {
    if (outcome.isDone) {
      this.#figures.acknowledged += 1;
      this.#waiting.get(deed)?.();
    } else if (/^(?:noAnswer|extensionUpdated|stopped)/u.test(outcome.failure)) {
      this.#figures.cutOff += 1;
    } else {
      this.#figures.refused += 1;
      this.#takeBack(deed);
    }
    this.#waiting.delete(deed);
  }

  /** The browser is gone, and with it every answer that was waited for. */
  cutOff(): void {
    this.#figures.cutOff += this.#waiting.size;
    this.#waiting.clear();
  }

  /** Words were marked in a page, and the page said that they are saved. */
  mark(url: string, words: string): void {
    this.#figures.deeds += 1;
    this.#figures.acknowledged += 1;
    this.#marks.push([url, words]);
  }

  /** Holds the library against what may stand there, and takes over what of the two ways it was; answers with what is wrong. */
  compare(library: LibraryFacts): readonly string[] {
    const wrong: string[] = [];
    for (const [id, stands] of this.#stands) {
      const actual = library.annotations[id] ?? null;
      const [only, other] = stands.map((stand) => JSON.stringify(stand));
      const found = JSON.stringify(actual);
      if (found !== only && found !== other) {
        const kind = stands.length === 1 ? 'lost or changed' : 'half done';
        wrong.push(`${kind}: annotation ${id} is ${found}, not ${[only, other].filter(Boolean).join(' or ')}`);
      }
      this.#stands.set(id, [actual]);
    }
    for (const [run, entry] of this.#imports) {
      const there = entry.ids.filter((id) => library.annotations[id] !== undefined).length;
      if (there !== 0 && there !== entry.ids.length)
        wrong.push(`half done: ${there} of ${entry.ids.length} of import ${run}`);
      else if (!entry.isThere.includes(there > 0))
        wrong.push(`lost or changed: import ${run} is ${there > 0 ? '' : 'not '}there`);
      entry.isThere = [there > 0];
    }
    const passages = new Set(library.passages.map((each) => each.join(' ')));
    for (const mark of this.#marks)
      if (!passages.has(mark.join(' '))) wrong.push(`lost or changed: the mark ${mark.join(' ')}`);
    return [...wrong, ...library.problems];
  }

  #expectImport(deed: Deed & { readonly kind: 'import' | 'undoImport' }, isThere: boolean): void {
    const entry = this.#imports.get(deed.id);
    if (entry === undefined) throw new Error(`No import ${deed.id}`);
    entry.isThere = [!isThere, isThere];
    this.#waiting.set(deed, () => {
      entry.isThere = [isThere];
    });
  }

  #takeBack(deed: Deed): void {
    const entry = this.#imports.get(deed.id);
    if (deed.kind === 'import' || deed.kind === 'undoImport') {
      if (entry !== undefined) entry.isThere = entry.isThere.slice(0, 1);
    } else {
      this.#stands.set(deed.id, (this.#stands.get(deed.id) ?? [null]).slice(0, 1));
    }
  }
}

function changed(before: Stand, deed: Exclude<Deed, { readonly kind: 'import' | 'undoImport' }>): Stand {
  if (deed.kind === 'create') return { ...deed.body, verdict: 'unreviewed', isDeleted: false };
  if (before === null) throw new Error(`${deed.kind} of ${deed.id}, which is not there`);
  switch (deed.kind) {
    case 'edit':
      return { ...before, ...deed.edit };
    case 'judge':
      return { ...before, verdict: deed.verdict };
    case 'remove':
      return { ...before, isDeleted: true };
    case 'restore':
      return { ...before, isDeleted: false };
  }
}

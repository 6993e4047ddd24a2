import { findElsewhere, findElsewhereInSlices, findUnchanged } from '../../src/anchoring/anchor.ts';
import type { PageReader, PageText } from '../../src/anchoring/page-text.ts';
import type { AnchorOutcome } from '../../src/model/anchor-outcome.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { outcomeAfterDecision } from '../../src/model/history.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { PassageSelectors } from '../../src/model/selectors.ts';
import { PageSlices } from './page-slices.ts';

/** An annotation with what became of its words on this page; `range` is null for lost ones and for notes on the whole article. */
export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  readonly outcome: AnchorOutcome | null;
  readonly range: Range | null;
}

/** How looking for the annotations ended. */
export interface LookResult {
  /** False when a later call took over. */
  readonly isNewest: boolean;
  /** What it took of the page's time. */
  readonly workedMs: number;
}

/** The page's text and the annotations found in it. The text is read once and again only after the page has changed. */
export class AnchoredPage {
  readonly #reader: PageReader;
  #text: PageText | undefined;
  /** The text in which the entries were found. */
  #entriesText = '';
  #entries: readonly AnchoredAnnotation[] = [];
  #wanted: readonly Annotation[] = [];
  #run = 0;
  #settled: Promise<unknown> = Promise.resolve();

  constructor(reader: PageReader) {
    this.#reader = reader;
  }

  get entries(): readonly AnchoredAnnotation[] {
    return this.#entries;
  }

  get text(): PageText {
    this.#text ??= this.#reader.read();
    return this.#text;
  }

  /** Resolves when nothing is being looked for any more. */
  async whenSettled(): Promise<void> {
    for (let settled: unknown; settled !== this.#settled; ) {
      settled = this.#settled;
      await settled;
    }
  }

  /** Says that the page's text is no longer what was read. */
  markChanged(): void {
    this.#text = undefined;
  }

  /** The entry of one annotation. */
  find(id: AnnotationId): AnchoredAnnotation | undefined {
    return this.#entries.find(({ annotation }) => annotation.id === id);
  }

  /** Where a passage stands now. */
  lookFor(selectors: PassageSelectors): AnchorOutcome {
    return findUnchanged(selectors, this.text.text) ?? findElsewhere(selectors, this.text.folded);
  }

  /**
   * Looks for annotations, in slices between which the page can work: those that stand where they stood come first,
   * and `onProgress` tells of them before the others are looked for.
   */
  anchorAll(annotations: readonly Annotation[], onProgress: () => void): Promise<LookResult> {
    this.#wanted = annotations;
    const look = this.#look(onProgress);
    this.#settled = look;
    return look;
  }

  /** Looks again for the same annotations. */
  anchorAgain(onProgress: () => void): Promise<LookResult> {
    return this.anchorAll(this.#wanted, onProgress);
  }

  /** Takes in one new or edited annotation without looking for the others again. */
  put(annotation: Annotation): void {
    const before = this.find(annotation.id);
    const isKnown = before !== undefined && isAboutSameWords(before.annotation, annotation);
    const entry = isKnown ? { ...before, annotation } : this.#anchorOne(annotation);
    this.drop(annotation.id);
    this.#wanted = [...this.#wanted, annotation];
    this.#entries = [...this.#entries, entry].sort(byPlace);
  }

  /** Takes out a deleted annotation. */
  drop(id: AnnotationId): void {
    this.#wanted = this.#wanted.filter((annotation) => annotation.id !== id);
    this.#entries = this.#entries.filter(({ annotation }) => annotation.id !== id);
  }

  async #look(onProgress: () => void): Promise<LookResult> {
    this.#run += 1;
    const run = this.#run;
    const annotations = this.#wanted;
    const slices = new PageSlices();
    const isOver = () => run !== this.#run;
    const page = await this.#readInSlices(slices, isOver);
    if (page === undefined) return { isNewest: false, workedMs: slices.workedMs };
    const isSameText = page.text === this.#entriesText;
    const before = new Map(this.#entries.map((entry) => [entry.annotation.id, entry]));
    const found = new Map<AnnotationId, AnchoredAnnotation>();
    const others: Annotation[] = [];
    for (const annotation of annotations) {
      const known = isSameText ? before.get(annotation.id) : undefined;
      const outcome = outcomeAtOnce(annotation, page, known);
      if (outcome === undefined) others.push(annotation);
      else found.set(annotation.id, this.#entryOf(annotation, outcome));
      if (await slices.pausedFor(isOver)) return { isNewest: false, workedMs: slices.workedMs };
    }
    if (others.length > 0) {
      this.#takeOver(found);
      onProgress();
      for (const _ of page.folded.prepare()) {
        if (await slices.pausedFor(isOver)) return { isNewest: false, workedMs: slices.workedMs };
      }
      for (const annotation of others) {
        if (annotation.selectors === null) continue;
        const outcome = await slices.run(findElsewhereInSlices(annotation.selectors, page.folded), isOver);
        if (outcome === undefined) return { isNewest: false, workedMs: slices.workedMs };
        found.set(annotation.id, this.#entryOf(annotation, outcome));
      }
    }
    this.#takeOver(found);
    this.#entriesText = page.text;
    return { isNewest: true, workedMs: slices.workedMs };
  }

  /** The page's text; undefined when it is no longer wanted. */
  async #readInSlices(slices: PageSlices, isOver: () => boolean): Promise<PageText | undefined> {
    if (this.#text !== undefined) return this.#text;
    const reading = this.#reader.readInSlices();
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        // Where the page changed meanwhile, most of it is known by now and the rest is soon read in one go.
        this.#text = step.value ?? this.#reader.read();
        return this.#text;
      }
      if (await slices.pausedFor(isOver)) return undefined;
      // A selection needed it at once.
      if (this.#text !== undefined) return this.#text;
    }
  }

  /** Takes over what was found. What is still looked for stays where it was, and so does what was put in or dropped meanwhile. */
  #takeOver(found: ReadonlyMap<AnnotationId, AnchoredAnnotation>): void {
    this.#entries = this.#wanted
      .flatMap((annotation) => {
        const entry = found.get(annotation.id);
        return (entry?.annotation === annotation ? entry : this.find(annotation.id)) ?? [];
      })
      .sort(byPlace);
  }

  #anchorOne(annotation: Annotation): AnchoredAnnotation {
    return this.#entryOf(annotation, annotation.selectors === null ? null : this.lookFor(annotation.selectors));
  }

  #entryOf(annotation: Annotation, found: AnchorOutcome | null): AnchoredAnnotation {
    const outcome = found && outcomeAfterDecision(found, annotation.history);
    if (outcome === null || outcome.kind === 'lost') return { annotation, outcome, range: null };
    const range = this.text.rangeOf(outcome.range);
    return range === undefined
      ? { annotation, outcome: { kind: 'lost' }, range: null }
      : { annotation, outcome, range };
  }
}

/** What is known of an annotation without a thorough look: null for a note on the whole article. */
function outcomeAtOnce(
  annotation: Annotation,
  page: PageText,
  known: AnchoredAnnotation | undefined,
): AnchorOutcome | null | undefined {
  if (annotation.selectors === null) return null;
  if (known?.outcome && isAboutSameWords(known.annotation, annotation)) return known.outcome;
  return findUnchanged(annotation.selectors, page.text);
}

/** Whether nothing has happened to an annotation that bears on where it stands. */
function isAboutSameWords(one: Annotation, other: Annotation): boolean {
  return one.stamps.selectors === other.stamps.selectors && one.history.length === other.history.length;
}

/** Reading order: notes on the whole article first, then by place; lost ones stand where they once were. */
function byPlace(one: AnchoredAnnotation, other: AnchoredAnnotation): number {
  return placeOf(one) - placeOf(other) || one.annotation.created - other.annotation.created;
}

function placeOf({ annotation, outcome }: AnchoredAnnotation): number {
  if (outcome !== null && outcome.kind !== 'lost') return outcome.range.start;
  return annotation.selectors?.position.start ?? -1;
}

import { anchor } from '../../src/anchoring/anchor.ts';
import { type PageText, readPageText } from '../../src/anchoring/page-text.ts';
import type { AnchorOutcome, TextRange } from '../../src/model/anchor-outcome.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { PassageSelectors } from '../../src/model/selectors.ts';

/** An annotation with what became of its words on this page; `range` is null for lost ones and for notes on the whole article. */
export interface AnchoredAnnotation {
  readonly annotation: Annotation;
  readonly outcome: AnchorOutcome | null;
  readonly range: Range | null;
}

/** Longest stretch of work between two turns of the page, in milliseconds: half a frame at 60 per second. */
const sliceMs = 8;

/** The page's text and the annotations found in it. The text is read once and again only after the page has changed. */
export class AnchoredPage {
  readonly #document: Document;
  #text: PageText | undefined;
  #entries: readonly AnchoredAnnotation[] = [];
  #run = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  get entries(): readonly AnchoredAnnotation[] {
    return this.#entries;
  }

  get text(): PageText {
    this.#text ??= readPageText(this.#document);
    return this.#text;
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
    return anchor(selectors, this.text.folded);
  }

  /** Looks for every annotation, in slices between which the page can work; false when a later call took over. */
  async anchorAll(annotations: readonly Annotation[]): Promise<boolean> {
    this.#run += 1;
    const run = this.#run;
    const entries: AnchoredAnnotation[] = [];
    let sliceStart = performance.now();
    for (const annotation of annotations) {
      entries.push(this.#anchorOne(annotation));
      if (performance.now() - sliceStart < sliceMs) continue;
      await nextTurn();
      if (run !== this.#run) return false;
      sliceStart = performance.now();
    }
    this.#entries = entries;
    return true;
  }

  /** Takes in one new or edited annotation without looking for the others again. */
  put(annotation: Annotation): void {
    const others = this.#entries.filter((entry) => entry.annotation.id !== annotation.id);
    const before = this.find(annotation.id);
    const isSameWords = before !== undefined && before.annotation.stamps.selectors === annotation.stamps.selectors;
    const entry = isSameWords ? { ...before, annotation } : this.#anchorOne(annotation);
    this.#entries = [...others, entry].sort(byPlace);
  }

  /** Takes in an annotation whose words are known to stand at `range`; null leaves it to be looked for. */
  place(annotation: Annotation, range: TextRange | null): void {
    this.drop(annotation.id);
    const domRange = range === null ? undefined : this.text.rangeOf(range);
    const entry: AnchoredAnnotation =
      range === null || domRange === undefined
        ? this.#anchorOne(annotation)
        : { annotation, outcome: { kind: 'exact', range, score: 1, diff: [] }, range: domRange };
    this.#entries = [...this.#entries, entry].sort(byPlace);
  }

  /** Takes out a deleted annotation. */
  drop(id: AnnotationId): void {
    this.#entries = this.#entries.filter(({ annotation }) => annotation.id !== id);
  }

  #anchorOne(annotation: Annotation): AnchoredAnnotation {
    if (annotation.selectors === null) return { annotation, outcome: null, range: null };
    const outcome = this.lookFor(annotation.selectors);
    const range = outcome.kind === 'lost' ? undefined : this.text.rangeOf(outcome.range);
    return range === undefined
      ? { annotation, outcome: { kind: 'lost' }, range: null }
      : { annotation, outcome, range };
  }
}

/** Reading order: notes on the whole article first, then by place; lost ones stand where they once were. */
function byPlace(one: AnchoredAnnotation, other: AnchoredAnnotation): number {
  return placeOf(one) - placeOf(other) || one.annotation.created - other.annotation.created;
}

function placeOf({ annotation, outcome }: AnchoredAnnotation): number {
  if (outcome !== null && outcome.kind !== 'lost') return outcome.range.start;
  return annotation.selectors?.position.start ?? -1;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

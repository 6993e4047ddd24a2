import type { AnchorOutcome } from '../../src/model/anchor-outcome.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Paint } from '../../src/model/settings.ts';
import {
  allHighlightNames,
  flashName,
  highlightName,
  lineName,
  overlapName,
  pendingName,
  type Stroke,
  suggestedName,
  type Tone,
  tones,
} from './highlight-names.ts';
import { findOverlaps, type PlacedRange, placedRange, withoutContained } from './overlaps.ts';
import { readTone } from './page-tone.ts';

/** How long a passage that was jumped to stays marked, in milliseconds. */
const flashMs = 1_800;

/** What is painted of an annotation; of its note it counts only whether there is one. */
export interface PaintedAnnotation {
  readonly annotation: Pick<Annotation, 'color' | 'motivation' | 'note'>;
  readonly outcome: AnchorOutcome | null;
  readonly range: Range | null;
}

/** Paints annotations with the CSS Custom Highlight API, which changes nothing in the page's tree. */
export class Painter {
  readonly #lowered: number;
  #flashTimer: ReturnType<typeof setTimeout> | undefined;
  #paint: Paint = 'ink';

  /** `lowered`: by how much what is painted lies below what an annotator's painter paints. */
  constructor(lowered = 0) {
    this.#lowered = lowered;
  }

  /** Says how passages are to be drawn from the next painting on. */
  draw(paint: Paint): void {
    this.#paint = paint;
  }

  /** Paints these and nothing else. */
  paint(wanted: readonly PaintedAnnotation[]): void {
    const entries = this.#paint === 'none' ? [] : wanted;
    const kinds = new Map<string, PlacedRange[]>(allHighlightNames.map((name) => [name, []]));
    const painted: PlacedRange[] = [];
    const toneOf = toneReader();
    for (const entry of entries) {
      const placed = placedRange(entry);
      if (placed === undefined) continue;
      painted.push(placed);
      const tone = toneOf(placed.range);
      kinds.get(this.#paint === 'line' ? lineName(strokeOf(entry), tone) : nameOf(entry, tone))?.push(placed);
    }
    // Lines that meet are one line; only ink grows darker where it lies twice.
    for (const overlap of this.#paint === 'line' ? [] : findOverlaps(painted))
      kinds.get(overlapName(toneOf(overlap.range)))?.push(overlap);
    for (const [name, placed] of kinds) {
      if (name === flashName || name === pendingName || name.startsWith('claimlight-suggested')) continue;
      const ranges = withoutContained(placed).map(({ range }) => range);
      setHighlight(name, ranges, (name.startsWith('claimlight-overlap') ? 1 : 0) - this.#lowered);
    }
  }

  /** Underlines what is suggested, and nothing else, below all other paint. */
  paintSuggested(ranges: readonly Range[]): void {
    const toneOf = toneReader();
    const byTone = new Map<Tone, Range[]>(tones.map((tone) => [tone, []]));
    for (const range of ranges) byTone.get(toneOf(range))?.push(range);
    for (const [tone, toned] of byTone) setHighlight(suggestedName(tone), toned, -1);
  }

  /** Marks the passage that a toolbar or an editor is about; null takes the mark away. */
  markPending(range: Range | null): void {
    setHighlight(pendingName, range === null ? [] : [range], 2);
  }

  /** Marks a passage for a moment, so that the eye finds it after a jump. */
  flash(range: Range): void {
    setHighlight(flashName, [range], 3);
    clearTimeout(this.#flashTimer);
    this.#flashTimer = setTimeout(() => CSS.highlights.delete(flashName), flashMs);
  }

  /** Takes all paint away. */
  clear(): void {
    clearTimeout(this.#flashTimer);
    for (const name of allHighlightNames) CSS.highlights.delete(name);
  }
}

/** The rule beneath: dashed where the words have changed, none for a highlight without a note, solid otherwise. */
function strokeOf({ annotation, outcome }: PaintedAnnotation): Stroke {
  if (outcome?.kind === 'changed') return 'dashed';
  return annotation.motivation === 'highlighting' && annotation.note === '' ? 'plain' : 'solid';
}

function nameOf(entry: PaintedAnnotation, tone: Tone): string {
  return highlightName(entry.annotation.color, strokeOf(entry), tone);
}

function setHighlight(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/** Reads each element's colour once a painting: style is costly where a thousand passages stand in few paragraphs. */
function toneReader(): (range: Range) => Tone {
  const known = new Map<Node, Tone>();
  return (range) => {
    const tone = known.get(range.startContainer) ?? readTone(range);
    known.set(range.startContainer, tone);
    return tone;
  };
}

import { findUnchanged } from '../../src/anchoring/anchor.ts';
import { PageSegments } from '../../src/anchoring/page-segments.ts';
import { walkPage } from '../../src/anchoring/page-walk.ts';
import { type SeenText, seenTextOf } from '../../src/anchoring/seen-text.ts';
import { askFromPage } from '../../src/messages/runtime.ts';
import { hasInstance } from './instance.ts';
import { PageSlices } from './page-slices.ts';
import { type PaintedAnnotation, Painter } from './painter.ts';

/** Below all that an annotator paints, so that it can be told from that. */
const lowered = 10;

/**
 * Paints the passages that stand where they stood, before the annotator is there, which is many times as much for a
 * browser to read. The annotator finds them again, with those that changed, and paints over this. Whether something was
 * painted.
 */
export async function lookFirst(document: Document): Promise<boolean> {
  if (hasInstance('annotator')) return false;
  const isOver = () => hasInstance('annotator');
  const asked = askFromPage('wantFirstLook', { url: document.location.href });
  const slices = new PageSlices();
  const page = await readText(document, slices, isOver);
  const answer = await asked;
  if (page === undefined || isOver() || !answer.ok || answer.value === null) return false;
  const found: PaintedAnnotation[] = [];
  for (const annotation of answer.value.annotations) {
    const outcome = annotation.selectors === null ? undefined : findUnchanged(annotation.selectors, page.text);
    const range = outcome === undefined || outcome.kind === 'lost' ? undefined : page.rangeOf(outcome.range);
    if (outcome !== undefined && range !== undefined) found.push({ annotation, outcome, range });
    if (await slices.pausedFor(isOver)) return false;
  }
  const painter = new Painter(lowered);
  painter.draw(answer.value.paint);
  painter.paint(found);
  return found.length > 0;
}

async function readText(document: Document, slices: PageSlices, isOver: () => boolean): Promise<SeenText | undefined> {
  const top = document.body ?? document.documentElement;
  if (top === null) return undefined;
  const walk = walkPage(top, document.defaultView, new PageSegments(), { visited: 0, reused: 0 });
  const writer = await slices.run(walk, isOver);
  return writer === undefined ? undefined : seenTextOf(document, writer);
}

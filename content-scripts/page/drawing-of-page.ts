import type { UiActions, UiState } from '../ui/ui-state.ts';

/** Draws what of ours is shown on a page. */
export interface PageDrawing {
  /** The style sheet of the root that is drawn into. */
  readonly styles: string;
  draw(root: ShadowRoot, state: UiState, actions: UiActions): void;
  /** Takes out what was drawn. */
  clear(root: ShadowRoot): void;
}

// In the global that content scripts share, as the reader is: read by the browser together, the annotator and what draws
// for it would keep a page from answering for longer than a frame.
const drawingKey = Symbol.for('claimlight.drawing');

/** Lets the annotator of this page draw. */
export function offerDrawing(drawing: PageDrawing): void {
  (globalThis as { [drawingKey]?: PageDrawing })[drawingKey] = drawing;
}

/** What draws on this page; the background puts it in before the annotator. */
export function drawingOfPage(): PageDrawing {
  const drawing = (globalThis as { [drawingKey]?: PageDrawing })[drawingKey];
  if (drawing === undefined) throw new Error('Nothing was put in that draws');
  return drawing;
}

import type { AnchoredAnnotation, AnchoredPage } from './anchored-page.ts';
import { findAtPoint } from './hit-test.ts';

/** How long the pointer rests on a highlight before its card opens, and may be off it before the card closes, in milliseconds. */
const hoverMs = 350;

interface HighlightPointerActions {
  readonly isOurs: (event: Event) => boolean;
  readonly onHover: (entries: readonly AnchoredAnnotation[]) => void;
  readonly onLeave: () => void;
  readonly onClick: (entries: readonly AnchoredAnnotation[]) => void;
  readonly onClickElsewhere: () => void;
}

/** Follows the pointer over the painted words; only what a person's own hand does counts. */
export function followPointer(
  document: Document,
  page: AnchoredPage,
  actions: HighlightPointerActions,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hovered = '';
  let lastMove: PointerEvent | undefined;
  let isFrameAsked = false;

  const look = () => {
    isFrameAsked = false;
    if (lastMove === undefined || lastMove.buttons !== 0) return;
    const entries = actions.isOurs(lastMove) ? [] : findAtPoint(page.entries, pointOf(lastMove));
    const ids = entries.map(({ annotation }) => annotation.id).join(' ');
    if (ids === hovered) return;
    hovered = ids;
    clearTimeout(timer);
    timer = setTimeout(() => (entries.length > 0 ? actions.onHover(entries) : actions.onLeave()), hoverMs);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || page.entries.length === 0) return;
      lastMove = event;
      if (isFrameAsked) return;
      isFrameAsked = true;
      requestAnimationFrame(look);
    },
    { passive: true, signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !actions.isOurs(event)) actions.onClickElsewhere();
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || actions.isOurs(event) || document.getSelection()?.isCollapsed === false) return;
      const entries = findAtPoint(page.entries, pointOf(event));
      if (entries.length > 0) actions.onClick(entries);
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function pointOf(event: MouseEvent): { readonly x: number; readonly y: number } {
  return { x: event.clientX, y: event.clientY };
}

/** How long the pointer rests on painted words before their card opens, and may be off them before the card closes, in milliseconds. */
const hoverMs = 350;

/** Where the pointer is: a point of the viewport, and the innermost node there. */
export interface PointerSpot {
  readonly x: number;
  readonly y: number;
  readonly node: Node | undefined;
}

/** What lies under the pointer. */
export interface Pointed {
  /** The same as long as the pointer is on the same words. */
  readonly key: string;
  /** Opens its card; a pinned one stays when the pointer leaves, and has the focus. */
  readonly open: (isPinned: boolean) => void;
}

interface HighlightPointerActions {
  readonly isOurs: (event: Event) => boolean;
  /** Whether anything is painted. */
  readonly hasPaint: () => boolean;
  readonly find: (spot: PointerSpot) => Pointed | undefined;
  /** Whether a card may open now. */
  readonly mayOpen: (isPinned: boolean) => boolean;
  readonly onLeave: () => void;
  readonly onClickElsewhere: () => void;
}

/** Follows the pointer over the painted words; only what a person's own hand does counts. */
export function followPointer(document: Document, actions: HighlightPointerActions, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hovered = '';
  /** Undefined while the pointer is on what is ours. */
  let spot: PointerSpot | undefined;
  let isFrameAsked = false;

  const look = () => {
    isFrameAsked = false;
    const pointed = spot && actions.find(spot);
    if ((pointed?.key ?? '') === hovered) return;
    hovered = pointed?.key ?? '';
    clearTimeout(timer);
    timer = setTimeout(() => (pointed === undefined ? actions.onLeave() : open(pointed, false)), hoverMs);
  };
  const open = (pointed: Pointed | undefined, isPinned: boolean) => {
    if (pointed !== undefined && actions.mayOpen(isPinned)) pointed.open(isPinned);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0 || !actions.hasPaint()) return;
      spot = actions.isOurs(event) ? undefined : spotOf(event);
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
      open(actions.find(spotOf(event)), true);
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Taken while the event is on its way: afterwards it no longer tells where it came from. */
function spotOf(event: MouseEvent): PointerSpot {
  const [first] = event.composedPath();
  return { x: event.clientX, y: event.clientY, node: first instanceof Node ? first : undefined };
}

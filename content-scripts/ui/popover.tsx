import { autoUpdate } from '@floating-ui/dom';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeBeside } from './place-beside.ts';
import type { Passage } from './ui-state.ts';

/**
 * How long a passage must have been out of view, with the page at rest, to count as scrolled away, in milliseconds: a
 * smooth scroll that is turned round on its way first runs on, in Firefox beyond what it comes back to.
 */
const restMs = 200;

interface PopoverProps {
  readonly class: string;
  readonly role: 'toolbar' | 'dialog' | 'group';
  readonly label: string;
  /** Null: in the middle of the viewport. */
  readonly passage: Passage | null;
  /** Called when the passage has been scrolled away; without it the popover stays, in view. */
  readonly onGone?: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
  /** The page's words stay selected while a button here is pressed. */
  readonly keepsSelection?: boolean;
  /** For a box that can scroll: least height, in CSS pixels, in which it can still be used. */
  readonly leastHeight?: number;
  readonly onPointer?: (isOn: boolean) => void;
  readonly children: ComponentChildren;
}

/** A box that stands beside a passage and follows it while the page scrolls or changes its layout. */
export function Popover(props: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const { passage, onGone, onPointer, leastHeight = Number.POSITIVE_INFINITY } = props;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || passage === null) return undefined;
    // A passage that was jumped to is only on its way into view at first.
    let wasInView = false;
    let isOver = false;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const place = async () => {
      const isInView = await placeBeside(element, passage, leastHeight, onGone === undefined);
      if (isOver) return;
      element.dataset['placed'] = '';
      clearTimeout(leaving);
      if (!isInView && wasInView) leaving = setTimeout(() => onGone?.(), restMs);
      wasInView ||= isInView;
    };
    const reference = { getBoundingClientRect: () => passage.readBounds(), contextElement: passage.element };
    const stopFollowing = autoUpdate(reference, element, () => void place(), { layoutShift: false });
    return () => {
      isOver = true;
      clearTimeout(leaving);
      stopFollowing();
    };
  }, [passage, onGone, leastHeight]);

  const keep = (event: Event) => {
    if (props.keepsSelection === true) event.preventDefault();
  };

  const semantics = { role: props.role, 'aria-label': props.label };
  const handlers = {
    onKeyDown: (event: KeyboardEvent) => props.onKey?.(event),
    onMouseDown: keep,
    onPointerEnter: () => onPointer?.(true),
    onPointerLeave: () => onPointer?.(false),
  };

  return (
    <div
      ref={box}
      class={`popover ${props.class}${passage === null ? ' popover-middle' : ''}`}
      {...semantics}
      {...handlers}
    >
      {props.children}
    </div>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnnotationId } from '../../src/model/ids.ts';
import { type KeyPlace, type ListAction, readListKey } from '../view/list-key.ts';

/** Does what a key asks for; `id` is the item that has the focus in it, if any. */
export type ListKeyHandler = (action: Exclude<ListAction, 'next' | 'previous'>, id: AnnotationId | undefined) => void;

/** Where j and k stop: what is saved, and what is suggested. */
const stops = '[data-annotation], [data-suggestion]';

/** Moves between the items of the list by j and k, and passes its other keys on. */
export function useListKeys(onAction: ListKeyHandler): void {
  const latest = useRef(onAction);
  latest.current = onAction;

  useLayoutEffect(() => {
    const controller = new AbortController();
    document.addEventListener('keydown', (event) => onKeyDown(event, latest.current), { signal: controller.signal });
    return () => controller.abort();
  }, []);
}

function onKeyDown(event: KeyboardEvent, onAction: ListKeyHandler): void {
  const target = event.target instanceof Element ? event.target : document.body;
  const item = target.closest<HTMLElement>(stops);
  const action = readListKey(event, placeOf(target, item));
  if (action === undefined) return;
  event.preventDefault();
  if (action === 'next' || action === 'previous') moveFocus(item, action === 'next' ? 1 : -1);
  else onAction(action, item?.dataset['annotation'] as AnnotationId | undefined);
}

function placeOf(target: Element, item: HTMLElement | null): KeyPlace {
  if (target.closest('input, textarea, select, form') !== null) return 'writing';
  return target === item ? 'item' : 'elsewhere';
}

/** Goes from an item of a list (or from none) to the next one or the one before. */
export function moveFocus(from: HTMLElement | null, step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(stops)];
  const index = from === null ? -1 : items.indexOf(from);
  const next = index < 0 ? items.at(step === 1 ? 0 : -1) : items[index + step];
  next?.focus();
}

/** Puts the focus on an item of the list; false when it is not there. */
export function focusItem(id: AnnotationId): boolean {
  const item = listItems().find((element) => element.dataset['annotation'] === id);
  item?.focus();
  return item !== undefined;
}

/**
 * Where the focus goes when this item is deleted: to the item after it, or the one before it when it is the last, or
 * else to the way to write a note. To be asked while the item is still in the list.
 */
export function findNeighbour(id: AnnotationId): HTMLElement | null {
  const items = listItems();
  const index = items.findIndex((element) => element.dataset['annotation'] === id);
  return items[index + 1] ?? items[index - 1] ?? document.querySelector<HTMLElement>('[data-action="compose"]');
}

function listItems(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-annotation]')];
}

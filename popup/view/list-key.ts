/** What a key does in the list of annotations. */
export type ListAction = 'next' | 'previous' | 'edit' | 'delete' | 'go' | 'undo';

/** A key press, as far as the list looks at it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** Where the focus was when the key was pressed. */
export type KeyPlace = 'writing' | 'item' | 'elsewhere';

/** What a key press means; only an item itself, not a button in it, is deleted or gone to by a key. */
export function readListKey(press: KeyPress, place: KeyPlace): ListAction | undefined {
  if (place === 'writing' || press.isComposing || press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) return press.key.toLowerCase() === 'z' && !press.shiftKey ? 'undo' : undefined;
  switch (press.key) {
    case 'j':
      return 'next';
    case 'k':
      return 'previous';
    case 'e':
      return place === 'item' ? 'edit' : undefined;
    case 'Delete':
    case 'Backspace':
      return place === 'item' ? 'delete' : undefined;
    case 'Enter':
      return place === 'item' ? 'go' : undefined;
    default:
      return undefined;
  }
}

import { describe, expect, test } from 'vitest';
import { type KeyPlace, readListKey } from '../../../popup/view/list-key.ts';

const press = (key: string, changes: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...changes,
});

describe('a key in the list', () => {
  test.each<[string, object, KeyPlace, string | undefined]>([
    ['j', {}, 'elsewhere', 'next'],
    ['k', {}, 'item', 'previous'],
    ['e', {}, 'item', 'edit'],
    ['e', {}, 'elsewhere', undefined],
    ['Delete', {}, 'item', 'delete'],
    ['Backspace', {}, 'item', 'delete'],
    ['Delete', {}, 'elsewhere', undefined],
    ['Enter', {}, 'item', 'go'],
    ['Enter', {}, 'elsewhere', undefined],
    ['z', { ctrlKey: true }, 'elsewhere', 'undo'],
    ['z', { metaKey: true }, 'item', 'undo'],
    ['z', { ctrlKey: true, shiftKey: true }, 'item', undefined],
    ['z', {}, 'item', undefined],
    ['j', { ctrlKey: true }, 'item', undefined],
    ['j', { altKey: true }, 'item', undefined],
    ['x', {}, 'item', undefined],
  ])('%s %j on %s means %s', (key, changes, place, action) => {
    expect(readListKey(press(key, changes), place)).toBe(action);
  });

  test.each(['j', 'k', 'e', 'Delete', 'Backspace', 'Enter'])('%s does nothing while one writes', (key) => {
    expect(readListKey(press(key), 'writing')).toBeUndefined();
  });

  test('undo in a field is the field’s own', () => {
    expect(readListKey(press('z', { ctrlKey: true }), 'writing')).toBeUndefined();
  });

  test('a key of an input method does nothing', () => {
    expect(readListKey(press('Enter', { isComposing: true }), 'item')).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { createDraftStore } from '../../../popup/page/draft-store.ts';
import type { WrittenFields } from '../../../popup/view/written-fields.ts';

/** A storage that holds at most so many characters, as a browser's does. */
function storageOf(limit: number): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    removeItem: (key) => void values.delete(key),
    setItem(key, value) {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
}

const fields: WrittenFields = {
  note: '<b>half a\u0000 thought',
  tags: 'a, b',
  color: 'pink',
  claimant: 'ISW',
  cue: '',
  ownWords: '',
  chosen: null,
};

describe('unsaved words', () => {
  test('are found again by another copy of the popup', () => {
    const storage = storageOf(1_000);
    expect(createDraftStore(storage).keep('id', fields)).toBe(true);
    expect(createDraftStore(storage).read('id')).toEqual(fields);
    expect(createDraftStore(storage).read('other')).toBeUndefined();
  });

  test('are gone once they are dropped', () => {
    const drafts = createDraftStore(storageOf(1_000));
    drafts.keep('id', fields);
    drafts.drop('id');
    expect(drafts.read('id')).toBeUndefined();
  });

  test('that have no room are told of, and what was kept before stays', () => {
    const drafts = createDraftStore(storageOf(200));
    drafts.keep('id', fields);
    expect(drafts.keep('id', { ...fields, note: 'x'.repeat(500) })).toBe(false);
    expect(drafts.read('id')).toEqual(fields);
  });

  test.each([
    '',
    '{"note":',
    'null',
    '{"note":1}',
    '{"note":"a","tags":"","color":"mauve","claimant":"","cue":"","ownWords":"","chosen":null}',
  ])('that were damaged (%s) are none', (value) => {
    const storage = storageOf(1_000);
    storage.setItem('unsaved:id', value);
    expect(createDraftStore(storage).read('id')).toBeUndefined();
  });
});

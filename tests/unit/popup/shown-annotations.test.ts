import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepOpenEditors, type ShownAnnotation } from '../../../popup/view/shown-annotations.ts';
import { createAnnotation } from '../../../src/model/edit.ts';
import type { AnnotationId, ArticleId } from '../../../src/model/ids.ts';

function some(id: string, note = '') {
  return createAnnotation(
    { motivation: 'commenting', note, tags: [], color: 'yellow', claimant: '', cue: '', ownWords: '', selectors: null },
    { id: id as AnnotationId, articleId: 'article' as ArticleId },
    0,
  );
}

const show = (ids: string): readonly ShownAnnotation[] =>
  [...ids].map((id) => ({ annotation: some(id), isGone: false }));
const open = (ids: string) => new Set([...ids]) as unknown as ReadonlySet<AnnotationId>;
const spell = (list: readonly ShownAnnotation[]) =>
  list.map(({ annotation, isGone }) => (isGone ? annotation.id.toUpperCase() : annotation.id)).join('');

describe('a refreshed list', () => {
  test.each([
    ['takes over what is new', 'ab', 'abc', '', 'abc'],
    ['drops what was deleted', 'abc', 'ac', '', 'ac'],
    ['keeps what was deleted while it is written in, at its place', 'abc', 'ac', 'b', 'aBc'],
    ['keeps it at the beginning', 'abc', 'bc', 'a', 'Abc'],
    ['keeps it at the end', 'abc', 'ab', 'c', 'abC'],
    ['keeps several', 'abcd', 'd', 'abc', 'ABCd'],
    ['keeps it when all else is gone', 'abc', '', 'b', 'B'],
    ['does not keep what was never shown', 'a', 'a', 'z', 'a'],
  ])('%s', (_name, shown, saved, editing, expected) => {
    const list = keepOpenEditors(
      show(shown),
      [...saved].map((id) => some(id)),
      open(editing),
    );
    expect(spell(list)).toBe(expected);
  });

  test('shows the newest record of what is still there', () => {
    const [item] = keepOpenEditors(show('a'), [some('a', 'newer')], open('a'));
    expect(item).toMatchObject({ annotation: { note: 'newer' }, isGone: false });
  });

  test('holds all that is saved in its order, and every open editor once', () => {
    const anyIds = fc.uniqueArray(fc.constantFrom(...'abcdefgh')).map((ids) => ids.join(''));
    fc.assert(
      fc.property(anyIds, anyIds, anyIds, (shown, saved, editing) => {
        const list = keepOpenEditors(
          show(shown),
          [...saved].map((id) => some(id)),
          open(editing),
        );
        expect(spell(list.filter(({ isGone }) => !isGone))).toBe(saved);
        const gone = [...shown].filter((id) => editing.includes(id) && !saved.includes(id));
        expect(
          list
            .filter(({ isGone }) => isGone)
            .map(({ annotation }) => annotation.id)
            .sort(),
        ).toEqual(gone.sort());
      }),
    );
  });
});

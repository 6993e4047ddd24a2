import { describe, expect, test } from 'vitest';
import { Journal } from '../../e2e/torture/journal.ts';
import type { Deed, Facts, LibraryFacts } from '../../e2e/torture/library-facts.ts';

const body = { note: 'one', tags: [], color: 'yellow', claimant: '', motivation: 'highlighting' } as const;
const saved: Facts = { ...body, verdict: 'unreviewed', isDeleted: false };
const create: Deed = { kind: 'create', id: 'a', page: 1, body };
const edit: Deed = { kind: 'edit', id: 'a', edit: { note: 'two' } };
const imported: Deed = {
  kind: 'import',
  id: 'run',
  annotations: ['b', 'c'].map((id) => ({ id, articleId: 'x', page: 1, body })),
};
const library = (annotations: Readonly<Record<string, Facts>>, problems: readonly string[] = []): LibraryFacts => ({
  version: 1,
  annotations,
  passages: [],
  problems,
});

function journalOf(...answered: readonly Deed[]): Journal {
  const journal = new Journal();
  for (const deed of answered) {
    journal.ask(deed);
    journal.answer(deed, { isDone: true });
  }
  return journal;
}

describe('what the journal of a torture run calls wrong', () => {
  test.each([
    ['an acknowledged annotation that is gone', [create], library({}), /^lost or changed: annotation a/u],
    ['an acknowledged edit that is gone', [create, edit], library({ a: saved }), /^lost or changed: annotation a/u],
    ['half an import', [imported], library({ b: saved }), /^half done: 1 of 2/u],
    ['an import that is gone', [imported], library({}), /^lost or changed: import run/u],
    ['what the library itself says', [create], library({ a: saved }, ['a misfit']), /^a misfit$/u],
  ])('%s', (_name, deeds, found, expected) => {
    expect(journalOf(...deeds).compare(found)).toEqual([expect.stringMatching(expected)]);
  });

  test('an edit without an answer that is half there', () => {
    const journal = journalOf(create);
    journal.ask({ kind: 'edit', id: 'a', edit: { note: 'two', tags: ['t'] } });
    journal.cutOff();
    expect(journal.compare(library({ a: { ...saved, note: 'two' } }))).toEqual([expect.stringMatching(/^half done/u)]);
  });

  test('an edit that was refused and is there all the same', () => {
    const journal = journalOf(create);
    journal.ask(edit);
    journal.answer(edit, { isDone: false, failure: 'diskFull (…)' });
    expect(journal.compare(library({ a: { ...saved, note: 'two' } }))).toHaveLength(1);
  });

  test('a mark that the page called saved and that is gone', () => {
    const journal = journalOf();
    journal.mark('https://a.example/', 'words');
    expect(journal.compare(library({}))).toEqual([expect.stringMatching(/^lost or changed: the mark/u)]);
  });
});

describe('what it calls right', () => {
  test.each([
    ['there', { ...saved, note: 'two' }],
    ['not there', saved],
  ])('an edit without an answer that is %s; from then on it knows which', (_name, stand) => {
    const journal = journalOf(create);
    journal.ask(edit);
    journal.cutOff();
    expect(journal.compare(library({ a: stand }))).toEqual([]);
    expect(journal.compare(library({ a: { ...saved, note: 'three' } }))).toHaveLength(1);
    expect(journal.known(false)).toEqual(['a']);
  });

  test('an import without an answer that is whole or absent', () => {
    for (const found of [library({}), library({ b: saved, c: saved })]) {
      const journal = new Journal();
      journal.ask(imported);
      journal.cutOff();
      expect(journal.compare(found)).toEqual([]);
    }
  });
});

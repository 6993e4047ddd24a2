import { describe, expect, it } from 'vitest';
import { changedFields } from '../../../content-scripts/page/changed-fields.ts';
import type { AnnotationBody } from '../../../src/model/annotation.ts';

const before: AnnotationBody = {
  motivation: 'assessing',
  note: 'n',
  tags: ['War'],
  color: 'blue',
  claimant: 'ISW',
  cue: '',
  ownWords: '',
};

describe('the fields that an editor sends', () => {
  it.each<[Partial<AnnotationBody>, Partial<AnnotationBody>]>([
    [{}, {}],
    [{ note: '' }, { note: '' }],
    [
      { claimant: 'Reuters', color: 'pink' },
      { claimant: 'Reuters', color: 'pink' },
    ],
    [{ tags: [' War', '#war', ''] }, {}],
    [{ tags: [] }, { tags: [] }],
    [
      { cue: 'said', ownWords: 'o' },
      { cue: 'said', ownWords: 'o' },
    ],
    [{ motivation: 'commenting' }, { motivation: 'commenting' }],
  ])('after %j are %j', (changes, sent) => {
    expect(changedFields(before, { ...before, ...changes })).toEqual(sent);
  });

  it('are all of them when nobody knows what stood there before', () => {
    expect(changedFields(null, before)).toEqual(before);
  });

  it('are fields of an annotation only, though a whole record is given', () => {
    expect(changedFields(null, { ...before, id: 'x' } as AnnotationBody)).toEqual(before);
  });
});

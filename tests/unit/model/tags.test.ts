import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanTags, splitTags } from '../../../src/model/tags.ts';
import { anyCharacter } from './any-character.ts';

describe('tags', () => {
  test.each([
    ['hashes and space around them', [' #war ', '##War', '# peace'], ['war', 'peace']],
    ['space within', ['climate\n  change'], ['climate change']],
    ['nothing', ['', ' ', '#', '# #'], []],
    ['capitals, keeping the first spelling', ['Kyiv', 'KYIV', 'kyiv'], ['Kyiv']],
    ['accents that are stored in two ways', ['Kraków', 'Kraków'.normalize('NFD')], ['Kraków']],
    ['wide letters', ['AI', 'ＡＩ'], ['AI']],
    ['a hash within', ['c#', 'f#sharp'], ['c#', 'f#sharp']],
  ])('are tidied of %s', (_name, tags, tidy) => {
    expect(cleanTags(tags)).toEqual(tidy);
  });

  test('that are tidy stay as they are, whatever they were before', () => {
    const anyTag = fc.oneof(fc.string({ unit: anyCharacter }), fc.stringMatching(/^[# aAbB\u00a0]{0,5}$/u));
    fc.assert(
      fc.property(fc.array(anyTag), (tags) => {
        const tidy = cleanTags(tags);
        expect(cleanTags(tidy)).toEqual(tidy);
        for (const tag of tidy) expect(tag).toMatch(/^(?![#\s])[\s\S]*\S$/u);
      }),
    );
  });
});

describe('a field of tags', () => {
  test.each([
    ['war, #peace', ['war', 'peace']],
    ['حرب، سلام', ['حرب', 'سلام']],
    ['战争，和平、停战；谈判', ['战争', '和平', '停战', '谈判']],
    ['one; two;', ['one', 'two']],
    [' , ', []],
  ])('%s holds these', (field, tags) => {
    expect(splitTags(field)).toEqual(tags);
  });

  test('that is filled with tidy tags gives them back, unless they hold its separators', () => {
    const anyTag = fc.string({ unit: 'grapheme' }).map((tag) => tag.replace(/[,،，、;；]/gu, ''));
    fc.assert(
      fc.property(fc.array(anyTag), (tags) => {
        const tidy = cleanTags(tags);
        expect(splitTags(tidy.join(', '))).toEqual(tidy);
      }),
    );
  });
});

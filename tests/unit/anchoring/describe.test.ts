import { describe, expect, it } from 'vitest';
import { describePassage } from '../../../src/anchoring/describe.ts';

function passage(text: string, words: string, language = 'en') {
  const start = text.indexOf(words);
  return describePassage(text, { start, end: start + words.length }, language);
}

describe('describePassage', () => {
  const text = 'Prices rose. The bank said on Monday that it would act. Nobody believed it.\n\nA second paragraph.';

  it('keeps words, surroundings, place and sentence', () => {
    expect(passage(text, 'said on Monday')).toEqual({
      quote: {
        exact: 'said on Monday',
        prefix: 'Prices rose. The bank ',
        suffix: ' that it would act. Nobody believed it.\n\nA second paragraph.',
      },
      position: { start: 22, end: 36 },
      sentence: 'The bank said on Monday that it would act.',
    });
  });

  it('leaves out white space at the ends of the words', () => {
    expect(passage(text, ' said on Monday ')).toEqual(passage(text, 'said on Monday'));
  });

  it('takes every sentence that the words touch, across paragraphs', () => {
    expect(passage(text, 'believed it.\n\nA').sentence).toBe('Nobody believed it.\n\nA second paragraph.');
  });

  it('knows sentences of scripts without spaces', () => {
    expect(passage('第一句话。第二句话很长。第三句。', '句话很', 'zh').sentence).toBe('第二句话很长。');
  });

  it('limits the context and never cuts a character in two', () => {
    const { quote } = passage(`${'😀'.repeat(200)}x word y${'😀'.repeat(200)}`, 'word');
    expect(quote.prefix).toBe(`${'😀'.repeat(79)}x `);
    expect(quote.suffix).toBe(` y${'😀'.repeat(79)}`);
  });

  it('accepts a language that no standard knows', () => {
    expect(passage(text, 'Nobody', 'english please').sentence).toBe('Nobody believed it.');
  });
});

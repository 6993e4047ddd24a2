import { describe, expect, it } from 'vitest';
import { follow } from './follow-words.ts';

const report = [
  'The minister arrived in the capital on Thursday morning with a small delegation.',
  'He would likely reject any truce that leaves observers on the eastern bank, the institute concludes.',
  'Seven people were hurt when the bridge at Low Marren was shelled in November.',
  'A spokesman declined to comment.',
  'Grain prices rose for the third week in a row, the statistics office said.',
  'A spokesman declined to comment.',
  'The next round of talks is planned for the middle of March.',
];
const text = `${report.slice(0, 3).join(' ')}\n\n${report.slice(3, 5).join(' ')}\n\n${report.slice(5).join(' ')}`;

describe('anchor', () => {
  it('finds what did not change where it stood', () => {
    expect(follow(text, report[1] ?? '', text)).toMatchObject({ kind: 'exact', reading: report[1] });
  });

  it('finds it after a paragraph was inserted before it', () => {
    expect(follow(text, report[1] ?? '', `Update: more was learned.\n\n${text}`)).toMatchObject({
      kind: 'exact',
      reading: report[1],
    });
  });

  it('says that it moved when it stands among other words', () => {
    const moved = `Nothing else is here but one thing. ${report[1]} And some end.`;
    expect(follow(text, report[1] ?? '', moved)).toMatchObject({ kind: 'moved', reading: report[1] });
  });

  it.each([0, 1])('tells repeated sentences apart by what stands around them (%i)', (occurrence) => {
    const after = `A word before it all. ${text}`;
    const { outcome } = follow(text, report[3] ?? '', after, { occurrence });
    let expected = -1;
    for (let found = 0; found <= occurrence; found += 1) expected = after.indexOf(report[3] ?? '', expected + 1);
    expect(outcome).toMatchObject({ kind: 'exact', range: { start: expected } });
  });

  it('prefers the article to an aside when the same words stand in both', () => {
    const words = 'Seven people were hurt when the bridge at Low Marren was shelled in November.';
    const aside = `Most read: ${words}\n\n`;
    const after = `${aside}Some other beginning altogether. ${words} Some other end of it.`;
    const { outcome } = follow(text, words, after, { asides: [{ start: 0, end: aside.length }] });
    expect(outcome).toMatchObject({ range: { start: after.lastIndexOf(words) } });
  });

  it('shows an edited conclusion as changed, with its words, the difference and its kind', () => {
    const reading =
      'He would probably accept any truce that leaves observers on the eastern bank, the institute concludes.';
    const { outcome } = follow(text, report[1] ?? '', text.replace(report[1] ?? '', reading));
    expect(outcome).toMatchObject({ kind: 'changed', reading, changes: ['hedge'] });
    if (outcome.kind !== 'changed') return;
    expect(outcome.diff).toContainEqual({ kind: 'removed', text: ' likely reject' });
    expect(outcome.diff).toContainEqual({ kind: 'added', text: ' probably accept' });
  });

  it('takes in what was added to a marked sentence', () => {
    const reading =
      'According to one report, seven people were hurt when the bridge at Low Marren was shelled in November.';
    expect(follow(text, report[2] ?? '', text.replace(report[2] ?? '', reading))).toMatchObject({
      kind: 'changed',
      reading,
    });
  });

  it('admits that a deleted sentence is lost', () => {
    expect(follow(text, report[2] ?? '', text.replace(report[2] ?? '', '')).kind).toBe('lost');
  });

  it('admits that everything is lost on a page of other words', () => {
    expect(follow(text, report[1] ?? '', 'Please enable cookies to continue reading this newspaper.').kind).toBe(
      'lost',
    );
    expect(follow(text, report[1] ?? '', '').kind).toBe('lost');
  });

  it.each([
    ['quotes and dashes', 'He said "yes" - twice in a row on Monday.', 'He said “yes” – twice in a row on Monday.'],
    ['an apostrophe', "It isn't over, the ministry's envoy said.", 'It isn’t over, the ministry’s envoy said.'],
    ['white space', 'It was over at ten o clock that night.', 'It  was\n over at ten\u00a0o clock that night.'],
    [
      'soft hyphens',
      'The administration was overwhelmed by it.',
      'The admin\u00adistra\u00adtion was over\u00adwhelmed by it.',
    ],
    ['capitals', 'The Government of the day resigned at once.', 'The government of the day resigned at once.'],
    ['a comma', 'After that the government resigned at once.', 'After that, the government resigned at once.'],
    ['composed letters', 'Le café de la gare fermera dès lundi.', 'Le cafe\u0301 de la gare fermera dès lundi.'],
    ['wide letters', 'The code ABC was found on the wall.', 'The code ＡＢＣ was found on the wall.'],
    ['the dash of a range', 'It took 3—5 days to reach the other bank.', 'It took 3-5 days to reach the other bank.'],
    [
      'syllables written apart',
      '장관은 월요일에 휴전안을 거부했다.',
      '장관은 월요일에 휴전안을 거부했다.'.normalize('NFD'),
    ],
    ['Hebrew quotation marks and hyphens', 'מנכ״ל בית־הספר אמר: ״לא עוד״.', 'מנכ"ל בית-הספר אמר: "לא עוד".'],
    [
      'zero-width spaces',
      'The longest word stands in this sentence.',
      'The long\u200best word stands in this sentence.',
    ],
  ])('counts it as found when only %s differ, and keeps the difference', (_, before, after) => {
    const around = (words: string) => `Something stood before it. ${words} Something came after it.`;
    const { outcome, reading } = follow(around(before), before, around(after));
    expect(['exact', 'moved']).toContain(outcome.kind);
    expect(reading).toBe(after);
  });

  it.each([
    [
      'a decimal point',
      'It grew by 1.5 points in the last quarter.',
      'It grew by 15 points in the last quarter.',
      ['number'],
    ],
    [
      'quotation marks',
      'He called the plan a grave mistake there.',
      'He called the plan a “grave mistake” there.',
      ['quotation'],
    ],
  ])('does not pass over %s though all letters are the same', (_, before, after, changes) => {
    expect(follow(`One. ${before} Two.`, before, `One. ${after} Two.`).outcome).toMatchObject({
      kind: 'changed',
      changes,
    });
  });

  it('says that a sentence was divided over paragraphs, although all letters are the same', () => {
    const words = 'Three ways out: The council could sell the ferry, hire it out, or sink it.';
    const reading = 'Three ways out:\n\nThe council could sell the ferry, hire it out, or sink it.';
    const { outcome } = follow(`One. ${words} Two.`, words, `One.\n\n${reading}\n\nTwo.`);
    expect(outcome).toMatchObject({ kind: 'changed', reading, changes: ['division'] });
    if (outcome.kind !== 'changed') return;
    expect(outcome.diff.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: ' ¶' }]);
  });

  it.each([
    ['of one paragraph whose line is broken', 'He came, saw, and won the seat.', 'He came, saw,\nand won the seat.'],
    ['of two paragraphs that stay two', 'It ended.\n\nNobody came for it.', 'It ended.\n\n\nNobody came for it.'],
    ['of two paragraphs that were joined', 'It ended.\n\nNobody came for it.', 'It ended. Nobody came for it.'],
  ])('counts words as found %s', (_, before, after) => {
    expect(follow(`One. ${before} Two.`, before, `One. ${after} Two.`).kind).toBe('exact');
  });

  it.each([
    [
      'one word',
      'In all seven soldiers of the brigade were hurt.',
      'seven',
      'In all nine soldiers of the brigade were hurt.',
      'nine',
    ],
    [
      'a number',
      'The bank lent 40 million to the builders of it.',
      '40',
      'The bank lent 45 million to the builders of it.',
      '45',
    ],
    [
      'a name',
      'The talks were led by Brask until the summer.',
      'Brask',
      'The talks were led by Okafor until the summer.',
      'Okafor',
    ],
  ])('follows %s by what stands around it', (_, before, words, after, reading) => {
    expect(follow(`Start of it. ${before} The end.`, words, `Start of it. ${after} The end.`)).toMatchObject({
      kind: 'changed',
      reading,
    });
  });

  it('does not take a short word that stands elsewhere for one that is gone', () => {
    expect(follow(text, 'Seven', `${text.replace(report[2] ?? '', '')} At seven the lights went out.`).kind).toBe(
      'lost',
    );
  });

  it('finds a part of a sentence whose other part was edited', () => {
    const after = text.replace('He would likely reject', 'The man will surely turn down');
    expect(follow(text, 'observers on the eastern bank', after)).toMatchObject({
      kind: 'exact',
      reading: 'observers on the eastern bank',
    });
  });

  it('leaves out a quotation mark that was not marked', () => {
    const words = 'The ministry would likely reject such a truce.';
    const page = (quoted: string) => `So the institute concludes: “${quoted}” It was printed on Thursday.`;
    const now = 'The ministry would probably accept such a truce.';
    expect(follow(page(words), words, page(now))).toMatchObject({ kind: 'changed', reading: now });
  });

  it('follows a passage over several paragraphs that was edited in the middle', () => {
    const passage = text.slice(text.indexOf('Seven people'), text.indexOf('Grain prices') + 'Grain prices rose'.length);
    const after = text.replace('A spokesman declined to comment.', 'A spokeswoman would not comment on that.');
    const { kind, reading } = follow(text, passage, after);
    expect(kind).toBe('changed');
    expect(reading).toBe(
      passage.replace('A spokesman declined to comment.', 'A spokeswoman would not comment on that.'),
    );
  });

  it('looks for a megabyte of text that was edited at one place', () => {
    const long = Array.from(
      { length: 14_000 },
      (_, index) => `Sentence ${index} of a very long story of ${index * 7} words.`,
    ).join(' ');
    const after = long.replace('Sentence 7000 of a very long', 'Sentence 7000 of a quite long');
    expect(follow(`Before. ${long} After.`, long, `Before. ${after} After.`).kind).toBe('changed');
  });
});

import { describe, expect, it } from 'vitest';
import { changeKindsOf } from '../../../src/anchoring/change-kinds.ts';
import { diffWords } from '../../../src/anchoring/diff-words.ts';
import { mayAlterMeaning } from '../../../src/model/anchor-outcome.ts';

function kinds(language: string, saved: string, reading: string, plainWords: readonly string[] = []) {
  const isPlainWord = (lower: string) => plainWords.includes(lower);
  return changeKindsOf(diffWords(saved, reading, language), { language, isPlainWord });
}

describe('changeKindsOf', () => {
  it.each([
    ['en', 'It would likely reject it.', 'It would probably accept it.', ['hedge']],
    ['en', 'It may reject it.', 'It will reject it.', ['hedge']],
    ['en', 'Officials were reportedly told.', 'Officials were told.', ['hedge']],
    ['en', 'They are attacking.', 'They are not attacking.', ['negation']],
    ['en', 'They can attack.', "They can't attack.", ['negation', 'hedge']],
    ['en', 'They didn’t attack.', 'They did attack.', ['negation']],
    ['en', 'Seven people died.', 'Nine people died.', ['number']],
    ['en', 'At least 7 died.', 'At least 17 died.', ['number']],
    ['en', 'Prices rose by 5%.', 'Prices rose by 5.', ['number']],
    ['en', 'It cost $40 in all.', 'It cost €40 in all.', ['number']],
    ['en', 'About 3 million fled.', 'About 3 billion fled.', ['number']],
    ['en', 'It was −5 degrees.', 'It was 5 degrees.', ['number']],
    ['en', 'It met on 3 March.', 'It met on 5 March.', ['date']],
    ['en', 'On the night of August 16, he came.', 'On August 15, he came.', ['date']],
    ['en', 'It met on Monday.', 'It met on Tuesday.', ['date']],
    ['en', 'The envoy met Lavrov there.', 'The envoy met Rubio there.', ['name']],
    ['en', 'Officials of NATO agreed.', 'Officials of OPEC agreed.', ['name']],
    ['en', 'Moscow said so.', 'Kyiv said so.', ['name']],
    ['en', 'He called it a mistake.', 'He called it “a mistake”.', ['quotation']],
    ['en', 'The group dismissed it.', 'The group repeatedly dismissed it.', ['wording']],
    ['en', 'Three people died.', '3 people died.', ['wording']],
    ['en', 'The 1,000 soldiers left.', 'The 1000 troops left.', ['wording']],
    ['de', 'Er wird zurücktreten.', 'Er wird nicht zurücktreten.', ['negation']],
    ['de', 'Es gab keine Einigung.', 'Es gab eine Einigung.', ['negation']],
    ['de', 'Sie lehnt wahrscheinlich ab.', 'Sie lehnt ab.', ['hedge']],
    ['de', 'Drei Menschen starben.', 'Vier Menschen starben.', ['number']],
    ['de', 'Die Bürger stimmten zu.', 'Die Einwohner stimmten zu.', ['wording']],
    ['de', 'Gestern sprach Scholz dort.', 'Gestern sprach Merz dort.', ['name']],
    ['de', 'Es kostet 1.500 Euro.', 'Es kostet 1.600 Euro.', ['number']],
    ['fr', 'Il a démissionné.', 'Il n’a pas démissionné.', ['negation']],
    ['fr', 'Il aurait refusé.', 'Il a refusé.', ['hedge']],
    ['fr', 'Douze personnes sont mortes.', 'Quinze personnes sont mortes.', ['number']],
    ['es', 'El ministro aceptó.', 'El ministro no aceptó.', ['negation']],
    ['es', 'Probablemente aceptará.', 'Aceptará.', ['hedge']],
    ['es', 'Murieron dos personas.', 'Murieron tres personas.', ['number']],
    ['ru', 'Он согласился.', 'Он не согласился.', ['negation']],
    ['ru', 'Он, вероятно, согласится.', 'Он согласится.', ['hedge']],
    ['ru', 'Погибли двое из пяти.', 'Погибли двое из шести.', ['number']],
    ['ru', 'Об этом заявил Лавров вчера.', 'Об этом заявил Песков вчера.', ['name']],
    ['uk', 'Він погодився.', 'Він не погодився.', ['negation']],
    ['uk', 'Він, ймовірно, погодиться.', 'Він погодиться.', ['hedge']],
    ['uk', 'Загинули п’ять людей.', 'Загинули шість людей.', ['number']],
    ['ar', 'قُتل ٥ أشخاص', 'قُتل ٧ أشخاص', ['number']],
    ['zh', '死亡人数为12人。', '死亡人数为21人。', ['number']],
  ])('%s: “%s” now “%s”: %j', (language, saved, reading, expected) => {
    expect(kinds(language, saved, reading)).toEqual(expected);
  });

  it('takes a capital letter at the start of a sentence for a name unless the page has the word in small letters', () => {
    expect(kinds('en', 'Soldiers left.', 'Sailors left.')).toEqual(['name']);
    expect(kinds('en', 'Soldiers left.', 'Sailors left.', ['soldiers', 'sailors'])).toEqual(['wording']);
  });

  it('does not take a word that only changed its place for another', () => {
    expect(kinds('en', 'Reportedly Lavrov saw 7 men.', 'Lavrov reportedly saw 7 men.')).toEqual(['wording']);
  });

  it.each([
    ['number', true],
    ['negation', true],
    ['hedge', true],
    ['name', true],
    ['date', false],
    ['quotation', false],
    ['wording', false],
  ] as const)('%s may alter the meaning: %s', (kind, expected) => {
    expect(mayAlterMeaning([kind])).toBe(expected);
  });
});

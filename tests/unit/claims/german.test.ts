import { describe, expect, it } from 'vitest';
import { statementsIn } from './statements-in.ts';

type Found = readonly (readonly [content: string, speaker: string])[];
/** Where, a text, and what is found in it: content and speaker of each statement. */
type Case = readonly [where: string, text: string, found: Found];

const cases: readonly Case[] = [
  [
    'the prefix stands at the end of the clause',
    'Die Stadtverwaltung teilte am Montag mit, dass die Brücke gesperrt bleibe.',
    [['die Brücke gesperrt bleibe', 'Die Stadtverwaltung']],
  ],
  [
    'an apposition parts the subject from its verb',
    'Anna Berg, die Sprecherin des Hafens, sagte, dass der Damm sicher sei.',
    [['der Damm sicher sei', 'Anna Berg, die Sprecherin des Hafens']],
  ],
  [
    'the subject stands behind the verb when something else opens the sentence',
    'Am Freitag erklärte der Hafenmeister, die Fähre werde wieder fahren.',
    [['die Fähre werde wieder fahren', 'der Hafenmeister']],
  ],
  [
    'a source stands before its postposition',
    'Die Fähre fährt Berichten zufolge erst im Mai wieder.',
    [['Die Fähre fährt … erst im Mai wieder', 'Berichten']],
  ],
  [
    'what a source gives belongs to its name',
    'Nach Angaben der Hafenpolizei wurde niemand verletzt.',
    [['wurde niemand verletzt', 'Angaben der Hafenpolizei']],
  ],
  [
    'so stands behind what is quoted',
    '„Wir haben den Damm zweimal geprüft“, so Anna Berg.',
    [['„Wir haben den Damm zweimal geprüft“', 'Anna Berg']],
  ],
  [
    'a document says it',
    '„Der Damm muss in drei Jahren erneuert werden“, heißt es in dem Gutachten.',
    [['„Der Damm muss in drei Jahren erneuert werden“', 'dem Gutachten']],
  ],
  [
    'sentences in the mood of reported speech go on with whoever spoke',
    'Der Hafenmeister sagte, die Fähre sei beschädigt. Man habe Hilfe angefordert. Die Reise verschiebe sich um zwei Tage.',
    [
      ['die Fähre sei beschädigt', 'Der Hafenmeister'],
      ['Man habe Hilfe angefordert … Die Reise verschiebe sich um zwei Tage', 'Der Hafenmeister'],
    ],
  ],
  [
    'a name before a colon speaks',
    'Umweltexperte Jonas Keller: „Das Wasser ist seit Jahren nicht mehr so sauber gewesen.“',
    [['„Das Wasser ist seit Jahren nicht mehr so sauber gewesen.“', 'Umweltexperte Jonas Keller']],
  ],
  ['titles and names in quotation marks are nothing that is said', 'Die „Seeadler“ liegt neben der „Alten Liebe“.', []],
  ['plain sentences are nothing that is said', 'Der Hafen wurde im Jahr 1820 gebaut und zweimal erweitert.', []],
];

describe('attributed statements in German', () => {
  it.each(cases)('are found where %s', async (_why, text, found) => {
    const statements = await statementsIn(text, 'de');
    expect(statements.map(({ content, speaker }) => [content, speaker])).toEqual(found);
  });
});

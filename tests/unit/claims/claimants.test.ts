import { describe, expect, it } from 'vitest';
import { findStatements } from '../../../src/claims/find-statements.ts';
import { loadLanguage } from '../../../src/claims/languages/load-language.ts';
import { finishSlices } from '../../../src/model/slices.ts';

async function claimantsIn(text: string, language = 'en') {
  return finishSlices(findStatements(text, await loadLanguage(language))).map(({ speaker, claimant }) => [
    speaker === undefined ? undefined : text.slice(speaker.start, speaker.end),
    claimant?.name,
    claimant?.how,
  ]);
}

const cases: readonly (readonly [why: string, text: string, found: readonly (readonly [string, string, string])[]])[] =
  [
    [
      'a surname is the person named in full before',
      'Foreign Minister Ines Calder opened the talks on Monday.\n\nCalder said the border would stay open.',
      [['Calder', 'Ines Calder', 'surname']],
    ],
    [
      'a surname is the person named in full after',
      'Calder said the border would stay open.\n\nOn Monday Ines Calder opened the talks.',
      [['Calder', 'Ines Calder', 'surname']],
    ],
    [
      'a surname that two persons have stays as it stands',
      'Ines Calder met Robert Calder in the hall.\n\nCalder said the border would stay open.',
      [['Calder', 'Calder', 'words']],
    ],
    [
      'a pronoun is the only person of the sentence before',
      'The report quotes a letter by Foreign Minister Ines Calder. In an interview, she said the border would stay open.',
      [['she', 'Ines Calder', 'pronoun']],
    ],
    [
      'a pronoun with two persons before it stays as it stands',
      'Foreign Minister Ines Calder met Defence Minister Olga Brandt. She said the border would stay open.',
      [['She', 'She', 'nobody']],
    ],
    [
      'words that only point at somebody name nobody',
      'They said the border would stay open. The WHO said that the dam was safe.',
      [
        ['They', 'They', 'nobody'],
        ['WHO', 'WHO', 'words'],
      ],
    ],
    [
      'a pronoun is whoever spoke in the sentence before',
      'Ines Calder said Olga Brandt would travel to the north. She added that the border would stay open.',
      [
        ['Ines Calder', 'Ines Calder', 'name'],
        ['She', 'Ines Calder', 'pronoun'],
      ],
    ],
    [
      'a pronoun of the other gender is passed over',
      'Mr. Paul Reed met Ms. Ines Calder at the airport. She said the border would stay open.',
      [['She', 'Ines Calder', 'pronoun']],
    ],
    [
      'a role is the only one who has it',
      'Foreign Minister Ines Calder opened the talks on Monday.\n\nThe minister said the border would stay open.',
      [['The minister', 'Ines Calder', 'role']],
    ],
    [
      'a role in apposition counts',
      'Ines Calder, the mayor of Port Anselm, opened the talks on Monday.\n\nThe mayor said the border would stay open.',
      [['The mayor', 'Ines Calder', 'role']],
    ],
    [
      'a role that two have stays as it stands',
      'Foreign Minister Ines Calder met Defence Minister Olga Brandt.\n\nThe minister said the border would stay open.',
      [['The minister', 'minister', 'words']],
    ],
    [
      'an abbreviation is what the brackets said',
      'The Centre for the Study of Tides (CST) opened in May.\n\nThe dam is safe, according to the CST.',
      [['the CST', 'Centre for the Study of Tides', 'abbreviation']],
    ],
    [
      'an abbreviation that no brackets introduced stays as it stands',
      'The dam is safe, according to the CST.',
      [['the CST', 'CST', 'words']],
    ],
    [
      'a body is meant by its own noun',
      'The Harbour Institute for Tidal Research (HITR) opened in May.\n\nThe institute said the dam was safe.',
      [['The institute', 'Harbour Institute for Tidal Research', 'role']],
    ],
    [
      'titles and roles are no part of the name',
      'Russian Foreign Ministry spokesperson Mira Zakharin declared that the talks were over.',
      [['Russian Foreign Ministry spokesperson Mira Zakharin', 'Mira Zakharin', 'name']],
    ],
    [
      'a name behind a role and a comma is the name',
      'A spokesman for the ministry, Teodor Brask, denied that any decision had been taken.',
      [['A spokesman for the ministry, Teodor Brask', 'Teodor Brask', 'name']],
    ],
    [
      'a spokesman for a person is not that person',
      'A spokesman for Ines Calder said the border would stay open.',
      [['A spokesman for Ines Calder', 'A spokesman for Ines Calder', 'words']],
    ],
  ];

describe('claimants', () => {
  it.each(cases)('%s', async (_, text, found) => {
    expect(await claimantsIn(text)).toEqual(found);
  });

  it('are found in German, in the feminine and in compounds', async () => {
    const text =
      'Außenministerin Ines Kalder eröffnete die Gespräche.\n\nDie Ministerin sagte, dass die Grenze offen bleibe.';
    expect(await claimantsIn(text, 'de')).toEqual([['Die Ministerin', 'Ines Kalder', 'role']]);
  });
});
